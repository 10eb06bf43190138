package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.BitSet;
import org.ioscope.nativeaccess.ErrnoException;

/// What a ring is told besides operations (io_uring_register(2)); buffers and files have classes of their own.
///
/// Thread: that of the submission queue; before [Ring#enable()], any one. Each method throws [ErrnoException]
/// with EINVAL where the kernel does not know it, and EACCES where [Restrictions] forbid it.
public final class RingRegistration {

    private static final int CQSIZE = 1 << 3;

    /// struct io_uring_clock_register: 0 clockid u32, 4 resv u32\[3]; struct io_uring_napi: 0 busy_poll_to u32,
    /// 4 prefer_busy_poll u8, 8 resv u64. Both 16 bytes.
    private static final int SMALL_STRUCT = 16;

    private static final int PREFER = 4;

    private final Ring ring;

    RingRegistration(Ring ring) {
        this.ring = ring;
    }

    /// Each completion adds 1 to an eventfd(2), so that a program can wait for it together with others by
    /// poll(2) (Linux 5.2). It may be added once for several, and with [SetupFlag#DEFER_TASKRUN] also before a
    /// completion can be taken.
    ///
    /// @param descriptor the kernel keeps the eventfd itself until [#removeEventDescriptor()]
    /// @throws ErrnoException EBUSY if there is one, EINVAL if it is no eventfd, EBADF if it is not open
    public void eventDescriptor(int descriptor) throws ErrnoException {
        registerEvent(RegisterOperation.EVENTFD, descriptor);
    }

    /// As [#eventDescriptor], for those completions only that were not there when [SubmissionQueue#submit()]
    /// returned (Linux 5.6).
    public void eventDescriptorWhenAsync(int descriptor) throws ErrnoException {
        registerEvent(RegisterOperation.EVENTFD_ASYNC, descriptor);
    }

    private void registerEvent(RegisterOperation operation, int descriptor) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocateFrom(ValueLayout.JAVA_INT, descriptor);
            ring.register(operation, number.address(), 1, "descriptor " + descriptor);
        }
    }

    /// Completions are no longer told.
    ///
    /// @throws ErrnoException ENXIO if they were not
    public void removeEventDescriptor() throws ErrnoException {
        ring.requireRegistering();
        ring.register(RegisterOperation.UNREGISTER_EVENTFD, 0, 0, "");
    }

    /// Restricts what the ring may do; once, before [Ring#enable()].
    ///
    /// @throws ErrnoException EBADFD if the ring was not made with [SetupFlag#R_DISABLED] or is enabled, EBUSY
    ///     if
    ///     it is
    ///     restricted
    public void restrict(Restrictions restrictions) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            ring.register(
                    RegisterOperation.RESTRICTIONS,
                    restrictions.write(arena).address(),
                    restrictions.count(),
                    restrictions.count() + " rules");
        }
    }

    /// Keeps the rights that the current thread has now (user, groups, capabilities), so that operations may be
    /// carried out with them later (Linux 5.6).
    ///
    /// @return what to give to [Submission#personality]
    public int addPersonality() throws ErrnoException {
        ring.requireRegistering();
        return ring.register(RegisterOperation.PERSONALITY, 0, 0, "");
    }

    /// Forgets rights.
    ///
    /// @throws ErrnoException EINVAL if there are none of this number
    public void removePersonality(int personality) throws ErrnoException {
        ring.requireRegistering();
        ring.register(RegisterOperation.UNREGISTER_PERSONALITY, 0, personality, "personality " + personality);
    }

    /// How many workers there may be (Linux 5.15).
    public WorkerLimits workerLimits() throws ErrnoException {
        return workerLimits(new WorkerLimits(0, 0));
    }

    /// Changes how many workers there may be, for all rings of this thread.
    ///
    /// @param limits 0 leaves a number as it is; the kernel takes no more than RLIMIT_NPROC
    /// @return the numbers before that
    public WorkerLimits workerLimits(WorkerLimits limits) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numbers = arena.allocateFrom(ValueLayout.JAVA_INT, limits.bounded(), limits.unbounded());
            ring.register(RegisterOperation.IOWQ_MAX_WORKERS, numbers.address(), 2, limits.toString());
            return new WorkerLimits(
                    numbers.getAtIndex(ValueLayout.JAVA_INT, 0), numbers.getAtIndex(ValueLayout.JAVA_INT, 1));
        }
    }

    /// Binds the workers of this thread's rings to processors (Linux 5.14). Without [SetupFlag#SQPOLL] the ring
    /// must have been used by the thread.
    ///
    /// @param processors numbers of processors, at least one
    public void workerProcessors(BitSet processors) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            // Longs: cpu_set_t is an array of them.
            MemorySegment mask = arena.allocateFrom(ValueLayout.JAVA_LONG, processors.toLongArray());
            ring.register(
                    RegisterOperation.IOWQ_AFF, mask.address(), (int) mask.byteSize(), "processors " + processors);
        }
    }

    /// Lets workers run on any processor again.
    public void workersOnAnyProcessor() throws ErrnoException {
        ring.requireRegistering();
        ring.register(RegisterOperation.UNREGISTER_IOWQ_AFF, 0, 0, "");
    }

    /// Chooses the clock for waiting (Linux 6.12).
    public void clock(RingClock clock) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(SMALL_STRUCT, Integer.BYTES);
            struct.set(ValueLayout.JAVA_INT, 0, clock.number());
            ring.register(RegisterOperation.CLOCK, struct.address(), 0, clock.toString());
        }
    }

    /// Polls network devices for so long while it waits for completions (NAPI busy polling, Linux 6.9).
    ///
    /// @param busy in whole microseconds
    /// @param prefer whether to poll even if the device could interrupt
    public void pollNetworkDevices(Duration busy, boolean prefer) throws ErrnoException {
        napi(RegisterOperation.NAPI, (int) Math.min(Integer.MAX_VALUE, busy.toNanos() / 1_000), prefer);
    }

    /// No longer polls network devices.
    public void leaveNetworkDevices() throws ErrnoException {
        napi(RegisterOperation.UNREGISTER_NAPI, 0, false);
    }

    private void napi(RegisterOperation operation, int micros, boolean prefer) throws ErrnoException {
        ring.requireRegistering();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(SMALL_STRUCT, Long.BYTES);
            struct.set(ValueLayout.JAVA_INT, 0, micros);
            struct.set(ValueLayout.JAVA_BYTE, PREFER, (byte) (prefer ? 1 : 0));
            ring.register(operation, struct.address(), 1, "");
        }
    }

    /// Cancels an operation and waits until it has ended (Linux 6.0).
    ///
    /// @param key [Submission#key()] of the operation
    /// @param limit how long to wait; zero waits until it has ended
    public CancelResult cancel(long key, Duration limit) throws ErrnoException {
        return cancel(key, -1, 0, limit);
    }

    /// Cancels all operations on a descriptor and waits until they have ended (Linux 6.0).
    ///
    /// @throws ErrnoException EBADF if it is not open
    public CancelResult cancelDescriptor(int descriptor, Duration limit) throws ErrnoException {
        return cancel(0, descriptor, SyncCancel.BY_DESCRIPTOR | SyncCancel.ALL, limit);
    }

    /// As [#cancelDescriptor] for a place of the [registered files][RegisteredFiles].
    public CancelResult cancelFixedFile(int index, Duration limit) throws ErrnoException {
        return cancel(0, index, SyncCancel.BY_DESCRIPTOR | SyncCancel.FIXED_FILE | SyncCancel.ALL, limit);
    }

    /// Cancels everything in flight and waits until it has ended (Linux 6.0).
    public CancelResult cancelAll(Duration limit) throws ErrnoException {
        return cancel(0, -1, SyncCancel.ANY | SyncCancel.ALL, limit);
    }

    /// Cancels all operations of a kind and waits until they have ended (Linux 6.6).
    public CancelResult cancelAll(Opcode opcode, Duration limit) throws ErrnoException {
        ring.requireRegistering();
        int flags = SyncCancel.BY_OPCODE | SyncCancel.ALL;
        return SyncCancel.cancel(ring, 0, -1, flags, opcode.number(), limit);
    }

    private CancelResult cancel(long key, int descriptor, int flags, Duration limit) throws ErrnoException {
        ring.requireRegistering();
        return SyncCancel.cancel(ring, key, descriptor, flags, 0, limit);
    }

    /// Gives the ring queues of other sizes; what is in them, and in flight, stays (Linux 6.13).
    ///
    /// @param entries places of the submission queue, 1 to [RingOptions#MOST_ENTRIES], rounded up to a power of
    ///     two
    /// @param completionEntries places of the completion queue, rounded up to a power of two; 0 for twice
    ///     `entries`
    /// @throws ErrnoException EOVERFLOW if what is in a queue does not fit into the new one, EINVAL without
    ///     [SetupFlag#DEFER_TASKRUN], ENOMEM over the limit of locked memory
    public void resize(int entries, int completionEntries) throws ErrnoException {
        ring.requireRegistering();
        if (entries < 1 || entries > RingOptions.MOST_ENTRIES) {
            throw new IllegalArgumentException("entries must be 1 to " + RingOptions.MOST_ENTRIES + ", not " + entries);
        }
        if (completionEntries < 0 || completionEntries > 2 * RingOptions.MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "completionEntries must be 0 to " + 2 * RingOptions.MOST_ENTRIES + ", not " + completionEntries);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parameters = arena.allocate(RingLayout.PARAMETERS_BYTES, Long.BYTES);
            parameters.set(ValueLayout.JAVA_INT, 0, entries);
            if (completionEntries > 0) {
                parameters.set(ValueLayout.JAVA_INT, Integer.BYTES, completionEntries);
                parameters.set(ValueLayout.JAVA_INT, RingLayout.FLAGS, CQSIZE);
            }
            ring.resize(parameters, entries + " entries");
        }
    }
}
