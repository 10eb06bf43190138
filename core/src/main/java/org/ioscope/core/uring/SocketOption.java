package org.ioscope.core.uring;

/// An option of sockets (setsockopt(2), socket(7), tcp(7)). Values are ints in the machine's byte order unless
/// said otherwise.
///
/// @param level who understands it: `SOL_SOCKET` is 1, `IPPROTO_TCP` 6
/// @param name its number there
public record SocketOption(int level, int name) {

    /// Another socket may take the address while old connections linger (`SO_REUSEADDR`).
    public static final SocketOption REUSE_ADDRESS = new SocketOption(1, 2);

    /// The type, to be read only (`SO_TYPE`).
    public static final SocketOption TYPE = new SocketOption(1, 3);

    /// The error that is pending, to be read only, which clears it (`SO_ERROR`).
    public static final SocketOption ERROR = new SocketOption(1, 4);

    /// Bytes of room for what is to be sent; the kernel doubles it (`SO_SNDBUF`).
    public static final SocketOption SEND_BUFFER = new SocketOption(1, 7);

    /// Bytes of room for what was received; the kernel doubles it (`SO_RCVBUF`).
    public static final SocketOption RECEIVE_BUFFER = new SocketOption(1, 8);

    /// Whether silent connections are tried (`SO_KEEPALIVE`).
    public static final SocketOption KEEP_ALIVE = new SocketOption(1, 9);

    /// Several sockets may share an address (`SO_REUSEPORT`).
    public static final SocketOption REUSE_PORT = new SocketOption(1, 15);

    /// Bytes that must have come before a receive ends (`SO_RCVLOWAT`).
    public static final SocketOption RECEIVE_LEAST = new SocketOption(1, 18);

    /// Small pieces are sent at once (`TCP_NODELAY`).
    public static final SocketOption NO_DELAY = new SocketOption(6, 1);
}
