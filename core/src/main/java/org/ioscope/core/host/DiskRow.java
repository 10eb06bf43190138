package org.ioscope.core.host;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// One device's line of `/proc/diskstats` (Documentation/admin-guide/iostats.rst): 11 numbers, 15 since Linux
/// 4.18, 17 since 5.5.
final class DiskRow {

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

    private final String name;
    private int major = -1;
    private int minor = -1;
    private long[] before = new long[COUNT];
    private long[] now = new long[COUNT];
    private @Nullable DiskInfo info;
    private @Nullable DiskActivity idle;

    DiskRow(String name) {
        this.name = name;
        Arrays.fill(before, Deltas.ABSENT);
    }

    String name() {
        return name;
    }

    int major() {
        return major;
    }

    int minor() {
        return minor;
    }

    /// What the device is; null until it was described, and again once it is another one.
    @Nullable
    DiskInfo info() {
        return info;
    }

    void info(@Nullable DiskInfo newInfo) {
        if (newInfo == null || !newInfo.equals(info)) {
            info = newInfo;
            idle = null;
        }
    }

    /// Reads the numbers behind the name.
    void read(int newMajor, int newMinor, ProcScanner text) throws ProcFormatException {
        for (int i = 0; i < COUNT; i++) {
            now[i] = i < REQUIRED ? text.number(NAMES[i]) : text.numberOr(Deltas.ABSENT, NAMES[i]);
        }
        if (newMajor != major || newMinor != minor || fell()) {
            major = newMajor;
            minor = newMinor;
            Arrays.fill(before, Deltas.ABSENT);
            info(null);
        }
    }

    private boolean fell() {
        for (int field : NEVER_FALL) {
            if (now[field] < before[field]) {
                return true;
            }
        }
        return false;
    }

    /// What the device did since the last call.
    DiskActivity activity(DiskInfo described) {
        DiskActivity activity = idle;
        boolean isIdle = Arrays.equals(before, now);
        if (activity == null || !isIdle) {
            activity = changes(described);
        }
        idle = isIdle ? activity : null;
        long[] last = before;
        before = now;
        now = last;
        return activity;
    }

    private DiskActivity changes(DiskInfo described) {
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

    private Reading delta(int field, long unit) {
        return Deltas.between(before[field], now[field], unit);
    }

    /// Some kernels count an end twice (stacked devices of 4.x and 5.x), and write the negative number without its
    /// sign.
    private Reading inFlight() {
        return now[IN_FLIGHT] > Integer.MAX_VALUE ? Reading.Unknown.UNSUPPORTED : Reading.of(now[IN_FLIGHT]);
    }
}
