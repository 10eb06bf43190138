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
/// @param ioDelayNanos time waited for block I/O
/// @param swapinDelayNanos time waited for pages from swap
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
        long ioDelayNanos,
        long swapinDelayNanos,
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
                stats.ioDelayNanos(),
                stats.swapinDelayNanos(),
                stats.hasCountedDelay());
    }
}
