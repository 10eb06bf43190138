package org.ioscope.core.uring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Memory that operations point to. It can not be closed while the kernel may still read or write it.
///
/// Any thread.
public abstract sealed class KernelMemory implements AutoCloseable
        permits RingMemory,
                NativePath,
                IoVector,
                BufferGroup,
                SocketAddressMemory,
                ReceivedAddress,
                Message,
                TimeSpan,
                FutexWaits,
                ChildStatus,
                EpollEvents,
                OpenHow,
                NamePair {

    private static final int CLOSED = Integer.MIN_VALUE;
    private static final VarHandle HOLDS;

    static {
        try {
            HOLDS = MethodHandles.lookup().findVarHandle(KernelMemory.class, "holds", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Number of operations and registrations that may still use it; [#CLOSED] and above once it is closed.
    @SuppressWarnings("unused")
    private volatile int holds;

    KernelMemory() {}

    /// One more operation uses it.
    ///
    /// @throws IllegalStateException if it is closed
    final void hold() {
        if ((int) HOLDS.getAndAdd(this, 1) < 0) {
            HOLDS.getAndAdd(this, -1);
            throw new IllegalStateException("the memory is closed");
        }
    }

    /// One operation less uses it.
    final void letGo() {
        HOLDS.getAndAdd(this, -1);
    }

    /// How many operations and registrations use it now.
    public final int uses() {
        return Math.max(0, holds);
    }

    /// Whether it is closed.
    public final boolean isClosed() {
        return holds < 0;
    }

    /// Frees the memory; once it is closed, does nothing.
    ///
    /// @throws IllegalStateException if the kernel may still use it: take the completions of its operations
    ///     first
    @Override
    public final void close() {
        if (isClosed()) {
            return;
        }
        requireClosable();
        if (!HOLDS.compareAndSet(this, 0, CLOSED)) {
            if (isClosed()) {
                return;
            }
            throw new IllegalStateException("the memory is in use by " + uses() + " operations or registrations");
        }
        free();
    }

    /// Throws if the current thread may not close it.
    void requireClosable() {}

    /// Gives the memory back. Called once.
    abstract void free();
}
