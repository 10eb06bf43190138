package org.ioscope.core.host;

import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.Reading;

/// One device's line of `/proc/diskstats` (Documentation/admin-guide/iostats.rst): 11 numbers, 15 since Linux
/// 4.18, 17 since 5.5.
final class DiskRow extends CounterRow<DiskInfo, DiskActivity> {

    /// The unit of diskstats, whatever the device's own sector size.
    private static final int SECTOR = 512;

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private static final int READS = 0;
    private static final int SECTORS_READ = 2;
    private static final int WRITES = 4;
    private static final int SECTORS_WRITTEN = 6;
    private static final int IN_FLIGHT = 8;
    private static final int REQUIRED = 11;
    private static final int COUNT = 17;
    private static final String[] NAMES = {
        "reads completed",
        "reads merged",
        "sectors read",
        "time spent reading",
        "writes completed",
        "writes merged",
        "sectors written",
        "time spent writing",
        "I/Os in progress",
        "time spent doing I/Os",
        "weighted time spent doing I/Os",
        "discards completed",
        "discards merged",
        "sectors discarded",
        "time spent discarding",
        "flush requests completed",
        "time spent flushing"
    };
    /// These are as wide as the kernel's `long`: if one falls, another device has taken the name. The others may
    /// wrap.
    private static final int[] NEVER_FALL = {READS, SECTORS_READ, WRITES, SECTORS_WRITTEN};

    private int major = -1;
    private int minor = -1;

    DiskRow(String name) {
        super(name, COUNT, NEVER_FALL);
    }

    int major() {
        return major;
    }

    int minor() {
        return minor;
    }

    /// Reads the numbers behind the name.
    void read(int newMajor, int newMinor, ProcScanner text) throws ProcFormatException {
        for (int i = 0; i < COUNT; i++) {
            set(i, i < REQUIRED ? text.number(NAMES[i]) : text.numberOr(Deltas.ABSENT, NAMES[i]));
        }
        if (newMajor != major || newMinor != minor || fell()) {
            major = newMajor;
            minor = newMinor;
            beginAnew();
        }
    }

    @Override
    DiskActivity changes(DiskInfo described) {
        return new DiskActivity(
                described,
                delta(READS, 1),
                delta(1, 1),
                delta(SECTORS_READ, SECTOR),
                delta(3, MILLI),
                delta(WRITES, 1),
                delta(5, 1),
                delta(SECTORS_WRITTEN, SECTOR),
                delta(7, MILLI),
                delta(11, 1),
                delta(12, 1),
                delta(13, SECTOR),
                delta(14, MILLI),
                delta(15, 1),
                delta(16, MILLI),
                inFlight(),
                delta(9, MILLI),
                delta(10, MILLI));
    }

    /// Some kernels count an end twice (stacked devices of 4.x and 5.x), and write the negative number without its
    /// sign.
    private Reading inFlight() {
        long requests = now(IN_FLIGHT);
        return requests > Integer.MAX_VALUE ? Reading.Unknown.UNSUPPORTED : Reading.of(requests);
    }
}
