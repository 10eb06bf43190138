package org.ioscope.core.netlink;

import java.nio.ByteBuffer;

/// Decodes one datagram of the taskstats family where it lies:
///
/// ```
/// nlmsghdr 16: length u32, type u16, flags u16, sequence u32, port u32
/// NLMSG_ERROR: error s32 (negative errno, 0 = acknowledged), header of the request
/// otherwise:   genlmsghdr 4, attribute AGGR_PID or AGGR_TGID { PID u32 | TGID u32, STATS struct taskstats }
/// ```
///
/// Attributes are 4 bytes of header (length, type) and are padded to 4 bytes; some kernels put an empty one (type
/// `TASKSTATS_TYPE_NULL`) before the struct to align it.
final class TaskstatsReply {

    /// What a datagram holds.
    enum Kind {
        /// Counters of one thread.
        THREAD,
        /// Counters of a thread group.
        GROUP,
        /// A request failed, or was acknowledged ([#error()] is 0).
        ERROR,
        /// Nothing that is understood: truncated, of another family, or of an unknown version.
        MALFORMED
    }

    private static final int HEADER = 16;
    private static final int GENERIC_HEADER = 4;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int NLMSG_ERROR = 2;
    private static final int AGGR_PID = 4;
    private static final int AGGR_TGID = 5;
    private static final int STATS = 3;
    private static final int TYPE_MASK = 0x3fff;

    private final TaskstatsView stats = new TaskstatsView();
    private int sequence;
    private int error;

    /// Decodes the datagram of `length` bytes at `offset`.
    ///
    /// @param family the number of the taskstats family
    Kind decode(ByteBuffer data, int offset, int length, int family) {
        if (length < HEADER + GENERIC_HEADER || data.getInt(offset) > length || data.getInt(offset) < HEADER) {
            return Kind.MALFORMED;
        }
        sequence = data.getInt(offset + 8);
        int type = Short.toUnsignedInt(data.getShort(offset + 4));
        if (type == NLMSG_ERROR) {
            error = -data.getInt(offset + HEADER);
            return Kind.ERROR;
        }
        if (type != family) {
            return Kind.MALFORMED;
        }
        return decodeAggregate(data, offset + HEADER + GENERIC_HEADER, offset + data.getInt(offset));
    }

    private Kind decodeAggregate(ByteBuffer data, int start, int end) {
        for (int at = start; at + ATTRIBUTE_HEADER <= end; at = next(data, at)) {
            int bytes = Short.toUnsignedInt(data.getShort(at));
            if (bytes < ATTRIBUTE_HEADER || at + bytes > end) {
                return Kind.MALFORMED;
            }
            int type = data.getShort(at + 2) & TYPE_MASK;
            if (type == AGGR_PID || type == AGGR_TGID) {
                boolean found = findStats(data, at + ATTRIBUTE_HEADER, at + bytes);
                return found ? type == AGGR_PID ? Kind.THREAD : Kind.GROUP : Kind.MALFORMED;
            }
        }
        return Kind.MALFORMED;
    }

    private boolean findStats(ByteBuffer data, int start, int end) {
        for (int at = start; at + ATTRIBUTE_HEADER <= end; at = next(data, at)) {
            int bytes = Short.toUnsignedInt(data.getShort(at));
            if (bytes < ATTRIBUTE_HEADER || at + bytes > end) {
                return false;
            }
            if ((data.getShort(at + 2) & TYPE_MASK) == STATS) {
                return stats.pointTo(data, at + ATTRIBUTE_HEADER, bytes - ATTRIBUTE_HEADER);
            }
        }
        return false;
    }

    private static int next(ByteBuffer data, int at) {
        return at + (Short.toUnsignedInt(data.getShort(at)) + 3 & ~3);
    }

    /// Sequence number of the request that this answers; 0 in records that nobody asked for.
    int sequence() {
        return sequence;
    }

    /// Error number after [Kind#ERROR], 0 for an acknowledgement.
    int error() {
        return error;
    }

    /// The counters after [Kind#THREAD] and [Kind#GROUP].
    TaskstatsView stats() {
        return stats;
    }
}
