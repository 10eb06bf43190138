package org.ioscope.core.uring;

/// Sockets: making them, connecting them, and what travels through them.
///
/// Where a descriptor is asked for, it is that of a socket, or with [Submission#fixedFile()] a place of the
/// ring's registered files. Waiting for a socket takes no worker thread (Linux 5.7, [RingFeature#FAST_POLL]).
///
/// Memory to send must not be changed, memory to receive not be read, before the completion.
public final class SocketOperations {

    private static final int SENDMSG = 9;
    private static final int RECVMSG = 10;
    private static final int ACCEPT = 13;
    private static final int CONNECT = 16;
    private static final int SEND = 26;
    private static final int RECV = 27;
    private static final int SHUTDOWN = 34;
    private static final int SOCKET = 45;
    private static final int SEND_ZC = 47;
    private static final int SENDMSG_ZC = 48;
    private static final int BIND = 56;
    private static final int LISTEN = 57;

    /// Of accept and of receiving, in `ioprio`.
    private static final int ACCEPT_MULTISHOT = 1;

    private static final int RECEIVE_MULTISHOT = 1 << 1;

    /// Of zero-copy sending, in `ioprio` (`IORING_RECVSEND_FIXED_BUF`).
    private static final int FIXED_BUFFER = 1 << 2;

    /// `IORING_NOTIF_USAGE_ZC_COPIED`
    private static final int COPIED = 1 << 31;

    private final SubmissionQueue queue;

    SocketOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// A new socket (socket(2); `IORING_OP_SOCKET`, Linux 5.19). The result is its descriptor; -EMFILE over the
    /// limit, -EAFNOSUPPORT and -EPROTONOSUPPORT for what there is not.
    ///
    /// @param protocol of those that the type has; 0 for the usual one
    public Submission socket(SocketDomain domain, SocketType type, int protocol, DescriptorFlags flags) {
        return queue.entry(SOCKET, domain.number(), type.number() | flags.bits(), 0, protocol, 0);
    }

    /// A new socket among the ring's registered files. The result is 0, or with [FixedSlot#ANY] the slot.
    ///
    /// @param slot what it replaces there, or [FixedSlot#ANY]; -ENXIO if there are no registered files
    public Submission socketDirect(SocketDomain domain, SocketType type, int protocol, int slot) {
        int field = FixedSlot.indexOrAny(slot);
        return socket(domain, type, protocol, DescriptorFlags.NONE).fileIndex(field);
    }

    /// Gives a socket an address (bind(2); `IORING_OP_BIND`, Linux 6.11). The result is 0; -EADDRINUSE if
    /// another one has it.
    ///
    /// A path goes to a worker: link what follows, as [#listen] would come before it else.
    public Submission bind(int socket, SocketAddressMemory address) {
        return queue.entry(BIND, socket, address.length(), address.address(), 0, 0, address, null);
    }

    /// Lets others connect (listen(2); `IORING_OP_LISTEN`, Linux 6.11). The result is 0.
    ///
    /// @param waiting how many may wait to be accepted; the kernel has a limit of its own
    public Submission listen(int socket, int waiting) {
        return queue.entry(LISTEN, socket, 0, 0, waiting, 0);
    }

    /// Connects (connect(2); `IORING_OP_CONNECT`, Linux 5.5). The result is 0; -ECONNREFUSED if nobody listens.
    public Submission connect(int socket, SocketAddressMemory address) {
        return queue.entry(CONNECT, socket, address.length(), address.address(), 0, 0, address, null);
    }

    /// Takes a connection, waiting for it (accept4(2); `IORING_OP_ACCEPT`, Linux 5.5). The result is its
    /// descriptor.
    public Submission accept(int socket, DescriptorFlags flags) {
        return queue.entry(ACCEPT, socket, 0, 0, 0, flags.bits());
    }

    /// As [#accept(int, DescriptorFlags)].
    public Submission accept(int socket, DescriptorFlags flags, AcceptMode mode) {
        return accept(socket, flags).priorityBits(mode.bits());
    }

    /// As [#accept(int, DescriptorFlags)], and tells who connected.
    ///
    /// @param from of no other operation in flight
    public Submission accept(int socket, DescriptorFlags flags, ReceivedAddress from) {
        Submission submission =
                queue.entry(ACCEPT, socket, from.lengthAddress(), from.address(), 0, flags.bits(), from, null);
        from.prepare();
        return submission;
    }

    /// Takes a connection into the ring's registered files (Linux 5.15). The result is 0, or with
    /// [FixedSlot#ANY] (Linux 5.19) the slot.
    ///
    /// @param slot what it replaces there, or [FixedSlot#ANY]
    public Submission acceptDirect(int socket, int slot) {
        int field = FixedSlot.indexOrAny(slot);
        return accept(socket, DescriptorFlags.NONE).fileIndex(field);
    }

    /// Takes connection after connection, each with a completion of its own (Linux 5.19), until a completion
    /// does not say [CompletionFlags#hasMore(int)]: it was cancelled, or failed, as with -EMFILE.
    public Submission acceptMulti(int socket, DescriptorFlags flags) {
        return accept(socket, flags).priorityBits(ACCEPT_MULTISHOT);
    }

    /// Takes connection after connection into whichever slot of the registered files is free (Linux 5.19); each
    /// result is a slot.
    public Submission acceptMultiDirect(int socket) {
        return acceptDirect(socket, FixedSlot.ANY).priorityBits(ACCEPT_MULTISHOT);
    }

    /// Ends sending, receiving, or both (shutdown(2); `IORING_OP_SHUTDOWN`, Linux 5.11). The result is 0;
    /// -ENOTCONN without a connection. Receives in flight end with 0.
    public Submission shutdown(int socket, ShutdownSide side) {
        return queue.entry(SHUTDOWN, socket, 0, 0, side.number(), 0);
    }

    /// Sends (send(2); `IORING_OP_SEND`, Linux 5.6). The result is the number of bytes that the socket took,
    /// which may be fewer without [TransferFlags#ALL]; -EPIPE, -ECONNRESET.
    ///
    /// @param from first byte within the memory
    public Submission send(int socket, RingMemory memory, long from, int length, TransferFlags flags) {
        return queue.entry(SEND, socket, 0, memory.address(from, length), length, flags.bits(), memory, null)
                .priorityBits(flags.ringBits());
    }

    /// Sends a datagram to an address (sendto(2), Linux 6.1).
    public Submission sendTo(
            int socket, RingMemory memory, long from, int length, SocketAddressMemory to, TransferFlags flags) {
        return sendTo(SEND, socket, memory, from, length, to, flags);
    }

    private Submission sendTo(
            int opcode,
            int socket,
            RingMemory memory,
            long from,
            int length,
            SocketAddressMemory to,
            TransferFlags flags) {
        long address = memory.address(from, length);
        return queue.entry(opcode, socket, to.address(), address, length, flags.bits(), memory, to)
                .priorityBits(flags.ringBits())
                .fileIndex(to.length());
    }

    /// Sends the next provided buffer, as long as it was [added][BufferRing#add(int, int)] (Linux 6.10). With
    /// [TransferFlags#BUNDLE] all that are there, in their order; several such sends in flight do not get
    /// mixed.
    ///
    /// The completion names the first buffer that was sent; -ENOBUFS if there is none.
    public Submission send(int socket, BufferRing buffers, TransferFlags flags) {
        return selecting(SEND, socket, buffers, flags, flags.ringBits());
    }

    /// Sends without copying the memory (`IORING_OP_SEND_ZC`, Linux 6.0). Worth it from some kilobytes on.
    ///
    /// There are two completions: one with the result of [#send] and [CompletionFlags#hasMore(int)], and later
    /// a [notification][CompletionFlags#isNotification(int)] with the same tag, as of which the memory is free;
    /// until then it must not be changed. If the first one does not say that there are more, it is the only
    /// one.
    public Submission sendZc(int socket, RingMemory memory, long from, int length, TransferFlags flags) {
        return queue.entry(SEND_ZC, socket, 0, memory.address(from, length), length, flags.bits(), memory, null)
                .priorityBits(flags.ringBits());
    }

    /// As [#sendZc], from memory that is registered with the ring, which saves the kernel finding and pinning
    /// its pages (Linux 6.0).
    ///
    /// @param buffer place of the registered buffer, 0 to 65,535. The part of the memory must lie within it,
    ///     else -EFAULT
    public Submission sendZcFixed(
            int socket, int buffer, RingMemory memory, long from, int length, TransferFlags flags) {
        FileOperations.requireBuffer(buffer);
        return queue.entry(SEND_ZC, socket, 0, memory.address(from, length), length, flags.bits(), memory, null)
                .priorityBits(flags.ringBits() | FIXED_BUFFER)
                .buffer(buffer);
    }

    /// Sends a datagram to an address without copying the memory, as [#sendZc].
    public Submission sendZcTo(
            int socket, RingMemory memory, long from, int length, SocketAddressMemory to, TransferFlags flags) {
        return sendTo(SEND_ZC, socket, memory, from, length, to, flags);
    }

    /// Whether the kernel copied the memory of a zero-copy send all the same, as it does for loopback.
    ///
    /// @param result of the notification of an operation with [TransferFlags#REPORT_USAGE]
    public static boolean wasCopied(int result) {
        return (result & COPIED) != 0;
    }

    /// Receives (recv(2); `IORING_OP_RECV`, Linux 5.6). The result is the number of bytes, 0 at the end of the
    /// stream; -ECONNRESET.
    ///
    /// @param from first byte within the memory
    public Submission recv(int socket, RingMemory memory, long from, int length, TransferFlags flags) {
        return queue.entry(RECV, socket, 0, memory.address(from, length), length, flags.bits(), memory, null)
                .priorityBits(flags.ringBits());
    }

    /// Receives into a provided buffer, which is chosen only once there are data (Linux 5.7). -ENOBUFS if there
    /// is none.
    public Submission recv(int socket, BufferGroup buffers, TransferFlags flags) {
        return selecting(RECV, socket, buffers, flags, flags.ringBits());
    }

    /// Receives again and again, each time into a provided buffer and with a completion of its own (Linux 6.0),
    /// until a completion does not say [CompletionFlags#hasMore(int)]: 0 at the end of the stream, -ENOBUFS
    /// where no buffer was free, -ECANCELED. After -ENOBUFS give buffers back and begin anew; nothing is lost.
    public Submission recvMulti(int socket, BufferGroup buffers, TransferFlags flags) {
        return selecting(RECV, socket, buffers, flags, flags.ringBits() | RECEIVE_MULTISHOT);
    }

    private Submission selecting(int opcode, int socket, BufferGroup buffers, TransferFlags flags, int ringBits) {
        buffers.requireOf(queue);
        return queue.entry(opcode, socket, 0, 0, 0, flags.bits(), buffers, null)
                .priorityBits(ringBits)
                .buffer(buffers.group())
                .flag(Submission.BUFFER_SELECT);
    }

    /// Sends a message of several pieces (sendmsg(2); `IORING_OP_SENDMSG`, Linux 5.3). The result is the number
    /// of bytes.
    public Submission sendmsg(int socket, Message message, TransferFlags flags) {
        return queue.entry(SENDMSG, socket, 0, message.address(), 1, flags.bits(), message, null)
                .priorityBits(flags.ringBits());
    }

    /// Sends a message of several pieces without copying them (`IORING_OP_SENDMSG_ZC`, Linux 6.1), with a
    /// notification as [#sendZc].
    public Submission sendmsgZc(int socket, Message message, TransferFlags flags) {
        return queue.entry(SENDMSG_ZC, socket, 0, message.address(), 1, flags.bits(), message, null)
                .priorityBits(flags.ringBits());
    }

    /// Receives a message in several pieces (recvmsg(2); `IORING_OP_RECVMSG`, Linux 5.3). The result is the
    /// number of bytes; the message says who sent it.
    ///
    /// @param message one [to receive][Message#toReceive], of no other operation in flight
    public Submission recvmsg(int socket, Message message, TransferFlags flags) {
        message.prepareToReceive();
        return queue.entry(RECVMSG, socket, 0, message.address(), 1, flags.bits(), message, null)
                .priorityBits(flags.ringBits());
    }

    /// Receives messages again and again, each into a provided buffer (Linux 6.0), until a completion does not
    /// say [CompletionFlags#hasMore(int)]. What is in the buffer tells [ReceivedMessage#read].
    ///
    /// @param shape which parts are wanted: [Message#shape(int)]
    public Submission recvmsgMulti(int socket, Message shape, BufferGroup buffers, TransferFlags flags) {
        buffers.requireOf(queue);
        shape.prepareToReceive();
        return queue.entry(RECVMSG, socket, 0, shape.address(), 1, flags.bits(), shape, buffers)
                .priorityBits(flags.ringBits() | RECEIVE_MULTISHOT)
                .buffer(buffers.group())
                .flag(Submission.BUFFER_SELECT);
    }
}
