package org.ioscope.core.uring;

/// How something is sent or received: `MSG_*` of send(2) and recv(2), and what only a ring knows. Immutable.
public final class TransferFlags {

    /// Nothing special.
    public static final TransferFlags NONE = new TransferFlags(0, 0);

    /// Urgent data (`MSG_OOB`).
    public static final TransferFlags OUT_OF_BAND = new TransferFlags(1, 0);

    /// Received data stay in the socket (`MSG_PEEK`).
    public static final TransferFlags PEEK = new TransferFlags(2, 0);

    /// The result is the whole length of a datagram, even if less of it was received (`MSG_TRUNC`).
    public static final TransferFlags FULL_LENGTH = new TransferFlags(0x20, 0);

    /// Does not wait: -EAGAIN (`MSG_DONTWAIT`).
    public static final TransferFlags DO_NOT_WAIT = new TransferFlags(0x40, 0);

    /// Ends only when all bytes were sent or received (`MSG_WAITALL`); a link after it breaks if there were
    /// fewer.
    public static final TransferFlags ALL = new TransferFlags(0x100, 0);

    /// What came back because of errors, with its cause in the control messages (`MSG_ERRQUEUE`).
    public static final TransferFlags ERROR_QUEUE = new TransferFlags(0x2000, 0);

    /// No signal `SIGPIPE` where the other side is gone, only -EPIPE (`MSG_NOSIGNAL`). Java ignores that signal
    /// anyway.
    public static final TransferFlags NO_SIGNAL = new TransferFlags(0x4000, 0);

    /// More will follow at once: the kernel may hold back an incomplete packet (`MSG_MORE`).
    public static final TransferFlags MORE_FOLLOWS = new TransferFlags(0x8000, 0);

    /// Received descriptors are not inherited by started programs (`MSG_CMSG_CLOEXEC`).
    public static final TransferFlags CLOSE_ON_EXEC = new TransferFlags(0x40000000, 0);

    /// Waits for the socket before the first try (`IORING_RECVSEND_POLL_FIRST`, Linux 5.19). Saves the try
    /// where it is known to be in vain, as at the start of a connection.
    public static final TransferFlags POLL_FIRST = new TransferFlags(0, 1);

    /// For zero-copy sending: the result of the notification says whether the kernel had to copy
    /// ([SocketOperations#wasCopied(int)]; `IORING_SEND_ZC_REPORT_USAGE`, Linux 6.2).
    public static final TransferFlags REPORT_USAGE = new TransferFlags(0, 1 << 3);

    /// With provided buffers: as many of them as there are data for, in one completion
    /// (`IORING_RECVSEND_BUNDLE`, Linux 6.10, [RingFeature#RECVSEND_BUNDLE]).
    public static final TransferFlags BUNDLE = new TransferFlags(0, 1 << 4);

    private final int bits;
    private final int ringBits;

    private TransferFlags(int bits, int ringBits) {
        this.bits = bits;
        this.ringBits = ringBits;
    }

    /// Both.
    public TransferFlags and(TransferFlags other) {
        return new TransferFlags(bits | other.bits, ringBits | other.ringBits);
    }

    int bits() {
        return bits;
    }

    /// What stands in `ioprio`.
    int ringBits() {
        return ringBits;
    }
}
