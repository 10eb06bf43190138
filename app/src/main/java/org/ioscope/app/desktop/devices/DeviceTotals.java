package org.ioscope.app.desktop.devices;

import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;

/// What the devices that count did together: partitions and stacked devices are left out, because the devices
/// below
/// them did the same once more. NaN where not known.
///
/// @param devices how many count
/// @param read bytes a second
/// @param write bytes a second
/// @param reads requests a second
/// @param writes requests a second
record DeviceTotals(int devices, double read, double write, double reads, double writes) {

    static final DeviceTotals NONE = new DeviceTotals(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static DeviceTotals of(List<DiskActivity> disks, long intervalNanos) {
        List<DiskActivity> counted =
                disks.stream().filter(disk -> disk.info().counted()).toList();
        return new DeviceTotals(
                counted.size(),
                sum(counted, DiskActivity::readBytes, intervalNanos),
                sum(counted, DiskActivity::writtenBytes, intervalNanos),
                sum(counted, DiskActivity::reads, intervalNanos),
                sum(counted, DiskActivity::writes, intervalNanos));
    }

    /// Summed as rates, because sums of the largest amounts do not fit a long number.
    private static double sum(List<DiskActivity> disks, Function<DiskActivity, Reading> amount, long intervalNanos) {
        return disks.stream()
                .map(disk -> Rates.perSecond(amount.apply(disk), intervalNanos))
                .filter(rate -> rate.isPresent())
                .mapToDouble(rate -> rate.getAsDouble())
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
