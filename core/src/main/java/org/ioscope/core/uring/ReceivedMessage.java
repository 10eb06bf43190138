package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;

/// A message that a multishot receive put into a provided buffer.
///
/// struct io_uring_recvmsg_out: 0 namelen u32, 4 controllen u32, 8 payloadlen u32, 12 flags u32; behind it as
/// much room for the sender and for control messages as the [shape][Message#shape(int)] asked for, then the
/// data.
///
/// @param data what was sent; a part of the buffer, not to be read any more once that is given back
/// @param length bytes that were sent; more than `data` has if the buffer was too small
/// @param flags `MSG_*` of recvmsg(2)
public record ReceivedMessage(
        Optional<SocketAddress> sender, List<ControlMessage> control, MemorySegment data, int length, int flags) {

    private static final int HEADER_BYTES = 16;

    /// Copies the list.
    public ReceivedMessage {
        control = List.copyOf(control);
    }

    /// The message in a piece of a buffer.
    ///
    /// @param piece as many bytes of the buffer as the result says
    /// @param shape what the operation was given
    /// @throws IllegalArgumentException if the piece is too short for the shape
    public static ReceivedMessage read(MemorySegment piece, Message shape) {
        int front = HEADER_BYTES + shape.nameRoom() + shape.controlRoom();
        if (piece.byteSize() < front) {
            throw new IllegalArgumentException(
                    "a message of that shape has at least " + front + " bytes, not " + piece.byteSize());
        }
        int nameLength = piece.get(ValueLayout.JAVA_INT_UNALIGNED, 0);
        int controlLength = piece.get(ValueLayout.JAVA_INT_UNALIGNED, 4);
        return new ReceivedMessage(
                SocketAddressFormat.read(
                        piece.asSlice(HEADER_BYTES, shape.nameRoom()), Math.min(nameLength, shape.nameRoom())),
                ControlMessage.read(piece.asSlice(
                        HEADER_BYTES + (long) shape.nameRoom(),
                        Math.max(0, Math.min(controlLength, shape.controlRoom())))),
                piece.asSlice(front),
                piece.get(ValueLayout.JAVA_INT_UNALIGNED, 8),
                piece.get(ValueLayout.JAVA_INT_UNALIGNED, 12));
    }
}
