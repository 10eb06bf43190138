package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Messages of the process connector (linux/connector.h, linux/cn_proc.h):
///
/// ```
///  0 nlmsghdr 16
/// 16 cn_msg: idx u32 = 1, val u32 = 1, seq u32, ack u32, len u16, flags u16
/// 36 proc_event: what u32, cpu u32, timestamp_ns u64
/// 52   fork: parent_pid, parent_tgid, child_pid, child_tgid
///      exec: process_pid, process_tgid
///      exit: process_pid, process_tgid, exit_code, exit_signal, ...
/// ```
final class ProcessEventMessage {

    private static final int REQUEST_BYTES = 16 + 20 + 4;
    private static final int NLMSG_DONE = 3;
    private static final int CN_IDX_PROC = 1;
    private static final int PROC_CN_MCAST_LISTEN = 1;
    private static final int PROC_CN_MCAST_IGNORE = 2;
    private static final int BODY = 52;
    private static final int FORK = 1;
    private static final int EXEC = 2;
    private static final int EXIT = 0x80000000;

    private ProcessEventMessage() {}

    /// The request to be told of events.
    static ByteBuffer listen() {
        return request(PROC_CN_MCAST_LISTEN);
    }

    /// The request to be told no more. Without it the kernel goes on making events after the socket is closed.
    static ByteBuffer ignore() {
        return request(PROC_CN_MCAST_IGNORE);
    }

    private static ByteBuffer request(int operation) {
        ByteBuffer buffer = GenericNetlink.buffer(REQUEST_BYTES);
        buffer.putInt(REQUEST_BYTES)
                .putShort((short) NLMSG_DONE)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0);
        buffer.putInt(CN_IDX_PROC)
                .putInt(1)
                .putInt(0)
                .putInt(0)
                .putShort((short) 4)
                .putShort((short) 0);
        buffer.putInt(operation);
        return buffer.flip();
    }

    /// The event in a datagram; empty for kinds that nobody needs and for what is not understood.
    static Optional<ProcessEvent> decode(ByteBuffer data, int offset, int length) {
        if (length < BODY + 8 || data.getInt(offset + 16) != CN_IDX_PROC) {
            return Optional.empty();
        }
        int body = offset + BODY;
        return switch (data.getInt(offset + 36)) {
            case FORK ->
                length < BODY + 16
                        ? Optional.empty()
                        : Optional.of(new ProcessEvent.Fork(
                                data.getInt(body + 8),
                                data.getInt(body + 12),
                                data.getInt(body + 4),
                                data.getLong(offset + 44)));
            case EXEC -> Optional.of(new ProcessEvent.Exec(data.getInt(body + 4)));
            case EXIT -> Optional.of(new ProcessEvent.Exit(data.getInt(body), data.getInt(body + 4)));
            default -> Optional.empty();
        };
    }
}
