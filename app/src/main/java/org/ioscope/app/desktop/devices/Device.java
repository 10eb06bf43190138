package org.ioscope.app.desktop.devices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.FileSystemState;

/// A block device or partition at one moment. Immutable; texts are safe to show.
///
/// @param disk what it did
/// @param intervalNanos length of the interval
/// @param fileSystems those on it, on its partitions and on what is stacked on them
/// @param gone whether it is not there any more, so that these are the last values
record Device(DiskActivity disk, long intervalNanos, List<FileSystemState> fileSystems, boolean gone) {

    /// The device after it went away.
    Device asGone() {
        return new Device(disk, intervalNanos, fileSystems, true);
    }

    DiskInfo info() {
        return disk.info();
    }

    /// As the kernel has it: names the device over time.
    String key() {
        return info().name();
    }

    String name() {
        return SafeText.visible(info().name());
    }

    /// What tells a reader more than the name: label or model, what it is on, and whether it is gone.
    String hint() {
        String text = SafeText.visible(info().label().isEmpty() ? info().model() : info().label());
        if (!info().backing().isEmpty()) {
            text = (text + " on " + backing()).strip();
        }
        return gone ? (text + " (gone)").strip() : text;
    }

    /// The devices that it is stacked on.
    String backing() {
        return SafeText.visible(String.join(", ", info().backing()));
    }

    /// Where its file systems are mounted.
    String mountPoints() {
        return fileSystems.stream()
                .map(fileSystem -> SafeText.visible(fileSystem.mountPoint()))
                .collect(Collectors.joining(", "));
    }

    /// Percent of the fullest file system on it; NaN where there is none.
    double fullPercent() {
        return fileSystems.stream()
                .mapToDouble(Fill::spacePercent)
                .filter(percent -> !Double.isNaN(percent))
                .max()
                .orElse(Double.NaN);
    }

    /// Whether anything was asked of it in the interval.
    boolean isActive() {
        return disk.reads().isPositive()
                || disk.writes().isPositive()
                || disk.discards().isPositive()
                || disk.flushes().isPositive()
                || disk.inFlight().isPositive();
    }

    /// Whether it is made of memory or of a file, so that machines have many which nobody uses.
    boolean isLoopOrMemory() {
        return info().kind() == DiskKind.LOOP || info().kind() == DiskKind.RAM || info().kind() == DiskKind.ZRAM;
    }

    /// Percent of the time in which it had a request; NaN where not known.
    double busyPercent() {
        return disk.utilisationPercent(intervalNanos).orElse(Double.NaN);
    }

    /// Whether name, label, model or a mount point contains `part`, given in lower case.
    boolean contains(String part) {
        return has(info().name(), part)
                || has(info().label(), part)
                || has(info().model(), part)
                || fileSystems.stream().anyMatch(fileSystem -> has(fileSystem.mountPoint(), part));
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
