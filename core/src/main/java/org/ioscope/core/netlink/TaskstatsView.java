package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads one `struct taskstats` where it lies, without copying. Valid until its buffer is filled again.
///
/// Byte counts are multiples of 1,024: the kernel cuts the rest off (kernel/tsacct.c, `KB_MASK`).
public final class TaskstatsView {

    private static final int COMM = 80;
    private static final int COMM_LENGTH = 16;

    private ByteBuffer data = ByteBuffer.allocate(0);
    private TaskstatsLayout layout = TaskstatsLayout.of(TaskstatsLayout.OLDEST);
    private int base;

    TaskstatsView() {}

    /// Points this view to the struct at `offset`.
    ///
    /// @return false if those `length` bytes are no struct of a known version
    boolean pointTo(ByteBuffer buffer, int offset, int length) {
        if (length < Short.BYTES) {
            return false;
        }
        int version = Short.toUnsignedInt(buffer.getShort(offset));
        if (version < TaskstatsLayout.OLDEST) {
            return false;
        }
        TaskstatsLayout candidate = TaskstatsLayout.of(version);
        if (length < candidate.size()) {
            return false;
        }
        data = buffer;
        base = offset;
        layout = candidate;
        return true;
    }

    /// Thread number; 0 in a record of a whole group.
    public int tid() {
        return moved32(128);
    }

    /// Process number; 0 where the kernel is too old to tell (before version 12).
    public int tgid() {
        return layout.tgid() < 0 ? 0 : data.getInt(base + layout.tgid());
    }

    /// Parent's process number.
    public int parentTgid() {
        return moved32(132);
    }

    /// Real user number.
    public int uid() {
        return moved32(120);
    }

    /// Nice value, -20 to 19.
    public int nice() {
        return data.get(base + 9);
    }

    /// Scheduling policy (`SCHED_OTHER` 0, `FIFO` 1, `RR` 2, `BATCH` 3, `IDLE` 5, `DEADLINE` 6).
    public int schedulingPolicy() {
        return Byte.toUnsignedInt(data.get(base + layout.moved(112)));
    }

    /// Microseconds since the task started, not counting time in suspend.
    public long elapsedMicros() {
        return moved64(144);
    }

    /// Nanoseconds that the task ran on a processor. A task (or group) whose value has not changed has not run,
    /// so none of its other counters has changed; 0 tells nothing (without `CONFIG_TASK_DELAY_ACCT` it is always
    /// 0).
    public long runNanos() {
        return moved64(72);
    }

    /// Bytes fetched from storage.
    public long readBytes() {
        return moved64(248);
    }

    /// Bytes dirtied, or sent to storage directly.
    public long writeBytes() {
        return moved64(256);
    }

    /// Bytes of dirtied pages that were dropped.
    public long cancelledWriteBytes() {
        return moved64(264);
    }

    /// Nanoseconds waited for block I/O.
    public long ioDelayNanos() {
        return data.getLong(base + layout.blkioCount() + Long.BYTES);
    }

    /// Nanoseconds waited for pages from swap.
    public long swapinDelayNanos() {
        return data.getLong(base + layout.swapinCount() + Long.BYTES);
    }

    /// Whether any wait was ever counted, which proves that delay accounting was on when the task started.
    public boolean hasCountedDelay() {
        return isCounted(layout.blkioCount())
                || isCounted(layout.swapinCount())
                || isCounted(layout.moved(312))
                || isCounted(layout.wpcopyCount())
                || isCounted(layout.thrashingCount())
                || isCounted(layout.compactCount());
    }

    private boolean isCounted(int offset) {
        return offset >= 0 && data.getLong(base + offset) != 0;
    }

    /// The task's name (`comm`).
    public String name() {
        int start = base + layout.moved(COMM);
        byte[] bytes = new byte[COMM_LENGTH];
        int length = 0;
        while (length < COMM_LENGTH && data.get(start + length) != 0) {
            bytes[length] = data.get(start + length);
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// Changes when the name does, and costs no memory.
    public long nameHash() {
        int start = base + layout.moved(COMM);
        return data.getLong(start) * 31 + data.getLong(start + Long.BYTES);
    }

    private int moved32(int offset) {
        return data.getInt(base + layout.moved(offset));
    }

    private long moved64(int offset) {
        return data.getLong(base + layout.moved(offset));
    }
}
