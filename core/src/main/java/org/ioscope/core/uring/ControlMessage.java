package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Something that travels beside the data of a message (cmsg(3)), such as descriptors. Immutable.
///
/// struct cmsghdr: 0 cmsg_len u64 (with the header), 8 cmsg_level s32, 12 cmsg_type s32, 16 data; each begins
/// at a multiple of 8.
public final class ControlMessage {

    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int HEADER_BYTES = 16;

    private final int level;
    private final int type;
    private final byte[] data;

    private ControlMessage(int level, int type, byte[] data) {
        this.level = level;
        this.type = type;
        this.data = data;
    }

    /// A message of some bytes.
    ///
    /// @param level who understands it: `SOL_SOCKET` is 1
    /// @param type what it is to them
    /// @param data its content, in the machine's byte order
    public static ControlMessage of(int level, int type, byte[] data) {
        return new ControlMessage(level, type, data.clone());
    }

    /// Descriptors, which the receiver gets as its own (`SCM_RIGHTS`); for unix sockets.
    public static ControlMessage descriptors(int... descriptors) {
        ByteBuffer buffer =
                ByteBuffer.allocate(descriptors.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        for (int descriptor : descriptors) {
            buffer.putInt(descriptor);
        }
        return of(SOL_SOCKET, SCM_RIGHTS, buffer.array());
    }

    /// The descriptors in it; none if it is something else.
    public List<Integer> receivedDescriptors() {
        if (level != SOL_SOCKET || type != SCM_RIGHTS) {
            return List.of();
        }
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.nativeOrder());
        List<Integer> descriptors = new ArrayList<>();
        while (buffer.remaining() >= Integer.BYTES) {
            descriptors.add(buffer.getInt());
        }
        return descriptors;
    }

    /// Who understands it: `SOL_SOCKET` is 1.
    public int level() {
        return level;
    }

    /// What it is to them.
    public int type() {
        return type;
    }

    /// A copy of the content.
    public byte[] bytes() {
        return data.clone();
    }

    /// Room that so many messages of so many bytes each need.
    public static int room(int messages, int bytesEach) {
        return Math.multiplyExact(messages, HEADER_BYTES + align(bytesEach));
    }

    static int room(List<ControlMessage> messages) {
        return messages.stream()
                .mapToInt(message -> HEADER_BYTES + align(message.data.length))
                .sum();
    }

    private static int align(int bytes) {
        return Math.addExact(bytes, Long.BYTES - 1) & -Long.BYTES;
    }

    static void write(List<ControlMessage> messages, MemorySegment to) {
        long at = 0;
        for (ControlMessage message : messages) {
            byte[] bytes = message.data;
            to.set(ValueLayout.JAVA_LONG, at, HEADER_BYTES + bytes.length);
            to.set(ValueLayout.JAVA_INT, at + 8, message.level);
            to.set(ValueLayout.JAVA_INT, at + 12, message.type);
            MemorySegment.copy(bytes, 0, to, ValueLayout.JAVA_BYTE, at + HEADER_BYTES, bytes.length);
            at += HEADER_BYTES + align(bytes.length);
        }
    }

    /// Reads as many messages as are whole.
    static List<ControlMessage> read(MemorySegment from) {
        List<ControlMessage> messages = new ArrayList<>();
        long at = 0;
        while (at + HEADER_BYTES <= from.byteSize()) {
            long length = from.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            if (length < HEADER_BYTES || length > from.byteSize() - at) {
                break;
            }
            byte[] all = from.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
            messages.add(of(
                    from.get(ValueLayout.JAVA_INT_UNALIGNED, at + 8),
                    from.get(ValueLayout.JAVA_INT_UNALIGNED, at + 12),
                    Arrays.copyOfRange(all, HEADER_BYTES, all.length)));
            at += align((int) length);
        }
        return messages;
    }
}
