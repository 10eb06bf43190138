package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Builds datagrams as the kernel sends them (linux/netlink.h, linux/genetlink.h, linux/taskstats.h).
final class TaskstatsDatagram {

    static final int FAMILY = 27;
    static final int SEQUENCE = 1234;
    static final int AGGR_PID = 4;
    static final int AGGR_TGID = 5;
    static final int TYPE_PID = 1;
    static final int TYPE_STATS = 3;
    static final int TYPE_NULL = 6;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(4096).order(ByteOrder.nativeOrder());
    private int attribute = -1;

    /// Begins with both headers; the length is filled in by [#end()].
    static TaskstatsDatagram ofType(int type) {
        TaskstatsDatagram datagram = new TaskstatsDatagram();
        datagram.bytes.putInt(0).putShort((short) type).putShort((short) 0).putInt(SEQUENCE);
        datagram.bytes.putInt(4711);
        return datagram;
    }

    static TaskstatsDatagram answer() {
        TaskstatsDatagram datagram = ofType(FAMILY);
        datagram.bytes.put((byte) 2).put((byte) 1).putShort((short) 0);
        return datagram;
    }

    /// The kernel's answer to a request that failed with `errno`, or its acknowledgement for 0.
    static TaskstatsDatagram error(int errno) {
        TaskstatsDatagram datagram = ofType(2);
        datagram.bytes.putInt(-errno).put(new byte[16]);
        return datagram;
    }

    TaskstatsDatagram begin(int type) {
        attribute = bytes.position();
        bytes.putShort((short) 0).putShort((short) type);
        return this;
    }

    TaskstatsDatagram close() {
        bytes.putShort(attribute, (short) (bytes.position() - attribute));
        return this;
    }

    TaskstatsDatagram attribute(int type, byte[] value) {
        bytes.putShort((short) (4 + value.length)).putShort((short) type).put(value);
        bytes.position((bytes.position() + 3) / 4 * 4);
        return this;
    }

    TaskstatsDatagram number(int type, int value) {
        bytes.putShort((short) 8).putShort((short) type).putInt(value);
        return this;
    }

    TaskstatsDatagram rawAttribute(int length, int type) {
        bytes.putShort((short) length).putShort((short) type);
        return this;
    }

    /// One thread's counters in the usual nesting.
    TaskstatsDatagram thread(int tid, byte[] struct) {
        return begin(AGGR_PID)
                .number(TYPE_PID, tid)
                .attribute(TYPE_STATS, struct)
                .close();
    }

    ByteBuffer end() {
        bytes.putInt(0, bytes.position());
        return bytes.flip();
    }
}
