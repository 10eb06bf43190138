package org.ioscope.core.local;

import java.util.Set;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.netlink.TaskstatsView;
import org.ioscope.core.netlink.WaitTotals;
import org.ioscope.core.procfs.TaskIo;
import org.ioscope.core.sample.WaitKind;

/// Takes of what the kernel tells what was asked for, so that nobody pays for the rest.
final class CountersFactory {

    private final boolean logical;
    private final boolean processor;
    private final boolean waits;
    private final boolean all;

    CountersFactory(Set<Detail> details) {
        logical = details.contains(Detail.LOGICAL_IO);
        processor = details.contains(Detail.PROCESSOR);
        waits = details.contains(Detail.WAITS);
        all = logical || processor || waits;
    }

    /// Counters of a living thread; without its calls, which taskstats cut to multiples of 1,024.
    Counters of(TaskstatsView stats) {
        Counters counters = new Counters(
                stats.readBytes(),
                stats.writeBytes(),
                stats.cancelledWriteBytes(),
                stats.ioDelayNanos(),
                stats.swapinDelayNanos(),
                all);
        if (logical) {
            counters.set(Counter.READ_CHARS, stats.readChars()).set(Counter.WRITE_CHARS, stats.writeChars());
        }
        if (processor) {
            counters.set(Counter.CPU, stats.cpuNanos());
        }
        return counters;
    }

    /// Counters of a thread over its whole life.
    Counters of(ExitRecord record) {
        Counters counters = new Counters(
                record.readBytes(),
                record.writeBytes(),
                record.cancelledWriteBytes(),
                record.waits().nanos(WaitKind.BLOCK_IO),
                record.waits().nanos(WaitKind.SWAP_IN),
                all);
        if (logical) {
            counters.set(Counter.READ_CHARS, record.readChars())
                    .set(Counter.WRITE_CHARS, record.writeChars())
                    .set(Counter.READ_CALLS, record.readCalls())
                    .set(Counter.WRITE_CALLS, record.writeCalls());
        }
        if (processor) {
            counters.set(Counter.CPU, record.cpuNanos());
        }
        if (waits) {
            addWaits(counters, record.waits());
        }
        return counters;
    }

    /// Counters of a living thread from its file, which tells no waits.
    Counters of(TaskIo io) {
        Counters counters = new Counters(io.readBytes(), io.writeBytes(), io.cancelledWriteBytes(), 0, 0, all);
        return logical ? addLogical(counters, io) : counters;
    }

    /// Adds what the task's own file tells exactly.
    static Counters addLogical(Counters counters, TaskIo io) {
        return counters.set(Counter.READ_CHARS, io.readChars())
                .set(Counter.WRITE_CHARS, io.writeChars())
                .set(Counter.READ_CALLS, io.readCalls())
                .set(Counter.WRITE_CALLS, io.writeCalls());
    }

    /// Adds every kind of wait, and the longest to the task, if they were asked for.
    Counters addWaits(Counters counters, TaskEntry task, TaskstatsView stats, long lifeNanos) {
        if (waits) {
            WaitTotals totals = WaitTotals.of(stats);
            addWaits(counters, totals);
            task.details().waits(totals, lifeNanos);
        }
        task.details().checkWaits(counters, lifeNanos);
        return counters;
    }

    private static void addWaits(Counters counters, WaitTotals waits) {
        for (WaitKind kind : WaitKind.values()) {
            counters.set(Counter.of(kind), Math.max(0, waits.nanos(kind)));
        }
    }

    /// Gives a task its longest waits, if they were asked for.
    void takeLongest(TaskEntry task, WaitTotals totals, long lifeNanos) {
        if (waits) {
            task.details().waits(totals, lifeNanos);
        }
    }
}
