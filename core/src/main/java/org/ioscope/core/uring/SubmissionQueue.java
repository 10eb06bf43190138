package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// Where operations are put, and submitted to the kernel together.
///
/// One thread: the ring's with [SetupFlag#SINGLE_ISSUER], else the first that uses it until it [hands it
/// over][#handOver()]. Others get [WrongThreadException]; once the ring is closed, everybody gets
/// IllegalStateException.
///
/// When the thread that submitted them ends, some operations end with it, and those that wait may go on
/// waiting; they end with -ECANCELED (or -EFAULT where a worker had them) at the latest when what they wait for
/// comes, or when they are cancelled. Their memory stays held until then. A thread that ended no longer has the
/// queue.
///
/// Operations are in groups: [#control()] and so on. Each is a method that throws [QueueFullException] when all
/// places are taken, and gives the [Submission] for what can be said of any operation. Nothing reaches the
/// kernel before [#submit()].
public final class SubmissionQueue extends OperationGroups {

    /// Where the part of an entry begins that most operations leave empty: `buf_index` and what follows.
    private static final int EXTENSION = 40;

    private static final int LARGEST_OPCODE = 255;
    private static final int USER_DATA = 32;
    private static final long LONGEST_TAKING_NANOS = 1_000_000_000L;
    private static final long TAKING_STEP_NANOS = 20_000;

    private final Ring ring;
    private final RingThread thread = new RingThread("submission queue");
    private final RingEntrance entrance;
    private final HeldMemory held;
    private final SilentChain chain;
    private final boolean polled;
    private final WaitLimit waitLimit = new WaitLimit();
    private final Submission submission = new Submission(this);
    /// Which entries have something in their last third, which most operations leave empty.
    private boolean[] extended;

    private final RawOperation raw = new RawOperation(this, submission);

    private RingQueues queues;
    private MemorySegment entries;
    private int places;
    private int mask;
    /// Number of entries ever made; the kernel sees them as of the last submission.
    private int tail;
    /// Number of entries that the kernel can see.
    private int shown;
    /// Number of entries the kernel had taken when it was last looked at.
    private int head;
    /// Where the last entry lies, or -1 if it was submitted.
    private long last = -1;

    SubmissionQueue(Ring ring, RingEntrance entrance, HeldMemory held, boolean polled, RingQueues queues) {
        this.ring = ring;
        this.entrance = entrance;
        this.held = held;
        chain = new SilentChain(held);
        this.polled = polled;
        this.queues = queues;
        entries = queues.entries();
        places = queues.layout().submissionEntries();
        extended = new boolean[places];
        mask = places - 1;
    }

    /// Any operation of the kernel's, with any values: what this package has no method for. **Unsafe**: the
    /// kernel reads and writes at the addresses that it is given, whatever lies there. A wrong one, or one
    /// whose memory is freed before the operation completes, corrupts the process.
    ///
    /// The parameters are parts of struct io_uring_sqe (linux/io_uring.h), others can be set on the result;
    /// `flags` and `user_data` by its [RawOperation#submission()]. Operations that take 128 bytes are not
    /// possible.
    ///
    /// @param opcode `IORING_OP_*`, 0 to 255; one that the kernel does not know completes with -EINVAL
    /// @param offset `off`, `addr2`, or what else lies at byte 8
    /// @param address `addr`, or what else lies at byte 16
    /// @param operationFlags `rw_flags`, or what else lies at byte 28
    /// @param held memory that must not be freed before the operation completes, null for none
    /// @param alsoHeld as `held`; null for none, or if `held` is
    public RawOperation unsafeRaw(
            int opcode,
            int fd,
            long offset,
            long address,
            int length,
            int operationFlags,
            @Nullable KernelMemory held,
            @Nullable KernelMemory alsoHeld) {
        if (opcode < 0 || opcode > LARGEST_OPCODE) {
            throw new IllegalArgumentException("an opcode is 0 to " + LARGEST_OPCODE + ", not " + opcode);
        }
        if (held == null && alsoHeld != null) {
            throw new IllegalArgumentException("a second piece of memory without a first one");
        }
        entry(opcode, fd, offset, address, length, operationFlags, held, alsoHeld);
        return raw;
    }

    /// How many operations fit.
    public int size() {
        return places;
    }

    /// How many more operations fit now.
    public int remaining() {
        thread.check();
        refreshHead();
        return places - (tail - head);
    }

    /// How many operations wait to be taken by the kernel.
    public int pending() {
        thread.check();
        refreshHead();
        return tail - head;
    }

    /// Gives the kernel all operations that were put in.
    ///
    /// @return how many it took. The others stay, and are tried again next time: the kernel was short of memory
    ///     (-EAGAIN) or wants completions to be taken first (-EBUSY), or an operation was refused without
    ///     [SetupFlag#SUBMIT_ALL]. With [SetupFlag#SQPOLL] how many were put in since the last time: the kernel's
    ///     thread takes them by itself
    /// @throws ErrnoException for any other reason
    /// @throws IllegalStateException if a chain is incomplete: its last operation is
    ///     [silent][Submission#silent()] and linked to nothing
    public int submit() throws ErrnoException {
        thread.check();
        return enter(0, 0, 0, 0);
    }

    /// As [#submit()], and waits until so many completions can be taken.
    ///
    /// The kernel waits once; with [SetupFlag#DEFER_TASKRUN] there may be fewer completions when this returns.
    public int submitAndWait(int completions) throws ErrnoException {
        thread.check();
        return enter(completions, RingEntrance.GETEVENTS, 0, 0);
    }

    /// As [#submitAndWait(int)], but not for ever, and once `least` is over, until there is any completion.
    ///
    /// @param least in whole microseconds; more than zero needs [RingFeature#MIN_TIMEOUT] (Linux 6.12)
    /// @throws ErrnoException also where the kernel knows no time limit (Linux 5.11, [RingFeature#EXT_ARG])
    public int submitAndWait(int completions, Duration limit, Duration least) throws ErrnoException {
        thread.check();
        return enter(
                completions,
                RingEntrance.GETEVENTS | RingEntrance.EXT_ARG,
                waitLimit.of(limit.toNanos(), least),
                WaitLimit.BYTES);
    }

    int enter(int wait, int flags, long argument, long argumentBytes) throws ErrnoException {
        if (chain.isIncomplete()) {
            throw new IllegalStateException("the last operation is silent and linked to nothing that tells its end");
        }
        int before = shown;
        while (true) {
            publish();
            int count = polled ? shown - before : tail - head;
            int bits = flags;
            if (polled) {
                // Full fence: the new tail is visible before the flag is looked at, as the kernel's thread sets
                // the flag before it looks at the tail a last time.
                VarHandle.fullFence();
                if ((queues.flags() & RingQueues.NEED_WAKEUP) != 0) {
                    bits |= RingEntrance.SQ_WAKEUP;
                } else if (wait == 0) {
                    return count;
                }
            } else if (count == 0 && wait == 0) {
                return 0;
            }
            int result = entrance.enter(count, wait, bits, argument, argumentBytes);
            if (result >= 0) {
                return result;
            }
            Errno errno = Errno.of(-result);
            switch (errno) {
                case EINTR -> {}
                case EAGAIN, EBUSY, ETIME -> {
                    return 0;
                }
                default -> throw ErrnoException.of(-result, "io_uring_enter", count + " operations");
            }
        }
    }

    /// Shows the kernel all entries.
    private void publish() {
        last = -1;
        chain.submitted();
        shown = tail;
        // Release: the entries are written before the tail is.
        RingQueues.INT.setRelease(queues.rings(), (long) queues.layout().submissionTail(), tail);
        refreshHead();
    }

    private void refreshHead() {
        // Acquire: the kernel has read the entries before it moved its head, so that they may be written again.
        head = (int)
                RingQueues.INT.getAcquire(queues.rings(), (long) queues.layout().submissionHead());
    }

    private boolean isFull() {
        if (tail - head >= places) {
            refreshHead();
        }
        return tail - head >= places;
    }

    /// Puts in an operation that holds no memory. The parameters are the parts of struct io_uring_sqe.
    Submission entry(int opcode, int fd, long offset, long address, int length, int operationFlags) {
        return entry(opcode, fd, offset, address, length, operationFlags, null, null);
    }

    /// Puts in an operation that holds memory until it ends.
    Submission entry(
            int opcode,
            int fd,
            long offset,
            long address,
            int length,
            int operationFlags,
            @Nullable KernelMemory memory,
            @Nullable KernelMemory other) {
        thread.check();
        int next = tail;
        if (isFull()) {
            throw new QueueFullException("all " + places + " places of the submission queue are taken");
        }
        int place = chain.next(opcode, memory, other);
        long at = (long) (next & mask) * RingLayout.ENTRY_BYTES;
        MemorySegment to = entries;
        to.set(ValueLayout.JAVA_LONG, at, opcode | (long) fd << 32);
        to.set(ValueLayout.JAVA_LONG, at + 8, offset);
        to.set(ValueLayout.JAVA_LONG, at + 16, address);
        to.set(ValueLayout.JAVA_LONG, at + 24, (length & 0xffffffffL) | ((long) operationFlags << 32));
        to.set(ValueLayout.JAVA_LONG, at + USER_DATA, (long) place << Submission.PLACE_SHIFT);
        if (extended[next & mask]) {
            extended[next & mask] = false;
            to.asSlice(at + EXTENSION, RingLayout.ENTRY_BYTES - EXTENSION).fill((byte) 0);
        }
        last = at;
        tail = next + 1;
        return submission;
    }

    /// Where the last entry lies.
    ///
    /// @throws IllegalStateException if it was submitted
    long last() {
        thread.check();
        if (last < 0) {
            throw new IllegalStateException("the operation was submitted and can not be changed any more");
        }
        return last;
    }

    /// Where the last entry lies, to set something behind [#EXTENSION].
    long lastExtended() {
        long at = last();
        extended[(int) (at / RingLayout.ENTRY_BYTES)] = true;
        return at;
    }

    MemorySegment entries() {
        return entries;
    }

    /// Place of the memory that the last entry holds.
    int place() {
        return chain.place();
    }

    /// The next operation is linked to the last one.
    ///
    /// @param isSilent whether the last one is silent
    /// @param isHard whether the next one begins also if the last one fails
    void linked(boolean isSilent, boolean isHard) {
        last();
        if (isSilent) {
            silenceLinked(isHard);
        }
        chain.linked();
    }

    /// The last operation is silent.
    ///
    /// @param isLinked whether the next one is linked to it
    /// @param isHard whether the next one begins also if the last one fails
    void silenced(boolean isLinked, boolean isHard) {
        last();
        if (isLinked) {
            silenceLinked(isHard);
        } else {
            chain.checkSilentEnd();
        }
    }

    private void silenceLinked(boolean isHard) {
        if (chain.isIncomplete()) {
            return;
        }
        chain.checkSilentLink(isHard);
        if (isFull()) {
            throw new QueueFullException("no place is left for the operation that tells the silent one's end");
        }
        long place = chain.silence();
        long at = last + USER_DATA;
        entries.set(
                ValueLayout.JAVA_LONG, at, entries.get(ValueLayout.JAVA_LONG, at) | place << Submission.PLACE_SHIFT);
    }

    /// The last entry is linked to nothing, and not silent, after all.
    void unlinked() {
        chain.unlinked();
    }

    /// Number of operations ever put in.
    int made() {
        return tail;
    }

    RingThread thread() {
        return thread;
    }

    Ring ring() {
        return ring;
    }

    /// Waits until an operation fits; submits what was put in. That takes a while only with
    /// [SetupFlag#SQPOLL]: the kernel's thread takes operations when it comes to them (Linux 5.10).
    ///
    /// @return how many fit; 0 without that flag if the kernel takes none now, as [#submit()] says
    /// @throws ErrnoException as [#submit()]
    public int awaitRoom() throws ErrnoException {
        submit();
        while (polled && remaining() == 0) {
            int result = entrance.enter(0, 0, RingEntrance.SQ_WAIT, 0, 0);
            if (result < 0 && result != -Errno.EINTR.number()) {
                throw ErrnoException.of(-result, "io_uring_enter", "wait for room in the submission queue");
            }
        }
        return remaining();
    }

    /// Lets go of the memory of operations that the kernel never saw, and never will.
    ///
    /// @param isEnabled whether the kernel takes operations at all
    void abandon(boolean isEnabled) {
        refreshHead();
        if (polled && isEnabled) {
            awaitTaken();
            // What the kernel's thread has not taken by now, it may still take.
            head = shown;
        }
        for (int i = head; i != tail; i++) {
            long key = entries.get(ValueLayout.JAVA_LONG, (long) (i & mask) * RingLayout.ENTRY_BYTES + USER_DATA);
            held.release((int) (key >>> Submission.PLACE_SHIFT));
        }
        tail = head;
        chain.abandon();
    }

    /// Lets the kernel's thread take all that it can see, but does not wait for ever.
    private void awaitTaken() {
        long deadline = System.nanoTime() + LONGEST_TAKING_NANOS;
        while (head != shown && System.nanoTime() < deadline) {
            if ((queues.flags() & RingQueues.NEED_WAKEUP) != 0
                    && entrance.enter(0, 0, RingEntrance.SQ_WAKEUP, 0, 0) < 0) {
                return;
            }
            LockSupport.parkNanos(TAKING_STEP_NANOS);
            refreshHead();
        }
    }

    /// Gives the queue to the next thread that uses it.
    ///
    /// @throws IllegalStateException on a ring with [SetupFlag#SINGLE_ISSUER]
    public void handOver() {
        thread.handOver();
    }

    /// The ring will get other memory, into which the kernel copies what it can see.
    void prepareRemap() {
        publish();
    }

    /// The ring has other memory now, in which the pending entries are, too.
    void remap(RingQueues resized) {
        queues = resized;
        entries = resized.entries();
        places = resized.layout().submissionEntries();
        extended = new boolean[places];
        mask = places - 1;
        tail = (int) RingQueues.INT.getAcquire(
                resized.rings(), (long) resized.layout().submissionTail());
        shown = tail;
        refreshHead();
        last = -1;
    }
}
