package org.ioscope.app.desktop.devices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.Reading;

/// What a device is, as names and values for a reader.
final class Facts {

    /// One of them.
    ///
    /// @param name what it is about
    /// @param value safe to show
    record Fact(String name, String value) {}

    private Facts() {}

    /// All that is known.
    ///
    /// @param all the machine's devices, among which are its partitions
    static List<Fact> of(Device device, Collection<Device> all, Units units) {
        DiskInfo info = device.info();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", DeviceColumns.words(info.kind())));
        add(facts, "Label", info.label());
        add(facts, "Model", info.model());
        if (info.sizeBytes().value().isPresent()) {
            facts.add(new Fact(
                    "Size", Quantity.BYTES.text((double) info.sizeBytes().orElse(0), units)));
        }
        add(facts, "Scheduler", info.scheduler());
        add(facts, "Partition of", info.parent());
        add(facts, "Stacked on", String.join(", ", info.backing()));
        add(
                facts,
                "Partitions",
                names(all.stream()
                        .filter(other -> other.info().parent().equals(info.name()))
                        .toList()));
        add(
                facts,
                "Used by",
                names(all.stream()
                        .filter(other -> other.info().backing().contains(info.name()))
                        .toList()));
        add(facts, "Rotational", turning(info.rotational()));
        facts.add(new Fact("Access", access(info.readOnly())));
        if (!info.counted()) {
            facts.add(new Fact("In totals", "no, the device below it counts"));
        }
        facts.add(new Fact("Number", info.major() + ":" + info.minor()));
        return facts;
    }

    private static String names(List<Device> devices) {
        return devices.stream().map(Device::name).sorted().collect(Collectors.joining(", "));
    }

    private static String turning(Reading rotational) {
        if (rotational instanceof Reading.Unknown) {
            return "";
        }
        return rotational.isPositive() ? "yes" : "no";
    }

    private static String access(Reading readOnly) {
        if (readOnly instanceof Reading.Unknown unknown) {
            return "not known: " + unknown.reason();
        }
        return readOnly.isPositive() ? "read-only" : "read and write";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, SafeText.visible(value)));
        }
    }
}
