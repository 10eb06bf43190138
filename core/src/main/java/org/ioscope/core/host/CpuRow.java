package org.ioscope.core.host;

import java.util.Arrays;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.Reading;

/// One processor's line of `/proc/stat`, or that of all together.
final class CpuRow {

    /// `USER_HZ`, in which the kernel counts for programs on every machine that Java runs on.
    private static final long NANOS_PER_TICK = 10_000_000L;

    /// Idle time and I/O wait are estimates that the kernel corrects now and then (proc_stat(5)). Beyond this many
    /// ticks a counter that fell is one that began anew.
    private static final long LARGEST_CORRECTION = 1000;

    private static final int USER = 0;
    private static final int NICE = 1;
    private static final int SYSTEM = 2;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int IRQ = 5;
    private static final int SOFT_IRQ = 6;
    private static final int STEAL = 7;
    private static final int GUEST = 8;
    private static final int GUEST_NICE = 9;
    private static final int COUNT = 10;
    private static final String[] NAMES = {
        "user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal", "guest", "guest_nice"
    };

    private final int number;
    private long[] before = new long[COUNT];
    private long[] now = new long[COUNT];

    CpuRow(int number) {
        this.number = number;
        forget();
    }

    void forget() {
        Arrays.fill(before, Deltas.ABSENT);
    }

    /// Reads the line behind its name.
    CpuTimes read(ProcScanner text) throws ProcFormatException {
        for (int i = 0; i < COUNT; i++) {
            now[i] = i <= IDLE ? text.number(NAMES[i]) : text.numberOr(Deltas.ABSENT, NAMES[i]);
        }
        Reading guest = delta(GUEST);
        Reading guestNice = delta(GUEST_NICE);
        CpuTimes times = new CpuTimes(
                number,
                without(delta(USER), guest),
                without(delta(NICE), guestNice),
                delta(SYSTEM),
                corrected(IDLE),
                corrected(IO_WAIT),
                delta(IRQ),
                delta(SOFT_IRQ),
                delta(STEAL),
                guest.plus(guestNice));
        long[] last = before;
        before = now;
        now = last;
        return times;
    }

    private Reading delta(int field) {
        return Deltas.between(before[field], now[field], NANOS_PER_TICK);
    }

    private Reading corrected(int field) {
        boolean isCorrection = now[field] < before[field]
                && now[field] != Deltas.ABSENT
                && before[field] - now[field] <= LARGEST_CORRECTION;
        return isCorrection ? Reading.Known.ZERO : delta(field);
    }

    /// The kernel counts a guest's time as its user time, too.
    private static Reading without(Reading all, Reading guest) {
        return all instanceof Reading.Known && guest.isPositive()
                ? Reading.of(Math.max(0, all.orElse(0) - guest.orElse(0)))
                : all;
    }
}
