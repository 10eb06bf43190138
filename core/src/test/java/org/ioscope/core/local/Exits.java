package org.ioscope.core.local;

import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.netlink.WaitTotals;

/// Exit records made by a test.
final class Exits {

    private Exits() {}

    /// The record of a thread that started at `startNanos`, ended at `endNanos` and was read at once.
    static ExitRecord record(int pid, int tid, long startNanos, long endNanos, long readBytes, long writeBytes) {
        return readLate(pid, tid, startNanos, endNanos, endNanos, readBytes, writeBytes);
    }

    /// As [#record], but read at `receivedNanos`.
    static ExitRecord readLate(
            int pid, int tid, long startNanos, long endNanos, long receivedNanos, long readBytes, long writeBytes) {
        return new ExitRecord(
                tid,
                pid,
                1,
                0,
                "worker",
                receivedNanos,
                TimeUnit.NANOSECONDS.toMicros(endNanos - startNanos),
                readBytes,
                writeBytes,
                0,
                0,
                0,
                0,
                0,
                0,
                WaitTotals.of(_ -> 0, _ -> 0),
                false);
    }
}
