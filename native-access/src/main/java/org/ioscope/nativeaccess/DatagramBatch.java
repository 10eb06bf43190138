package org.ioscope.nativeaccess;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.nativeaccess.libc.Calls;

/// Room for many datagrams that one `recvmmsg(2)` fills. Not safe for use by several threads.
///
/// Memory, as the kernel wants it (bits/types/struct_msghdr.h, LP64):
///
/// ```
/// mmsghdr[count], 64 bytes each          iovec[count], 16 bytes     sockaddr_nl[count], 12 bytes, padded to 16
///    0 msg_name     ptr -> sockaddr_nl      0 iov_base ptr -> slot     0 nl_family u16
///    8 msg_namelen  u32                     8 iov_len  u64             4 nl_pid    u32 sender's port, 0 = kernel
///   16 msg_iov      ptr -> iovec                                       8 nl_groups u32
///   24 msg_iovlen   u64
///   48 msg_flags    u32
///   56 msg_len      u32 bytes received
/// ```
public final class DatagramBatch {

    private static final int HEADER = 64;
    private static final int VECTOR = 16;
    private static final int NAME = 16;
    private static final int NAME_LENGTH = 12;
    private static final int MSG_TRUNC = 0x20;

    private final int count;
    private final int slotBytes;
    private final ByteBuffer headers;
    private final ByteBuffer control;
    private final ByteBuffer data;
    private final long headersAddress;

    /// Allocates all memory at once; it lives as long as this object is reachable.
    ///
    /// @param count datagrams that fit
    /// @param slotBytes longest datagram that fits; a longer one arrives [truncated][#isTruncated(int)]
    public DatagramBatch(int count, int slotBytes) {
        this.count = count;
        this.slotBytes = slotBytes;
        headers = direct(count * HEADER);
        control = direct(count * (VECTOR + NAME));
        data = direct(count * slotBytes);
        headersAddress = Calls.address(headers);
        long vectors = Calls.address(control);
        long names = vectors + (long) count * VECTOR;
        long slots = Calls.address(data);
        for (int i = 0; i < count; i++) {
            headers.putLong(i * HEADER, names + (long) i * NAME);
            headers.putLong(i * HEADER + 16, vectors + (long) i * VECTOR);
            headers.putLong(i * HEADER + 24, 1);
            control.putLong(i * VECTOR, slots + (long) i * slotBytes);
            control.putLong(i * VECTOR + 8, slotBytes);
        }
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /// How many datagrams fit.
    public int capacity() {
        return count;
    }

    /// All slots in native byte order; datagram `i` begins at [#offset(int)].
    public ByteBuffer data() {
        return data;
    }

    /// Where datagram `i` begins in [#data()].
    public int offset(int i) {
        return i * slotBytes;
    }

    /// Length of datagram `i` in bytes, never more than its slot.
    public int length(int i) {
        return Math.min(headers.getInt(i * HEADER + 56), slotBytes);
    }

    /// Whether datagram `i` was longer than its slot.
    public boolean isTruncated(int i) {
        return (headers.getInt(i * HEADER + 48) & MSG_TRUNC) != 0;
    }

    /// Netlink port of the sender of datagram `i`; 0 is the kernel, anything else a foreign process.
    public int senderPort(int i) {
        return control.getInt(count * VECTOR + i * NAME + 4);
    }

    /// Address of the headers, ready for `limit` more datagrams.
    long prepare(int limit) {
        for (int i = 0; i < limit; i++) {
            headers.putInt(i * HEADER + 8, NAME_LENGTH);
        }
        return headersAddress;
    }
}
