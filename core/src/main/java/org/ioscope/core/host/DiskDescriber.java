package org.ioscope.core.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.Reading;

/// Tells from `/sys/block` what a block device is (Documentation/ABI/stable/sysfs-block). Opens some ten files for
/// each, so it is asked when a device is new, and rarely after that.
final class DiskDescriber {

    /// Devices that are made of files, of memory or (`zd`, volumes of ZFS) of other disks, and do not show it in
    /// `slaves`.
    private static final Pattern VIRTUAL = Pattern.compile("(loop|ram|zram|zd)\\d.*");

    /// One path to a namespace that several lead to; the namespace itself is `nvme0n1`.
    private static final Pattern NVME_PATH = Pattern.compile("(nvme\\d+)c\\d+(n\\d+)");

    private static final int SECTOR = 512;

    private final Path block;
    private Set<String> wholes = Set.of();
    private boolean isReadable;

    DiskDescriber(ProcFileSystem files) {
        block = files.sys().resolve("block");
    }

    /// Looks anew which whole devices there are.
    void look() {
        String[] names = block.toFile().list();
        isReadable = names != null;
        wholes = new HashSet<>();
        for (String name : Objects.requireNonNullElse(names, new String[0])) {
            // The kernel writes the slash in names such as cciss/c0d0 as an exclamation mark.
            wholes.add(name.replace('!', '/'));
        }
    }

    /// Whether it can be told which devices are disks.
    boolean isReadable() {
        return isReadable;
    }

    /// Folder that tells which devices are disks.
    Path folder() {
        return block;
    }

    DiskInfo describe(String name, int major, int minor) {
        String parent = wholes.contains(name) ? "" : parent(name);
        Path folder = parent.isEmpty() ? folder(name) : folder(parent).resolve(fileName(name));
        Path queue = (parent.isEmpty() ? folder : folder(parent)).resolve("queue");
        List<String> backing = backing(name, folder);
        return new DiskInfo(
                name,
                label(folder),
                major,
                minor,
                parent.isEmpty() ? kind(name, folder) : DiskKind.PARTITION,
                parent,
                backing,
                parent.isEmpty() && backing.isEmpty() && isCountable(name),
                parent.isEmpty() ? model(folder) : "",
                scheduler(ProcFileSystem.text(queue.resolve("scheduler"))),
                number(folder.resolve("size"), SECTOR),
                number(queue.resolve("rotational"), 1),
                number(folder.resolve("ro"), 1));
    }

    /// The longest name of a whole device that the name of a partition begins with.
    private String parent(String name) {
        for (int end = name.length() - 1; end > 0; end--) {
            String prefix = name.substring(0, end);
            if (wholes.contains(prefix) && Files.exists(folder(prefix).resolve(fileName(name)))) {
                return prefix;
            }
        }
        return "";
    }

    private Path folder(String name) {
        return block.resolve(fileName(name));
    }

    private static String fileName(String name) {
        return name.replace('/', '!');
    }

    private boolean isCountable(String name) {
        return wholes.contains(name) && !VIRTUAL.matcher(name).matches();
    }

    private List<String> backing(String name, Path folder) {
        String[] slaves = new File(folder.toFile(), "slaves").list();
        if (slaves != null && slaves.length > 0) {
            Arrays.sort(slaves);
            return List.of(slaves);
        }
        // The paths of an NVMe namespace count its requests; older kernels count none for the namespace itself.
        return name.startsWith("nvme")
                ? wholes.stream()
                        .filter(whole -> NVME_PATH.matcher(whole).matches()
                                && NVME_PATH.matcher(whole).replaceFirst("$1$2").equals(name))
                        .sorted()
                        .toList()
                : List.of();
    }

    private static DiskKind kind(String name, Path folder) {
        if (name.startsWith("dm-")) {
            return DiskKind.DEVICE_MAPPER;
        }
        if (Files.exists(folder.resolve("md"))) {
            return DiskKind.RAID;
        }
        if (name.startsWith("nvme")) {
            return DiskKind.NVME;
        }
        if (name.startsWith("loop")) {
            return DiskKind.LOOP;
        }
        if (name.startsWith("zram")) {
            return DiskKind.ZRAM;
        }
        if (name.startsWith("ram")) {
            return DiskKind.RAM;
        }
        if (name.startsWith("sr")) {
            return DiskKind.OPTICAL;
        }
        return Files.exists(folder.resolve("device")) ? DiskKind.DISK : DiskKind.OTHER;
    }

    private static String label(Path folder) {
        for (String file : List.of("dm/name", "loop/backing_file", "md/level")) {
            String text = ProcFileSystem.text(folder.resolve(file));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String model(Path folder) {
        String model = ProcFileSystem.text(folder.resolve("device/model"));
        if (model.isEmpty()) {
            // Cards (mmcblk) have a name instead.
            return ProcFileSystem.text(folder.resolve("device/name"));
        }
        String vendor = ProcFileSystem.text(folder.resolve("device/vendor"));
        // SATA disks all have the vendor "ATA"; PCI devices have a number.
        return vendor.isEmpty() || vendor.equals("ATA") || vendor.startsWith("0x") ? model : vendor + " " + model;
    }

    /// The one in brackets of `[mq-deadline] kyber none`; `none` stands alone without brackets on some devices.
    private static String scheduler(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', Math.max(0, open));
        return open >= 0 && close > open ? text.substring(open + 1, close) : text;
    }

    private static Reading number(Path file, int unit) {
        try {
            return Reading.of(Long.parseLong(ProcFileSystem.text(file)) * unit);
        } catch (NumberFormatException _) {
            return Reading.Unknown.UNSUPPORTED;
        }
    }
}
