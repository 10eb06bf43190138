package org.ioscope.app.desktop.devices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.FileSystemState;

/// Which file systems lie on which device, be it by way of partitions and stacked devices.
final class FileSystems {

    private static final String DEVICES = "/dev/";
    private static final String MAPPED = "/dev/mapper/";

    private final Map<String, Set<FileSystemState>> direct = new HashMap<>();
    private final Map<String, List<String>> upper = new HashMap<>();

    FileSystems(List<DiskActivity> disks, List<FileSystemState> fileSystems) {
        Map<Long, String> byNumber = new HashMap<>();
        Map<String, String> byFile = new HashMap<>();
        for (DiskActivity disk : disks) {
            DiskInfo info = disk.info();
            byNumber.put(number(info.major(), info.minor()), info.name());
            byFile.put(DEVICES + info.name(), info.name());
            byFile.put(MAPPED + info.label(), info.name());
            if (!info.parent().isEmpty()) {
                upper.computeIfAbsent(info.parent(), _ -> new ArrayList<>()).add(info.name());
            }
            info.backing()
                    .forEach(lower ->
                            upper.computeIfAbsent(lower, _ -> new ArrayList<>()).add(info.name()));
        }
        for (FileSystemState fileSystem : fileSystems) {
            String name = byNumber.getOrDefault(
                    number(fileSystem.major(), fileSystem.minor()), byFile.getOrDefault(fileSystem.device(), ""));
            direct.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(fileSystem);
        }
    }

    /// Those on a device, sorted by mount point.
    List<FileSystemState> on(String device) {
        if (!upper.containsKey(device) && !direct.containsKey(device)) {
            return List.of();
        }
        Set<FileSystemState> found = new LinkedHashSet<>();
        collect(device, found, new LinkedHashSet<>());
        return found.stream()
                .sorted(Comparator.comparing(FileSystemState::mountPoint))
                .toList();
    }

    private void collect(String device, Set<FileSystemState> found, Set<String> visited) {
        if (visited.add(device)) {
            found.addAll(direct.getOrDefault(device, Set.of()));
            upper.getOrDefault(device, List.of()).forEach(next -> collect(next, found, visited));
        }
    }

    private static long number(int major, int minor) {
        return ((long) major << 32) | Integer.toUnsignedLong(minor);
    }
}
