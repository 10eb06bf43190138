package org.ioscope.app.desktop.devices;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Units;

/// The page's question answered in one line: which device holds the machine up.
final class Bottleneck {

    private static final double IDLE_PERCENT = 0.5;

    private Bottleneck() {}

    /// Such as `nvme0n1 is busy 97 % of the time, a write waits 12.3 ms`.
    ///
    /// @param devices those that are there
    static String of(Collection<Device> devices) {
        if (devices.isEmpty()) {
            return "No block device can be seen";
        }
        Optional<Device> busiest = devices.stream()
                .filter(device -> device.info().counted() && !Double.isNaN(device.busyPercent()))
                .max(Comparator.comparingDouble(Device::busyPercent).thenComparingDouble(Bottleneck::queue));
        if (busiest.isEmpty()) {
            return "What the devices do is not known";
        }
        double busy = busiest.get().busyPercent();
        if (busy < IDLE_PERCENT) {
            long counted =
                    devices.stream().filter(device -> device.info().counted()).count();
            return counted == 1
                    ? busiest.get().name() + " has nothing to do"
                    : "None of " + Formats.counted(counted, "device") + " has anything to do";
        }
        return busiest.get().name() + " is busy " + Math.round(busy) + " % of the time" + waiting(busiest.get());
    }

    private static double queue(Device device) {
        return device.disk().queueDepth(device.intervalNanos()).orElse(0);
    }

    private static String waiting(Device device) {
        double read = device.disk().readAwaitMillis().orElse(-1);
        double write = device.disk().writeAwaitMillis().orElse(-1);
        if (read < 0 && write < 0) {
            return "";
        }
        return write >= read ? ", a write waits " + millis(write) : ", a read waits " + millis(read);
    }

    private static String millis(double value) {
        return Quantity.MILLIS.text(value, Units.DECIMAL);
    }
}
