package org.ioscope.app.desktop.devices;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.Lingering;
import org.ioscope.app.desktop.table.RowOrder;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Sample;
import org.jspecify.annotations.Nullable;

/// From samples and options to what the page shows. Confined to one thread at a time.
final class DevicesModel {

    /// A loop or memory device that did something stays in sight for this many samples.
    static final int ACTIVE_SAMPLES = 60;

    private final Lingering<String, Device> lingering = new Lingering<>();
    private final Map<String, Long> lastActive = new HashMap<>();
    private final RowOrder<String, DeviceRow> order =
            new RowOrder<>(row -> row.device().key());
    private DevicesOptions lastOptions = DevicesOptions.DEFAULT;
    private long tick;
    private @Nullable Frame latest;
    private @Nullable Frame shown;

    /// What there is at one moment; an old one while paused.
    private record Frame(
            long timeMillis,
            Map<String, Device> devices,
            Map<String, Device> wanted,
            String answer,
            DeviceTotals totals,
            String missing) {}

    /// Takes in one interval; nothing is lost while paused, but what is shown stays as it is.
    void add(Sample sample) {
        tick++;
        HostSample host = sample.host();
        FileSystems fileSystems = new FileSystems(host.disks(), host.fileSystems());
        Map<String, Device> devices =
                LinkedHashMap.newLinkedHashMap(host.disks().size());
        for (DiskActivity disk : host.disks()) {
            String name = disk.info().name();
            Device device = new Device(disk, sample.intervalNanos(), fileSystems.on(name), false);
            devices.put(name, device);
            if (device.isActive()) {
                lastActive.put(name, tick);
            }
        }
        lingering.add(Map.copyOf(devices));
        lastActive.keySet().retainAll(devices.keySet());
        String answer = Bottleneck.of(devices.values());
        DeviceTotals totals = DeviceTotals.of(host.disks(), sample.intervalNanos());
        lingering.gone().forEach(device -> devices.put(device.key(), device.asGone()));
        latest = new Frame(
                sample.time().toEpochMilli(),
                devices,
                withoutIdle(devices),
                answer,
                totals,
                missing(host.limitations()));
    }

    private Map<String, Device> withoutIdle(Map<String, Device> devices) {
        Map<String, Device> wanted = new LinkedHashMap<>(devices);
        wanted.values().removeIf(device -> {
            Long active = lastActive.get(device.key());
            return device.isLoopOrMemory() && (active == null || tick - active >= ACTIVE_SAMPLES);
        });
        return wanted;
    }

    private static String missing(List<Limitation> limitations) {
        return limitations.stream()
                .filter(limitation -> limitation.subject().contains("disk"))
                .map(limitation -> SafeText.visible(limitation.cause()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /// What the page should show now; null before the first sample.
    @Nullable
    DevicesUpdate update(DevicesOptions options) {
        if (!options.paused() || shown == null) {
            shown = latest;
        }
        Frame now = shown;
        if (now == null) {
            return null;
        }
        // A disk before the volumes on it, which are just as busy.
        Comparator<DeviceRow> equal =
                Comparator.comparing((DeviceRow row) -> !row.device().info().counted());
        Comparator<DeviceRow> comparator = options.sort()
                .comparator(
                        DeviceColumns.ALL,
                        equal.thenComparing(row -> row.device().key()));
        List<DeviceRow> sorted =
                DeviceTree.rows((options.idleHidden() ? now.wanted : now.devices).values(), options, comparator);
        // A change of the options ends the hold for once.
        boolean hold = options.hold() && options.asksForSameRows(lastOptions);
        lastOptions = options;
        RowOrder.Arranged<DeviceRow> arranged = order.place(sorted, old -> newest(old, now), hold);
        return new DevicesUpdate(
                now.timeMillis,
                now.devices,
                arranged.rows(),
                ColumnScales.of(arranged.rows(), DeviceColumns.ALL, options.units()),
                arranged.held(),
                options.idleHidden() ? now.devices.size() - now.wanted.size() : 0,
                now.answer,
                now.totals,
                now.missing);
    }

    private static DeviceRow newest(DeviceRow old, Frame now) {
        Device device = now.devices.get(old.device().key());
        return new DeviceRow(device == null ? old.device().asGone() : device, old.depth(), old.fold());
    }
}
