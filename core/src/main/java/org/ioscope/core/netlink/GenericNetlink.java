package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.DatagramBatch;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;

/// Requests of generic netlink (linux/netlink.h, linux/genetlink.h). A request is
///
/// ```
/// nlmsghdr 16: length u32, type u16, flags u16, sequence u32, port u32
/// genlmsghdr 4: command u8, version u8, reserved u16
/// one attribute: length u16, type u16, value, padded to 4 bytes
/// ```
final class GenericNetlink {

    /// A request for an acknowledgement (`NLM_F_REQUEST | NLM_F_ACK`).
    static final int ACKNOWLEDGE = 1 | 4;

    private static final int REQUEST = 1;
    private static final int HEADERS = 16 + 4 + 4;
    private static final int GENL_ID_CTRL = 16;
    private static final int CTRL_CMD_GETFAMILY = 3;
    private static final int CTRL_ATTR_FAMILY_ID = 1;
    private static final int CTRL_ATTR_FAMILY_NAME = 2;
    private static final int NLMSG_ERROR = 2;

    private GenericNetlink() {}

    /// A direct buffer for requests.
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /// Appends a request with one number as its attribute.
    static void putRequest(ByteBuffer buffer, int family, int sequence, int command, int attribute, int value) {
        putHeaders(buffer, family, REQUEST, sequence, command, attribute, Integer.BYTES);
        buffer.putInt(value);
    }

    /// A whole request with one text as its attribute.
    static ByteBuffer textRequest(int family, int flags, int command, int attribute, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = buffer(HEADERS + (bytes.length + 3 & ~3));
        putHeaders(buffer, family, flags, 1, command, attribute, bytes.length);
        buffer.put(bytes);
        return buffer;
    }

    private static void putHeaders(
            ByteBuffer buffer, int family, int flags, int sequence, int command, int attribute, int valueBytes) {
        buffer.putInt(HEADERS + (valueBytes + 3 & ~3)).putShort((short) family).putShort((short) flags);
        buffer.putInt(sequence).putInt(0);
        buffer.put((byte) command).put((byte) 1).putShort((short) 0);
        buffer.putShort((short) (4 + valueBytes)).putShort((short) attribute);
    }

    /// Receives the kernel's next datagram; what other processes sent is dropped.
    ///
    /// @param into room for one datagram
    /// @return false if there is none
    static boolean receiveFromKernel(NetlinkSocket socket, DatagramBatch into) throws ErrnoException {
        while (socket.receive(into) > 0) {
            if (into.senderPort(0) == 0) {
                return true;
            }
        }
        return false;
    }

    /// The number that the kernel gave a family.
    ///
    /// @throws ErrnoException with [Errno#ENOENT] if this kernel, or this network namespace, does not have it
    static int familyNumber(NetlinkSocket socket, String family) throws ErrnoException {
        ByteBuffer request = textRequest(GENL_ID_CTRL, REQUEST, CTRL_CMD_GETFAMILY, CTRL_ATTR_FAMILY_NAME, family);
        socket.send(request);
        DatagramBatch reply = new DatagramBatch(1, 8192);
        if (!receiveFromKernel(socket, reply)) {
            throw ErrnoException.of(Errno.ETIMEDOUT.number(), "recvmmsg", "family " + family);
        }
        ByteBuffer data = reply.data();
        if (data.getShort(4) == NLMSG_ERROR) {
            throw ErrnoException.of(-data.getInt(16), "CTRL_CMD_GETFAMILY", family);
        }
        for (int at = 20; at + 4 <= reply.length(0); at += Math.max(4, data.getShort(at) + 3 & ~3)) {
            if (data.getShort(at + 2) == CTRL_ATTR_FAMILY_ID) {
                return Short.toUnsignedInt(data.getShort(at + 4));
            }
        }
        throw ErrnoException.of(Errno.ENOENT.number(), "CTRL_CMD_GETFAMILY", family);
    }
}
