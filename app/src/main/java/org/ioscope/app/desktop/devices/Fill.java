package org.ioscope.app.desktop.devices;

import java.util.OptionalLong;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.Reading;

/// How full a file system is.
final class Fill {

    /// From here on a file system is nearly full, so that the reader should act.
    static final double NEARLY_FULL_PERCENT = 90;

    private Fill() {}

    /// Bytes in use; NaN where not known.
    static double usedBytes(FileSystemState fileSystem) {
        return used(fileSystem.totalBytes(), fileSystem.freeBytes());
    }

    /// Percent in use of what users other than root can have, as `df` counts it; NaN where not known.
    static double spacePercent(FileSystemState fileSystem) {
        double used = usedBytes(fileSystem);
        OptionalLong available = fileSystem.availableBytes().value();
        return available.isEmpty() ? Double.NaN : share(used, used + available.getAsLong());
    }

    /// Files that there are; NaN where not known, or where there is no limit.
    static double usedInodes(FileSystemState fileSystem) {
        return fileSystem.inodes().isPositive() ? used(fileSystem.inodes(), fileSystem.freeInodes()) : Double.NaN;
    }

    /// Percent of the files that it can hold; NaN where not known, or where there is no limit.
    static double inodePercent(FileSystemState fileSystem) {
        return share(usedInodes(fileSystem), (double) fileSystem.inodes().orElse(0));
    }

    private static double used(Reading total, Reading free) {
        OptionalLong all = total.value();
        OptionalLong unused = free.value();
        return all.isEmpty() || unused.isEmpty()
                ? Double.NaN
                : Math.max(0, (double) all.getAsLong() - unused.getAsLong());
    }

    private static double share(double used, double all) {
        return all > 0 ? 100 * used / all : Double.NaN;
    }
}
