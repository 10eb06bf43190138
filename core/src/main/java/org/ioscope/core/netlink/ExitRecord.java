package org.ioscope.core.netlink;

/// What the kernel said of a thread when it ended: its counters over its whole life.
///
/// @param tid thread number
/// @param tgid process number; 0 where the kernel is too old to tell
/// @param parentTgid parent's process number
/// @param uid real user number
/// @param name the thread's name
/// @param receivedNanos when the record was read, on the clock of [System#nanoTime()]
/// @param elapsedMicros how long the thread lived
/// @param readBytes bytes fetched from storage
/// @param writeBytes bytes dirtied, or sent to storage directly
/// @param cancelledWriteBytes bytes of dirtied pages that were dropped
/// @param readChars bytes that `read(2)` and its kin gave
/// @param writeChars bytes that `write(2)` and its kin took
/// @param readCalls calls of `read(2)` and its kin, up to 1,023 too few
/// @param writeCalls calls of `write(2)` and its kin, up to 1,023 too few
/// @param cpuNanos time on a processor
/// @param waits time waited
/// @param hasCountedDelay whether delay accounting was proved to be on when the thread started
public record ExitRecord(
        int tid,
        int tgid,
        int parentTgid,
        int uid,
        String name,
        long receivedNanos,
        long elapsedMicros,
        long readBytes,
        long writeBytes,
        long cancelledWriteBytes,
        long readChars,
        long writeChars,
        long readCalls,
        long writeCalls,
        long cpuNanos,
        WaitTotals waits,
        boolean hasCountedDelay) {

    static ExitRecord of(TaskstatsView stats, long receivedNanos) {
        return new ExitRecord(
                stats.tid(),
                stats.tgid(),
                stats.parentTgid(),
                stats.uid(),
                stats.name(),
                receivedNanos,
                stats.elapsedMicros(),
                stats.readBytes(),
                stats.writeBytes(),
                stats.cancelledWriteBytes(),
                stats.readChars(),
                stats.writeChars(),
                stats.readCalls(),
                stats.writeCalls(),
                stats.cpuNanos(),
                WaitTotals.of(stats),
                stats.hasCountedDelay());
    }
}
