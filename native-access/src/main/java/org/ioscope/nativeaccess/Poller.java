package org.ioscope.nativeaccess;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// Waits until one of several descriptors has something to read, or until it is woken.
///
/// One thread waits; [#wake()] and [#close()] may be called by any. Close it only after the waiting thread has
/// ended; use after close throws [IllegalStateException].
public final class Poller implements AutoCloseable {

    private static final int EFD_CLOEXEC_NONBLOCK = 0x80000 | 0x800;
    private static final short POLLIN = 1;
    private static final int POLLFD = 8;
    private static final int WAKE_EVENTS = 6;
    private static final int NO_LIMIT = -1;

    private final int wakeDescriptor;
    private final ByteBuffer descriptors;
    private final ByteBuffer wakeValue;
    private final long descriptorsAddress;
    private final int count;
    private volatile boolean closed;

    /// Waits for any of `sockets`, which the caller keeps open as long as the poller.
    public Poller(List<NetlinkSocket> sockets) throws ErrnoException {
        this(sockets.stream().mapToInt(NetlinkSocket::descriptor).toArray());
    }

    private Poller(int[] waitedFor) throws ErrnoException {
        wakeDescriptor = Calls.check(LibC.eventfd(0, EFD_CLOEXEC_NONBLOCK), "eventfd", "0");
        count = waitedFor.length + 1;
        descriptors = ByteBuffer.allocateDirect(count * POLLFD).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            int fd = i == 0 ? wakeDescriptor : waitedFor[i - 1];
            descriptors.putInt(i * POLLFD, fd).putShort(i * POLLFD + 4, POLLIN);
        }
        descriptorsAddress = Calls.address(descriptors);
        wakeValue = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder()).putLong(0, 1);
    }

    /// Waits for any of `descriptors`, which the caller keeps open as long as the poller.
    public static Poller ofDescriptors(int... descriptors) throws ErrnoException {
        return new Poller(descriptors.clone());
    }

    /// Waits without a limit of time.
    ///
    /// @return false if it was woken by [#wake()]
    public boolean await() throws ErrnoException {
        ensureOpen();
        while (poll(NO_LIMIT) < 0) {
            // Interrupted by a signal: waited again.
        }
        return descriptors.getShort(WAKE_EVENTS) == 0;
    }

    /// Waits no longer than that; shorter if a signal comes in.
    ///
    /// @param timeoutMillis 0 only looks
    /// @return false if it was woken by [#wake()]
    public boolean await(int timeoutMillis) throws ErrnoException {
        ensureOpen();
        return poll(timeoutMillis) <= 0 || descriptors.getShort(WAKE_EVENTS) == 0;
    }

    /// Below 0 if a signal came in.
    private int poll(int timeoutMillis) throws ErrnoException {
        int ready = LibC.poll(descriptorsAddress, count, timeoutMillis);
        if (ready < 0) {
            int error = Calls.lastError();
            if (Errno.of(error) != Errno.EINTR) {
                throw ErrnoException.of(error, "poll", "descriptors");
            }
        }
        return ready;
    }

    /// For another poller that is to be woken together with this one; it stays owned by this object.
    public int descriptor() {
        ensureOpen();
        return wakeDescriptor;
    }

    /// Makes this and every later [#await()] return false at once.
    public synchronized void wake() throws ErrnoException {
        ensureOpen();
        Calls.check(LibC.write(wakeDescriptor, Calls.address(wakeValue), 8), "write", "eventfd");
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the poller is closed");
        }
    }

    @Override
    public synchronized void close() {
        // Once only: the number of a closed descriptor soon belongs to somebody else.
        if (!closed) {
            closed = true;
            LibC.close(wakeDescriptor);
        }
    }
}
