package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// Where operations are put, and submitted to the kernel together.
///
/// One thread: the ring's with [SetupFlag#SINGLE_ISSUER], else the first that uses it until it [hands it
/// over][#handOver()].
/// Others get [WrongThreadException]; once the ring is closed, everybody gets IllegalStateException.
///
/// When the thread that submitted them ends, some operations end with it, and those that wait may go on waiting;
/// they
/// end with -ECANCELED (or -EFAULT where a worker had them) at the latest when what they wait for comes, or when
/// they
/// are cancelled. Their memory stays held until then. A
/// thread that
/// ended no longer has the queue.
///
/// Operations are in groups: [#control()] and so on. Each is a method that throws [QueueFullException]
/// when
/// all places are taken, and gives the [Submission] for what can be said of any operation. Nothing reaches the
/// kernel
/// before [#submit()].
public final class SubmissionQueue {

    private final Ring ring;
    private final RingThread thread = new RingThread("submission queue");
    private final RingEntrance entrance;
    private final HeldMemory held;
    private final boolean polled;
    private final Submission submission = new Submission(this);
    private final ControlOperations control = new ControlOperations(this);
    private final CancelOperations cancels = new CancelOperations(this);
    private final TimeoutOperations timeouts = new TimeoutOperations(this);
    private final PollOperations polls = new PollOperations(this);
    private final SocketOperations sockets = new SocketOperations(this);
    private final PipeOperations pipes = new PipeOperations(this);
    private final BufferOperations buffers = new BufferOperations(this);
    private final FutexOperations futexes = new FutexOperations(this);
    private final ProcessOperations processes = new ProcessOperations(this);

    private RingQueues queues;
    private MemorySegment entries;
    private int places;
    private int mask;
    /// Number of entries ever made; the kernel sees them as of the last submission.
    private int tail;
    /// Number of entries the kernel had taken when it was last looked at.
    private int head;
    /// Where the last entry lies, or -1 if it was submitted.
    private long last = -1;
    /// Place of the memory that the last entry holds.
    private int place;
    /// Place of a silent operation whose end the next entry tells.
    private int silentBefore;

    private boolean lastIsLinked;

    SubmissionQueue(Ring ring, RingEntrance entrance, HeldMemory held, boolean polled, RingQueues queues) {
        this.ring = ring;
        this.entrance = entrance;
        this.held = held;
        this.polled = polled;
        this.queues = queues;
        entries = queues.entries();
        places = queues.layout().submissionEntries();
        mask = places - 1;
    }

    /// Nothing, messages between rings, the table of registered files.
    public ControlOperations control() {
        return control;
    }

    /// Cancelling operations.
    public CancelOperations cancels() {
        return cancels;
    }

    /// Time, and time limits for operations.
    public TimeoutOperations timeouts() {
        return timeouts;
    }

    /// Waiting until descriptors are ready.
    public PollOperations polls() {
        return polls;
    }

    /// Sockets: making and connecting them, sending and receiving.
    public SocketOperations sockets() {
        return sockets;
    }

    /// Pipes, splicing, reading again and again, epoll.
    public PipeOperations pipes() {
        return pipes;
    }

    /// Handing buffers to the kernel by operations; see also [BufferRing].
    public BufferOperations buffers() {
        return buffers;
    }

    /// Waiting at words of memory.
    public FutexOperations futexes() {
        return futexes;
    }

    /// Waiting for processes.
    public ProcessOperations processes() {
        return processes;
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
    ///     [SetupFlag#SUBMIT_ALL]
    /// @throws ErrnoException for any other reason
    /// @throws IllegalStateException if a chain is incomplete: its last operation is [silent][Submission#silent()]
    ///     and
    ///     linked to nothing
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

    int enter(int wait, int flags, long argument, long argumentBytes) throws ErrnoException {
        if (silentBefore != HeldMemory.NONE) {
            throw new IllegalStateException("the last operation is silent and linked to nothing that tells its end");
        }
        while (true) {
            int count = publish();
            int bits = flags;
            if (polled) {
                // Full fence: the new tail is visible before the flag is looked at, as the kernel's thread sets the
                // flag
                // before it looks at the tail a last time.
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
    private int publish() {
        last = -1;
        lastIsLinked = false;
        // Release: the entries are written before the tail is.
        RingQueues.INT.setRelease(queues.rings(), (long) queues.layout().submissionTail(), tail);
        refreshHead();
        return tail - head;
    }

    private void refreshHead() {
        // Acquire: the kernel has read the entries before it moved its head, so that they may be written again.
        head = (int)
                RingQueues.INT.getAcquire(queues.rings(), (long) queues.layout().submissionHead());
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
        if (next - head >= places) {
            refreshHead();
            if (next - head >= places) {
                throw new QueueFullException("all " + places + " places of the submission queue are taken");
            }
        }
        int taken = HeldMemory.NONE;
        if (memory != null || silentBefore != HeldMemory.NONE) {
            taken = held.take(memory, other, silentBefore);
            if (taken == HeldMemory.NONE) {
                throw new QueueFullException("too many operations that hold memory are in flight");
            }
            silentBefore = HeldMemory.NONE;
        }
        place = taken;
        lastIsLinked = false;
        long at = (long) (next & mask) * RingLayout.ENTRY_BYTES;
        MemorySegment to = entries;
        to.set(ValueLayout.JAVA_LONG, at, opcode | (long) fd << 32);
        to.set(ValueLayout.JAVA_LONG, at + 8, offset);
        to.set(ValueLayout.JAVA_LONG, at + 16, address);
        to.set(ValueLayout.JAVA_LONG, at + 24, (length & 0xffffffffL) | ((long) operationFlags << 32));
        to.set(ValueLayout.JAVA_LONG, at + 32, (long) taken << Submission.PLACE_SHIFT);
        to.set(ValueLayout.JAVA_LONG, at + 40, 0);
        to.set(ValueLayout.JAVA_LONG, at + 48, 0);
        to.set(ValueLayout.JAVA_LONG, at + 56, 0);
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

    MemorySegment entries() {
        return entries;
    }

    int place() {
        return place;
    }

    void linked() {
        last();
        lastIsLinked = true;
    }

    void silenced() {
        last();
        if (place == HeldMemory.NONE) {
            return;
        }
        if (!lastIsLinked) {
            throw new IllegalStateException(
                    "a silent operation that holds memory must be linked to one that tells its end");
        }
        held.silence(place);
        silentBefore = place;
    }

    RingThread thread() {
        return thread;
    }

    Ring ring() {
        return ring;
    }

    /// Lets go of the memory of operations that the kernel never saw.
    void abandon() {
        refreshHead();
        for (int i = head; i != tail; i++) {
            long key = entries.get(ValueLayout.JAVA_LONG, (long) (i & mask) * RingLayout.ENTRY_BYTES + 32);
            held.release((int) (key >>> Submission.PLACE_SHIFT));
        }
        tail = head;
        if (silentBefore != HeldMemory.NONE) {
            held.releaseSilent(silentBefore);
            silentBefore = HeldMemory.NONE;
        }
    }

    /// Gives the queue to the next thread that uses it.
    ///
    /// @throws IllegalStateException on a ring with [SetupFlag#SINGLE_ISSUER]
    public void handOver() {
        thread.handOver();
    }

    /// The ring has other memory now. Nothing is pending.
    void remap(RingQueues resized) {
        queues = resized;
        entries = resized.entries();
        places = resized.layout().submissionEntries();
        mask = places - 1;
        tail = (int) RingQueues.INT.getAcquire(
                resized.rings(), (long) resized.layout().submissionTail());
        refreshHead();
        last = -1;
    }
}
