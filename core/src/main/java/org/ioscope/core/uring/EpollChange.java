package org.ioscope.core.uring;

/// What happens to a descriptor of an epoll (`EPOLL_CTL_*`, epoll_ctl(2)).
public enum EpollChange {
    ADD(1),
    REMOVE(2),
    MODIFY(3);

    private final int number;

    EpollChange(int number) {
        this.number = number;
    }

    /// The number in C.
    int number() {
        return number;
    }
}
