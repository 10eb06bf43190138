package org.ioscope.app.desktop.directories;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ioscope.core.directory.FileSystemKind;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.Reading;

/// A mounted file system that can be scanned.
///
/// @param state how full it is
record Disk(FileSystemState state) {

    /// Images of packages, which are full by design and nobody's to tidy up.
    private static final Set<String> IMAGES = Set.of("squashfs", "erofs", "iso9660", "cramfs", "romfs");

    private static final double WHOLE = 100;

    /// Those that hold a user's files, the fullest first by bytes in use.
    static List<Disk> among(List<FileSystemState> mounted) {
        return mounted.stream()
                .filter(state -> FileSystemKind.ofType(state.type()) == FileSystemKind.LOCAL)
                .filter(state -> !IMAGES.contains(state.type()))
                .filter(state -> state.totalBytes().orElse(0) > 0)
                .map(Disk::new)
                .sorted(Comparator.comparingDouble(Disk::usedBytes).reversed())
                .toList();
    }

    String mountPoint() {
        return state.mountPoint();
    }

    /// NaN where it is not known.
    double usedBytes() {
        return known(state.totalBytes()) && known(state.freeBytes())
                ? (double) state.totalBytes().orElse(0) - state.freeBytes().orElse(0)
                : Double.NaN;
    }

    double totalBytes() {
        return state.totalBytes().orElse(0);
    }

    /// NaN where it is not known.
    double usedPercent() {
        return WHOLE * usedBytes() / totalBytes();
    }

    /// About how many entries a scan will find; NaN where the file system does not count them.
    static double expectedEntries(FileSystemState state) {
        long inodes = state.inodes().orElse(0);
        return inodes > 0 && known(state.freeInodes())
                ? (double) inodes - state.freeInodes().orElse(0)
                : Double.NaN;
    }

    private static boolean known(Reading reading) {
        return !(reading instanceof Reading.Unknown);
    }
}
