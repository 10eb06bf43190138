package org.ioscope.core.uring;

/// What a socket carries (`SOCK_*`, socket(2)).
public enum SocketType {
    /// A stream of bytes: TCP, for addresses of the internet.
    STREAM(1),
    /// Datagrams: UDP, for addresses of the internet.
    DATAGRAM(2),
    /// Packets below TCP and UDP; for privileged users.
    RAW(3),
    /// Datagrams in their order on a connection.
    SEQUENTIAL_PACKETS(5);

    private final int number;

    SocketType(int number) {
        this.number = number;
    }

    /// The number in C.
    int number() {
        return number;
    }
}
