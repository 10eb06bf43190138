package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.ForeignLibC;
import org.ioscope.nativeaccess.libc.LibC;

/// A counter of the kernel that others add to and that can be waited for by its descriptor (eventfd(2)).
///
/// Any thread, but for [#close()]: only once nobody uses it any more. Use after close throws
/// IllegalStateException.
public final class EventCounter implements AutoCloseable {

    private static final int EFD_CLOEXEC = 0x80000;
    private static final int EFD_NONBLOCK = 0x800;

    private final int fd;
    private final MemorySegment one = Arena.ofAuto().allocate(Long.BYTES, Long.BYTES);
    // Shared by all that add: nobody reads the error number, as adding fails only at 2^64 - 2.
    private final MemorySegment callState = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());
    private volatile boolean closed;

    private EventCounter(int fd) {
        this.fd = fd;
        one.set(ValueLayout.JAVA_LONG, 0, 1);
    }

    /// A counter of 0, of which nothing can be read while it is 0 (-EAGAIN).
    public static EventCounter open() throws ErrnoException {
        return new EventCounter(Calls.check(LibC.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd", "0"));
    }

    /// A counter of 0, a read of which waits until it is more. [#take()] waits then, too.
    public static EventCounter openWaiting() throws ErrnoException {
        return new EventCounter(Calls.check(LibC.eventfd(0, EFD_CLOEXEC), "eventfd", "0"));
    }

    /// Adds one.
    public void signal() {
        ForeignLibC.write(callState, descriptor(), one.address(), Long.BYTES);
    }

    /// For poll(2) and for whom is to add to it; it stays owned by this object.
    public int descriptor() {
        if (closed) {
            throw new IllegalStateException("the counter is closed");
        }
        return fd;
    }

    /// What was added since it was last taken, 0 for nothing.
    public long take() throws ErrnoException {
        ByteBuffer value = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
        try {
            if (LibC.read(descriptor(), Calls.address(value), Long.BYTES) == Long.BYTES) {
                return value.getLong(0);
            }
            int error = Calls.lastError();
            if (Errno.of(error) == Errno.EAGAIN) {
                return 0;
            }
            throw ErrnoException.of(error, "read", "eventfd");
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    @Override
    public synchronized void close() {
        // Once only: the number of a closed descriptor soon belongs to somebody else.
        if (!closed) {
            closed = true;
            LibC.close(fd);
        }
    }
}
