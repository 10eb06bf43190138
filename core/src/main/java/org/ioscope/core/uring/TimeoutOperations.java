package org.ioscope.core.uring;

import java.time.Duration;

/// Time: completions that come after a while, and limits for other operations.
///
/// Results: -ETIME when the time is over, 0 when as many other completions came before as were asked for,
/// -ECANCELED when it was removed. The time is read when the operation is submitted.
public final class TimeoutOperations {

    private static final int TIMEOUT = 11;
    private static final int TIMEOUT_REMOVE = 12;
    private static final int LINK_TIMEOUT = 15;

    private static final int UPDATE = 1 << 1;
    private static final int LINK_UPDATE = 1 << 4;
    private static final int MULTISHOT = 1 << 6;
    private static final int IMMEDIATE = 1 << 7;

    private final SubmissionQueue queue;

    TimeoutOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Completes after a while with -ETIME (`IORING_OP_TIMEOUT`, Linux 5.4).
    public Submission timeout(TimeSpan time) {
        return timeout(time, 0, TimeoutFlags.NONE);
    }

    /// Completes when the time is over, or when so many completions came that were not there when it was
    /// submitted, whichever is first.
    ///
    /// @param completions 0 for the time only
    public Submission timeout(TimeSpan time, int completions, TimeoutFlags flags) {
        return queue.entry(TIMEOUT, -1, requireCount(completions), time.address(), 1, flags.bits(), time, null);
    }

    /// As [#timeout(TimeSpan, int, TimeoutFlags)], but the time stands in the operation itself and needs no
    /// memory (`IORING_TIMEOUT_IMMEDIATE_ARG`, after Linux 6.18; -EINVAL before).
    public Submission timeoutImmediate(Duration time, int completions, TimeoutFlags flags) {
        return queue.entry(TIMEOUT, -1, requireCount(completions), requireTime(time), 1, flags.bits() | IMMEDIATE);
    }

    /// Completes again and again, each time after a while, with -ETIME (Linux 6.4). All but the last say
    /// [CompletionFlags#hasMore(int)].
    ///
    /// @param times how many times; 0 until it is removed
    public Submission timeoutMulti(TimeSpan time, int times, TimeoutFlags flags) {
        return queue.entry(TIMEOUT, -1, requireCount(times), time.address(), 1, flags.bits() | MULTISHOT, time, null);
    }

    /// Ends a timeout, which completes with -ECANCELED (`IORING_OP_TIMEOUT_REMOVE`, Linux 5.5). The result is
    /// 0; -ENOENT if there is none, -EALREADY if it is just ending.
    ///
    /// @param key of the timeout: [Submission#key()]
    public Submission timeoutRemove(long key) {
        return queue.entry(TIMEOUT_REMOVE, -1, 0, key, 0, 0);
    }

    /// Gives a timeout another time (Linux 5.11); results as [#timeoutRemove(long)]. One that counts
    /// completions goes by time only from then on.
    ///
    /// @param flags the clock is that of the timeout and is not named again
    public Submission timeoutUpdate(long key, TimeSpan time, TimeoutFlags flags) {
        return queue.entry(TIMEOUT_REMOVE, -1, time.address(), key, 0, flags.bits() | UPDATE, time, null);
    }

    /// Gives a link timeout another time (Linux 5.15); results as [#timeoutRemove(long)].
    public Submission linkTimeoutUpdate(long key, TimeSpan time, TimeoutFlags flags) {
        return queue.entry(TIMEOUT_REMOVE, -1, time.address(), key, 0, flags.bits() | UPDATE | LINK_UPDATE, time, null);
    }

    /// Limits the operation before it, which must be [linked][Submission#link()] to this one
    /// (`IORING_OP_LINK_TIMEOUT`, Linux 5.5). The time begins when that operation does.
    ///
    /// When the time is over, the operation is cancelled and completes with -ECANCELED (or -EINTR where it
    /// ran), this one with -ETIME, or -EALREADY if the operation could not be stopped. When the operation ends
    /// before, this one completes with -ECANCELED. -EINVAL if nothing is linked to it.
    public Submission linkTimeout(TimeSpan time, TimeoutFlags flags) {
        return queue.entry(LINK_TIMEOUT, -1, 0, time.address(), 1, flags.bits(), time, null);
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the number must not be negative: " + count);
        }
        return count;
    }

    private static long requireTime(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the time must not be negative: " + time);
        }
        return time.toNanos();
    }
}
