package org.ioscope.core.uring;

/// What a socket is asked and told beside what travels through it (`IORING_OP_URING_CMD`).
///
/// Where a descriptor is asked for, it is that of a socket, or with [Submission#fixedFile()] a place of the
/// ring's registered files; -EOPNOTSUPP for what is no socket, and where a kind of socket does not know the
/// question.
public final class SocketCommands {

    private static final int URING_CMD = 46;

    // SOCKET_URING_OP_*
    private static final int INPUT_BYTES = 0;
    private static final int OUTPUT_BYTES = 1;
    private static final int GET_OPTION = 2;
    private static final int SET_OPTION = 3;

    private final SubmissionQueue queue;

    SocketCommands(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// How many bytes can be received now (`SIOCINQ`, Linux 6.5); of UDP, those of the next datagram. That is
    /// the result; -EINVAL for a socket that listens.
    public Submission bytesToReceive(int socket) {
        return queue.entry(URING_CMD, socket, INPUT_BYTES, 0, 0, 0);
    }

    /// How many bytes were sent and are not confirmed by the other side yet (`SIOCOUTQ`, Linux 6.5). That is
    /// the result; -EINVAL for a socket that listens.
    public Submission bytesToSend(int socket) {
        return queue.entry(URING_CMD, socket, OUTPUT_BYTES, 0, 0, 0);
    }

    /// Reads an option (getsockopt(2), Linux 6.7). The result is the number of bytes that the value has;
    /// -EOPNOTSUPP for any level but that of the socket itself, 1.
    ///
    /// @param from where in the memory the value is put
    /// @param length room for it
    public Submission getOption(int socket, SocketOption option, RingMemory value, long from, int length) {
        return option(GET_OPTION, socket, option, value, from, length);
    }

    /// Sets an option (setsockopt(2), Linux 6.7). The result is 0; -ENOPROTOOPT for one that there is not.
    ///
    /// @param from where in the memory the value begins
    public Submission setOption(int socket, SocketOption option, RingMemory value, long from, int length) {
        return option(SET_OPTION, socket, option, value, from, length);
    }

    /// struct io_uring_sqe: 8 cmd_op u32, 16 level u32, 20 optname u32, 44 optlen u32, 48 optval u64.
    private Submission option(int command, int socket, SocketOption option, RingMemory value, long from, int length) {
        long address = value.address(from, length);
        long name = (option.level() & 0xffff_ffffL) | (long) option.name() << Integer.SIZE;
        return queue.entry(URING_CMD, socket, command, name, 0, 0, value, null)
                .fileIndex(length)
                .third(address);
    }
}
