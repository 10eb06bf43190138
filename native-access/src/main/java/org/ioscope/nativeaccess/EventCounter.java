package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// A counter of the kernel that others add to and that can be waited for by its descriptor (eventfd(2)).
///
/// Any thread, but for [#close()]: only once nobody uses it any more. Use after close throws
/// IllegalStateException.
public final class EventCounter implements AutoCloseable {

    private static final int EFD_CLOEXEC_NONBLOCK = 0x80000 | 0x800;

    private final int fd;
    private volatile boolean closed;

    private EventCounter(int fd) {
        this.fd = fd;
    }

    /// A counter of 0.
    public static EventCounter open() throws ErrnoException {
        return new EventCounter(Calls.check(LibC.eventfd(0, EFD_CLOEXEC_NONBLOCK), "eventfd", "0"));
    }

    /// For poll(2) and for whom is to add to it; it stays owned by this object.
    public int descriptor() {
        if (closed) {
            throw new IllegalStateException("the counter is closed");
        }
        return fd;
    }

    /// What was added since it was last taken, 0 for nothing. Does not wait.
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
