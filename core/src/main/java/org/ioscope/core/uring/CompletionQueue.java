package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Where the kernel puts what became of operations.
///
/// One thread, as with [SubmissionQueue]; it may be another one where the ring has no
/// [SetupFlag#SINGLE_ISSUER]. Taking a completion gives the memory of its operation free.
public final class CompletionQueue {

    /// struct io_uring_cqe, 16 bytes: 0 user_data u64, 8 res s32, 12 flags u32.
    private static final int COMPLETION_SHIFT = 4;

    /// Read together: on the little-endian processors that Linux runs Java on, the first is the lower half.
    private static final int RESULT_AND_FLAGS = 8;

    private final RingThread thread = new RingThread("completion queue");
    private final RingEntrance entrance;
    private final HeldMemory held;
    private final WaitLimit waitLimit = new WaitLimit();
    private final boolean polledDevice;

    private RingQueues queues;
    private MemorySegment rings;
    private long completions;
    private int places;
    private int mask;
    /// Number of completions ever taken.
    private int head;
    /// Number of completions known to be there.
    private int tail;

    /// Calls of [#drain] that are under way, one within the other.
    private int draining;

    private long headOffset;
    private long tag;
    private int result;
    private int flags;

    CompletionQueue(RingEntrance entrance, HeldMemory held, boolean polledDevice, RingQueues queues) {
        this.entrance = entrance;
        this.held = held;
        this.polledDevice = polledDevice;
        this.queues = queues;
        rings = queues.rings();
        completions = queues.layout().completions();
        headOffset = queues.layout().completionHead();
        places = queues.layout().completionEntries();
        mask = places - 1;
    }

    /// How many completions fit. Further ones are kept aside by the kernel (Linux 5.5) and come in their turn.
    public int size() {
        return places;
    }

    /// How many completions can be taken now.
    public int available() {
        thread.check();
        refreshTail();
        return tail - head;
    }

    /// Whether there are completions, or the kernel would make some if it was asked. Costs no system call.
    boolean isPromising() {
        refreshTail();
        return head != tail || (queues.flags() & (RingQueues.CQ_OVERFLOW | RingQueues.TASKRUN)) != 0;
    }

    /// Whether the kernel keeps completions aside because the queue was full.
    public boolean isOverflowing() {
        thread.check();
        return (queues.flags() & RingQueues.CQ_OVERFLOW) != 0;
    }

    /// How many completions were lost: 0 with [RingFeature#NODROP] unless the kernel had no memory to keep
    /// them.
    public int lost() {
        thread.check();
        return (int) RingQueues.INT.getAcquire(rings, (long) queues.layout().overflow());
    }

    /// Waits until so many completions can be taken.
    ///
    /// @param count 1 to [#size()]
    /// @throws ErrnoException if the kernel does not wait
    public void await(int count) throws ErrnoException {
        requirePossible(count);
        while (available() < count) {
            enter(count, RingEntrance.GETEVENTS, 0, 0);
        }
    }

    /// Waits until so many completions can be taken, but not for ever.
    ///
    /// @return whether they can
    /// @throws ErrnoException if the kernel does not wait, or knows no time limit (Linux 5.11,
    ///     [RingFeature#EXT_ARG])
    public boolean await(int count, Duration limit) throws ErrnoException {
        return await(count, limit, Duration.ZERO);
    }

    /// Waits until so many completions can be taken; once `least` is over, until there is any; never longer
    /// than `limit`.
    ///
    /// @param least in whole microseconds; more than zero needs [RingFeature#MIN_TIMEOUT] (Linux 6.12)
    /// @return whether as many as `count` can be taken
    public boolean await(int count, Duration limit, Duration least) throws ErrnoException {
        requirePossible(count);
        long deadline = System.nanoTime() + limit.toNanos();
        while (available() < count) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            enter(count, RingEntrance.GETEVENTS | RingEntrance.EXT_ARG, waitLimit.of(left, least), WaitLimit.BYTES);
            if (!least.isZero() && available() > 0) {
                break;
            }
        }
        return available() >= count;
    }

    private void requirePossible(int count) {
        if (count < 1 || count > places) {
            throw new IllegalArgumentException("1 to " + places + " completions can be waited for, not " + count);
        }
    }

    private void enter(int wait, int bits, long address, long bytes) throws ErrnoException {
        int code = entrance.enter(0, wait, bits, address, bytes);
        if (code < 0) {
            switch (Errno.of(-code)) {
                case EINTR, EAGAIN, EBUSY, ETIME -> {}
                default -> throw ErrnoException.of(-code, "io_uring_enter", "wait for " + wait + " completions");
            }
        }
    }

    /// Takes all completions that are there, those that the kernel kept aside too. Does not wait.
    ///
    /// The handler may submit, and take completions itself. If it throws, its completion was taken and those
    /// behind it were not.
    ///
    /// @return how many were taken
    /// @throws ErrnoException if the kernel does not hand out what it kept aside
    public int drain(CompletionHandler handler) throws ErrnoException {
        return drain(handler, Integer.MAX_VALUE);
    }

    /// As [#drain(CompletionHandler)], but takes at most so many.
    ///
    /// Few at a time, each followed by a submission, keep a device busier than all at once: with 32 reads in
    /// flight taking all and then submitting all costs a fifth of the speed.
    public int drain(CompletionHandler handler, int most) throws ErrnoException {
        thread.check();
        int taken = 0;
        draining++;
        try {
            while (taken < most && (head != tail || refill())) {
                // The same as next(), without the detour by fields: a batch of small operations costs a tenth less.
                long at = completions + ((long) (head & mask) << COMPLETION_SHIFT);
                MemorySegment from = rings;
                long key = from.get(ValueLayout.JAVA_LONG, at);
                long outcome = from.get(ValueLayout.JAVA_LONG, at + RESULT_AND_FLAGS);
                int bits = (int) (outcome >>> Integer.SIZE);
                taken(key, bits);
                taken++;
                handler.completed(key & Submission.LARGEST_TAG, (int) outcome, bits);
            }
        } finally {
            draining--;
        }
        return taken;
    }

    /// A completion was read: its place is the kernel's again, and its memory the program's.
    private void taken(long key, int bits) {
        head++;
        // Release: the entry was read before the kernel may write it again.
        RingQueues.INT.setRelease(rings, headOffset, head);
        int place = (int) (key >>> Submission.PLACE_SHIFT);
        if (place != HeldMemory.NONE && (bits & CompletionFlags.MORE) == 0) {
            held.release(place);
        }
    }

    /// Takes one completion, of which [#tag()], [#result()] and [#flags()] tell then. Does not wait.
    ///
    /// @return false if there is none
    public boolean next() throws ErrnoException {
        thread.check();
        if (head == tail && !refill()) {
            return false;
        }
        long at = completions + ((long) (head & mask) << COMPLETION_SHIFT);
        long key = rings.get(ValueLayout.JAVA_LONG, at);
        tag = key & Submission.LARGEST_TAG;
        long outcome = rings.get(ValueLayout.JAVA_LONG, at + RESULT_AND_FLAGS);
        result = (int) outcome;
        flags = (int) (outcome >>> Integer.SIZE);
        taken(key, flags);
        return true;
    }

    /// What the operation of the completion taken last was tagged with.
    public long tag() {
        return tag;
    }

    /// What became of it: what the system call of the same name returns, or the negative error number.
    public int result() {
        return result;
    }

    /// See [CompletionFlags].
    public int flags() {
        return flags;
    }

    /// Looks for further completions, also for those that the kernel makes only when it is asked.
    private boolean refill() throws ErrnoException {
        refreshTail();
        if (head != tail) {
            return true;
        }
        if (polledDevice || (queues.flags() & (RingQueues.CQ_OVERFLOW | RingQueues.TASKRUN)) != 0) {
            enter(0, RingEntrance.GETEVENTS, 0, 0);
            refreshTail();
        }
        return head != tail;
    }

    private void refreshTail() {
        // Acquire: the kernel wrote the completions before it moved its tail.
        tail = (int) RingQueues.INT.getAcquire(rings, (long) queues.layout().completionTail());
    }

    /// The current thread, which closes the ring, has the queue now.
    void takeOver() {
        thread.takeOver();
    }

    RingThread thread() {
        return thread;
    }

    /// Gives the queue to the next thread that uses it.
    ///
    /// @throws IllegalStateException on a ring with [SetupFlag#SINGLE_ISSUER], and within [#drain]
    public void handOver() {
        if (draining > 0) {
            throw new IllegalStateException("completions are being taken");
        }
        thread.handOver();
    }

    /// The ring has other memory now.
    void remap(RingQueues resized) {
        queues = resized;
        rings = resized.rings();
        completions = resized.layout().completions();
        headOffset = resized.layout().completionHead();
        places = resized.layout().completionEntries();
        mask = places - 1;
        head = (int) RingQueues.INT.getAcquire(rings, (long) resized.layout().completionHead());
        refreshTail();
    }
}
