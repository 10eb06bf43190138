package org.ioscope.app.desktop.devices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ioscope.app.desktop.devices.DeviceRow.Fold;

/// Puts partitions below their disks.
final class DeviceTree {

    private DeviceTree() {}

    /// The rows that the user asked for. A disk is also there when only a partition of it matches the search, and
    /// then
    /// is open.
    static List<DeviceRow> rows(Collection<Device> devices, DevicesOptions options, Comparator<DeviceRow> order) {
        String part = options.search().strip().toLowerCase(Locale.ROOT);
        Map<String, List<Device>> parts = new LinkedHashMap<>();
        Map<String, Device> byName = new LinkedHashMap<>();
        devices.forEach(device -> byName.put(device.key(), device));
        List<Device> roots = new ArrayList<>();
        for (Device device : devices) {
            String parent = device.info().parent();
            if (byName.containsKey(parent) && !parent.equals(device.key())) {
                parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(device);
            } else {
                roots.add(device);
            }
        }
        List<DeviceRow> tops = new ArrayList<>();
        for (Device root : roots) {
            List<Device> below = parts.getOrDefault(root.key(), List.of());
            boolean matches = part.isEmpty() || root.contains(part);
            boolean partMatches = below.stream().anyMatch(device -> device.contains(part));
            if (matches || partMatches) {
                boolean open = !part.isEmpty() || !options.collapsed().contains(root.key());
                tops.add(new DeviceRow(root, 0, below.isEmpty() ? Fold.NONE : open ? Fold.OPEN : Fold.CLOSED));
            }
        }
        tops.sort(order);
        List<DeviceRow> rows = new ArrayList<>(devices.size());
        for (DeviceRow top : tops) {
            rows.add(top);
            if (top.fold() == Fold.OPEN) {
                boolean all = part.isEmpty() || top.device().contains(part);
                parts.getOrDefault(top.device().key(), List.of()).stream()
                        .filter(device -> all || device.contains(part))
                        .map(device -> new DeviceRow(device, 1, Fold.NONE))
                        .sorted(order)
                        .forEach(rows::add);
            }
        }
        return rows;
    }
}
