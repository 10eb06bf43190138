package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// A ring of io_uring: two queues that a program shares with the kernel (io_uring(7)).
///
/// Life cycle: [#open], for [SetupFlag#R_DISABLED] [#enable()], then operations by [#submission()] and their
/// results by [#completion()], [#close()]. It needs Linux 5.4 or newer; what else is needed stands at each
/// operation.
///
/// Threads: see the queues. Everything else here belongs to the thread of the submission queue.
///
/// Memory that operations use can not be freed while they are in flight, whatever happens to the ring
/// ([KernelMemory]).
public final class Ring implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_STEP = Duration.ofMillis(10);

    private final RingCalls calls;
    /// While it is held, the descriptor stays open.
    private final ReentrantLock openLock = new ReentrantLock();
    private final HeldMemory held;
    private final RingEntrance submissionEntrance;
    private final RingEntrance completionEntrance;
    private final SubmissionQueue submission;
    private final CompletionQueue completion;
    private final RegisteredBuffers buffers = new RegisteredBuffers(this);
    private final RegisteredFiles files = new RegisteredFiles(this);
    private final RingRegistration registration = new RingRegistration(this);
    private RingSetup setup;
    private Arena arena;
    private volatile boolean enabled;
    private volatile boolean closed;
    private final BufferGroupNumbers bufferGroups = new BufferGroupNumbers();

    private Ring(RingSetup setup, RingCalls calls, Arena arena, RingQueues queues) {
        this.setup = setup;
        this.calls = calls;
        this.arena = arena;
        enabled = !setup.flags().contains(SetupFlag.R_DISABLED);
        held = new HeldMemory(Integer.highestOneBit(queues.layout().completionEntries()));
        held.keep();
        submissionEntrance = new RingEntrance(setup.descriptor());
        completionEntrance = new RingEntrance(setup.descriptor());
        submission = new SubmissionQueue(
                this, submissionEntrance, held, setup.flags().contains(SetupFlag.SQPOLL), queues);
        completion = new CompletionQueue(completionEntrance, held, setup.flags().contains(SetupFlag.IOPOLL), queues);
    }

    /// Makes a ring.
    ///
    /// @throws ErrnoException EPERM by sysctl `kernel.io_uring_disabled` or a seccomp filter, ENOSYS without
    ///     io_uring in
    ///     the kernel or by a filter, ENOMEM over the limit of locked memory, EINVAL for required flags that the
    ///     kernel does not know or that do not go together
    public static Ring open(RingOptions options) throws ErrnoException {
        RingCalls calls = new RingCalls();
        return open(options, calls, calls::setup);
    }

    /// Makes a ring.
    ///
    /// @param kernel what io_uring_setup(2) comes to
    static Ring open(RingOptions options, RingCalls calls, RingSetup.Call kernel) throws ErrnoException {
        RingSetup setup = RingSetup.make(options, kernel);
        Arena arena = Arena.ofShared();
        Ring ring;
        try {
            ring = new Ring(setup, calls, arena, RingQueues.map(setup, calls, arena));
        } catch (ErrnoException e) {
            arena.close();
            RingCalls.close(setup.descriptor());
            throw e;
        }
        if (setup.flags().contains(SetupFlag.SINGLE_ISSUER)) {
            if (setup.flags().contains(SetupFlag.R_DISABLED)) {
                ring.submission.thread().forbid();
                ring.completion.thread().forbid();
            } else {
                ring.settle();
            }
        }
        return ring;
    }

    /// The current thread is the one of both queues, for ever.
    private void settle() {
        submission.thread().fix();
        completion.thread().fix();
        int index = RegisteredRing.register(calls, setup.descriptor());
        if (index >= 0) {
            submissionEntrance.useRegistered(index);
            completionEntrance.useRegistered(index);
        }
    }

    /// Lets a ring with [SetupFlag#R_DISABLED] begin. With [SetupFlag#SINGLE_ISSUER] the current thread is the
    /// one that may use it from now on.
    ///
    /// @throws ErrnoException EBADFD if it was enabled before
    public void enable() throws ErrnoException {
        requireOpen();
        register(RegisterOperation.ENABLE_RINGS, 0, 0, "");
        if (setup.flags().contains(SetupFlag.SINGLE_ISSUER)) {
            settle();
        }
        enabled = true;
    }

    /// Where operations are put.
    public SubmissionQueue submission() {
        return submission;
    }

    /// Where their results come from.
    public CompletionQueue completion() {
        return completion;
    }

    /// Memory that the kernel has looked up beforehand.
    public RegisteredBuffers buffers() {
        return buffers;
    }

    /// Files that the kernel has looked up beforehand.
    public RegisteredFiles files() {
        return files;
    }

    /// What else the ring can be told.
    public RingRegistration registration() {
        return registration;
    }

    /// The flags that the ring has.
    public Set<SetupFlag> flags() {
        return setup.flags();
    }

    /// The flags that were preferred and that the kernel does not know.
    public Set<SetupFlag> refusedFlags() {
        return setup.refused();
    }

    /// What the kernel's io_uring can do.
    public Set<RingFeature> features() {
        return RingFeature.of(setup.layout().features());
    }

    int featureBits() {
        return setup.layout().features();
    }

    /// The ring's descriptor: for messages from other rings, and for poll(2). It is closed by [#close()] only.
    public int descriptor() {
        requireOpen();
        return setup.descriptor();
    }

    /// How many operations in flight hold memory.
    public int operationsHoldingMemory() {
        return held.inUse();
    }

    int register(RegisterOperation operation, long argument, int count, String subject) throws ErrnoException {
        int result = tryRegister(operation, argument, count);
        if (result < 0) {
            throw ErrnoException.of(
                    -result, "io_uring_register", operation + (subject.isEmpty() ? "" : ", " + subject));
        }
        return result;
    }

    int tryRegister(RegisterOperation operation, long argument, int count) {
        return calls.register(setup.descriptor(), operation.number(), argument, count);
    }

    /// Lets the kernel make the completions that wait for the ring's thread. Does not wait.
    void makeCompletions() {
        // Whatever comes of it: that thread will ask again.
        submissionEntrance.enter(0, 0, RingEntrance.GETEVENTS, 0, 0);
    }

    /// Calls something with the descriptor, which is not closed meanwhile. Any thread.
    ///
    /// @throws IllegalStateException if the ring is closed
    int whileOpen(IntUnaryOperator call) {
        openLock.lock();
        try {
            requireOpen();
            return call.applyAsInt(setup.descriptor());
        } finally {
            openLock.unlock();
        }
    }

    /// Whether the current thread may register something.
    ///
    /// @throws IllegalStateException if the ring is closed
    /// @throws WrongThreadException if the submission queue belongs to another thread
    void requireRegistering() {
        requireOpen();
        if (enabled) {
            submission.thread().check();
        }
    }

    /// Gives the ring other queues.
    ///
    /// @param parameters struct io_uring_params with the sizes
    void resize(MemorySegment parameters, String subject) throws ErrnoException {
        int features = setup.layout().features();
        submission.prepareRemap();
        register(RegisterOperation.RESIZE_RINGS, parameters.address(), 1, subject);
        // The kernel does not tell them again.
        parameters.set(ValueLayout.JAVA_INT, RingLayout.FEATURES, features);
        RingSetup resized =
                new RingSetup(setup.descriptor(), RingLayout.of(parameters), setup.flags(), setup.refused());
        Arena next = Arena.ofShared();
        RingQueues queues;
        try {
            queues = RingQueues.map(resized, calls, next);
        } catch (ErrnoException e) {
            // The kernel has left the old queues: this ring is of no use any more.
            next.close();
            close();
            throw e;
        }
        submission.remap(queues);
        completion.remap(queues);
        held.grow(Integer.highestOneBit(queues.layout().completionEntries()));
        arena.close();
        setup = resized;
        arena = next;
    }

    BufferGroupNumbers bufferGroups() {
        return bufferGroups;
    }

    boolean isClosed() {
        return closed;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the ring is closed");
        }
    }

    /// Cancels what is in flight, waits up to a second until the kernel has let go of all memory, and closes
    /// the ring. Once it is closed, does nothing.
    ///
    /// Memory that the kernel has not let go of by then, or that the current thread could not wait for because
    /// the ring belongs to another one that has ended, is never freed.
    ///
    /// @throws WrongThreadException if another living thread has one of the queues: hand it over first
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (!submission.thread().mayClose() || !completion.thread().mayClose()) {
            throw new WrongThreadException("another thread uses the ring; let it hand over its queue, or end, first");
        }
        openLock.lock();
        try {
            closed = true;
        } finally {
            openLock.unlock();
        }
        submission.abandon(enabled);
        if (held.inUse() > 0) {
            drainUntilIdle();
        }
        if (held.inUse() == 0) {
            held.forget();
        }
        submission.thread().close();
        completion.thread().close();
        if (submissionEntrance.isRegistered()) {
            RegisteredRing.unregister(calls, setup.descriptor(), submissionEntrance.ring());
        }
        buffers.unregisterForClose();
        RingCalls.close(setup.descriptor());
        buffers.forget();
        arena.close();
    }

    private void drainUntilIdle() {
        boolean mine = completion.thread().isMine() || !setup.flags().contains(SetupFlag.SINGLE_ISSUER);
        if (!mine) {
            return;
        }
        long deadline = System.nanoTime() + LONGEST_CLOSE.toNanos();
        try {
            while (held.inUse() > 0 && System.nanoTime() < deadline) {
                SyncCancel.all(this);
                completion.takeOver();
                completion.await(1, CLOSE_STEP);
                completion.drain((_, _, _) -> {});
            }
        } catch (ErrnoException e) {
            // What is still held is leaked: safe, and all that is left to do.
            return;
        }
    }
}
