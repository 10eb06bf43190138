package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message in several pieces, with an address and control messages (struct msghdr, sendmsg(2)).
///
/// One to send is immutable and serves any number of operations; one to receive serves one operation at a time.
///
/// Life cycle: made, which holds its pieces; operations; [#close()], which lets go of them.
public final class Message extends KernelMemory {

    // struct msghdr: 0 msg_name, 8 msg_namelen u32, 16 msg_iov, 24 msg_iovlen u64, 32 msg_control, 40 msg_controllen
    // u64, 48 msg_flags s32.
    private static final int HEADER_BYTES = 56;
    private static final int NAME_LENGTH = 8;
    private static final int PIECES = 16;
    private static final int PIECE_COUNT = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int CONTROL_TRUNCATED = 8;
    private static final int TRUNCATED = 0x20;

    private final MemorySegment header = Arena.ofAuto().allocate(HEADER_BYTES, Long.BYTES);
    private final MemorySegment name;
    private final MemorySegment control;
    private final IoVector data;
    private final @Nullable SocketAddressMemory to;
    private final int nameRoom;

    private Message(IoVector data, @Nullable SocketAddressMemory to, int nameRoom, int controlRoom) {
        this.data = data;
        this.to = to;
        this.nameRoom = nameRoom;
        name = Arena.ofAuto().allocate(Math.max(1, nameRoom), Long.BYTES);
        control = Arena.ofAuto().allocate(controlRoom, Long.BYTES);
        data.hold();
        if (to != null) {
            try {
                to.hold();
            } catch (IllegalStateException e) {
                data.letGo();
                throw e;
            }
        }
    }

    /// A message to send on a connection.
    public static Message toSend(IoVector data) {
        return toSend(data, null, List.of());
    }

    /// A message to send.
    ///
    /// @param to to whom; null on a connection
    /// @throws IllegalStateException if some memory is closed
    public static Message toSend(IoVector data, @Nullable SocketAddressMemory to, List<ControlMessage> control) {
        Message message = new Message(data, to, 0, ControlMessage.room(control));
        ControlMessage.write(control, message.control);
        message.fill(to == null ? 0 : to.address(), to == null ? 0 : to.length());
        return message;
    }

    /// Room for a message, its sender, and its control messages.
    ///
    /// @param controlBytes see [ControlMessage#room(int, int)]
    /// @throws IllegalStateException if some memory is closed
    public static Message toReceive(IoVector data, int controlBytes) {
        Message message = new Message(data, null, SocketAddressFormat.MOST_BYTES, controlBytes);
        message.fill(message.name.address(), message.nameRoom);
        return message;
    }

    /// What a multishot receive is to put in front of each message into its provided buffer: the sender, and so
    /// many bytes of control messages.
    public static Message shape(int controlBytes) {
        return toReceive(IoVector.of(List.of()), controlBytes);
    }

    private void fill(long nameAddress, int nameLength) {
        header.set(ValueLayout.JAVA_LONG, 0, nameAddress);
        header.set(ValueLayout.JAVA_INT, NAME_LENGTH, nameLength);
        header.set(ValueLayout.JAVA_LONG, PIECES, data.count() == 0 ? 0 : data.address());
        header.set(ValueLayout.JAVA_LONG, PIECE_COUNT, data.count());
        header.set(ValueLayout.JAVA_LONG, CONTROL, control.byteSize() == 0 ? 0 : control.address());
        header.set(ValueLayout.JAVA_LONG, CONTROL_LENGTH, control.byteSize());
    }

    /// Makes all of it free for the kernel to write: it notes there how much it wrote.
    ///
    /// @throws IllegalArgumentException if it is one to send
    void prepareToReceive() {
        if (nameRoom == 0) {
            throw new IllegalArgumentException("the message is one to send");
        }
        header.set(ValueLayout.JAVA_INT, NAME_LENGTH, nameRoom);
        header.set(ValueLayout.JAVA_LONG, CONTROL_LENGTH, control.byteSize());
        header.set(ValueLayout.JAVA_INT, FLAGS, 0);
    }

    /// Who sent what was received; empty on a connection.
    public Optional<SocketAddress> sender() {
        return SocketAddressFormat.read(name, Math.min(nameRoom, header.get(ValueLayout.JAVA_INT, NAME_LENGTH)));
    }

    /// The control messages that were received (or are sent).
    public List<ControlMessage> control() {
        return ControlMessage.read(
                control.asSlice(0, Math.min(control.byteSize(), header.get(ValueLayout.JAVA_LONG, CONTROL_LENGTH))));
    }

    /// Whether a received datagram was longer than the pieces.
    public boolean isTruncated() {
        return (header.get(ValueLayout.JAVA_INT, FLAGS) & TRUNCATED) != 0;
    }

    /// Whether received control messages found no room.
    public boolean isControlTruncated() {
        return (header.get(ValueLayout.JAVA_INT, FLAGS) & CONTROL_TRUNCATED) != 0;
    }

    int nameRoom() {
        return nameRoom;
    }

    int controlRoom() {
        return (int) control.byteSize();
    }

    long address() {
        return header.address();
    }

    @Override
    void free() {
        data.letGo();
        if (to != null) {
            to.letGo();
        }
    }
}
