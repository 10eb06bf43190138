package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// A netlink socket. Open with [#open], use from one thread at a time, [#close()] once; use after close throws
/// [IllegalStateException]. Never blocks but in [Poller].
///
/// Constants are those of linux/netlink.h and asm-generic/socket.h.
public final class NetlinkSocket implements AutoCloseable {

    /// Generic netlink, which carries taskstats.
    public static final int NETLINK_GENERIC = 16;

    /// The kernel connector, which carries process events.
    public static final int NETLINK_CONNECTOR = 11;

    private static final int AF_NETLINK = 16;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int MSG_DONTWAIT = 0x40;

    private final int fd;
    private final String name;
    private boolean closed;

    private NetlinkSocket(int fd, String name) {
        this.fd = fd;
        this.name = name;
    }

    /// A new socket, bound to a port that the kernel chooses.
    ///
    /// @param protocol [#NETLINK_GENERIC] or [#NETLINK_CONNECTOR]
    /// @param groups bit mask of multicast groups to join
    /// @param name for messages
    public static NetlinkSocket open(int protocol, int groups, String name) throws ErrnoException {
        int fd = Calls.check(LibC.socket(AF_NETLINK, SOCK_DGRAM_CLOEXEC, protocol), "socket", "AF_NETLINK, " + name);
        NetlinkSocket socket = new NetlinkSocket(fd, name);
        ByteBuffer address = direct(12);
        address.putShort(0, (short) AF_NETLINK).putInt(8, groups);
        try {
            Calls.check(LibC.bind(fd, Calls.address(address), 12), "bind", name);
        } catch (ErrnoException e) {
            socket.close();
            throw e;
        } finally {
            Reference.reachabilityFence(address);
        }
        return socket;
    }

    /// Asks for a receive buffer beyond the system's limit, and where that is not allowed for as much as is.
    ///
    /// @return the size in bytes that the kernel granted
    public int growReceiveBuffer(int bytes) throws ErrnoException {
        ensureOpen();
        ByteBuffer value = direct(8);
        value.putInt(0, bytes).putInt(4, 4);
        long address = Calls.address(value);
        String option = "SO_RCVBUF, " + name;
        try {
            if (LibC.setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, address, 4) < 0) {
                Calls.check(LibC.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, address, 4), "setsockopt", option);
            }
            Calls.check(LibC.getsockopt(fd, SOL_SOCKET, SO_RCVBUF, address, address + 4), "getsockopt", option);
            return value.getInt(0);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    /// Sends `message` from 0 to its limit to the kernel.
    ///
    /// @param message direct buffer
    public void send(ByteBuffer message) throws ErrnoException {
        ensureOpen();
        try {
            Calls.check(LibC.send(fd, Calls.address(message), message.limit(), 0), "send", name);
        } finally {
            Reference.reachabilityFence(message);
        }
    }

    /// Receives what has arrived, without waiting.
    ///
    /// @return number of datagrams, 0 if none has arrived
    /// @throws ErrnoException with [Errno#ENOBUFS] when the kernel had to drop datagrams; receiving may go on
    public int receive(DatagramBatch batch) throws ErrnoException {
        ensureOpen();
        while (true) {
            int received = LibC.recvmmsg(fd, batch.prepare(batch.capacity()), batch.capacity(), MSG_DONTWAIT, 0);
            if (received >= 0) {
                return received;
            }
            int error = Calls.lastError();
            switch (Errno.of(error)) {
                case EAGAIN -> {
                    return 0;
                }
                case EINTR -> {
                    // A signal for the JVM; the call is simply made again.
                }
                default -> throw ErrnoException.of(error, "recvmmsg", name);
            }
        }
    }

    int descriptor() {
        ensureOpen();
        return fd;
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException(name + " socket is closed");
        }
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            // The descriptor is gone whatever close(2) says.
            LibC.close(fd);
        }
    }
}
