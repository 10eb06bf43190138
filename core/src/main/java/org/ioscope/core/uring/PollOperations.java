package org.ioscope.core.uring;

import java.nio.ByteOrder;

/// Waiting until a descriptor is ready, without reading or writing it.
///
/// Results are the events that happened: [PollEvents#isIn(int)].
public final class PollOperations {

    private static final int POLL_ADD = 6;
    private static final int POLL_REMOVE = 7;

    private static final int MULTISHOT = 1;
    private static final int UPDATE_EVENTS = 1 << 1;
    private static final int UPDATE_USER_DATA = 1 << 2;

    private final SubmissionQueue queue;

    PollOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Waits once (poll(2); `IORING_OP_POLL_ADD`, Linux 5.1). -EBADF, -EPERM if it can not be waited for.
    public Submission pollAdd(int fd, PollEvents events) {
        return queue.entry(POLL_ADD, fd, 0, 0, 0, words(events));
    }

    /// Tells of every change (Linux 5.13), until a completion does not say [CompletionFlags#hasMore(int)]. What
    /// was there before is told once, and again only when there is more.
    public Submission pollMulti(int fd, PollEvents events) {
        return queue.entry(POLL_ADD, fd, 0, 0, MULTISHOT, words(events));
    }

    /// Ends a poll, which completes with -ECANCELED (`IORING_OP_POLL_REMOVE`, Linux 5.1). The result is 0;
    /// -ENOENT if there is none, -EALREADY if it is just ending.
    ///
    /// @param key of the poll: [Submission#key()]
    public Submission pollRemove(long key) {
        return queue.entry(POLL_REMOVE, -1, 0, key, 0, 0);
    }

    /// Lets a poll wait for other events (Linux 5.13); results as [#pollRemove(long)]. Whether it goes on is
    /// not changed: it tells once or again and again as before.
    public Submission pollUpdate(long key, PollEvents events) {
        return queue.entry(POLL_REMOVE, -1, 0, key, UPDATE_EVENTS, words(events));
    }

    /// Gives a poll another tag (Linux 5.13); results as [#pollRemove(long)].
    ///
    /// @param tag 0 to [Submission#LARGEST_TAG]
    public Submission pollRetag(long key, long tag) {
        return queue.entry(POLL_REMOVE, -1, Submission.retagged(key, tag), key, UPDATE_USER_DATA, 0);
    }

    /// As the kernel has them: on big-endian machines with the halves changed.
    private static int words(PollEvents events) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
                ? Integer.rotateLeft(events.bits(), Short.SIZE)
                : events.bits();
    }
}
