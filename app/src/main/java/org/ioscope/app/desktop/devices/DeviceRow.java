package org.ioscope.app.desktop.devices;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;

/// What one row of the table shows at one moment. Immutable.
///
/// @param device what it is about
/// @param depth 0 for whole devices, 1 for partitions
/// @param fold whether its partitions are shown below it
record DeviceRow(Device device, int depth, Fold fold) {

    /// Whether what is below a row is shown.
    enum Fold {
        /// There is nothing below.
        NONE,
        /// It is shown.
        OPEN,
        /// It is not.
        CLOSED
    }

    DiskActivity disk() {
        return device.disk();
    }

    /// Units a second; NaN where not known.
    double perSecond(Function<DiskActivity, Reading> amount) {
        return Rates.perSecond(amount.apply(disk()), device.intervalNanos()).orElse(Double.NaN);
    }

    /// NaN where empty.
    double mean(Function<DiskActivity, OptionalDouble> mean) {
        return mean.apply(disk()).orElse(Double.NaN);
    }

    /// Mean number of requests in the queue; NaN where not known.
    double queueDepth() {
        return disk().queueDepth(device.intervalNanos()).orElse(Double.NaN);
    }
}
