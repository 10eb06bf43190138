package org.ioscope.core.uring;

/// Which addresses a socket has (`AF_*`, socket(2)).
public enum SocketDomain {
    UNIX(1),
    IPV4(2),
    IPV6(10);

    private final int number;

    SocketDomain(int number) {
        this.number = number;
    }

    /// The number in C.
    int number() {
        return number;
    }
}
