package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.sample.WaitKind;

/// Reads one `struct taskstats` where it lies, without copying. Valid until its buffer is filled again.
///
/// Byte counts are multiples of 1,024: the kernel cuts the rest off (kernel/tsacct.c, `KB_MASK`).
public final class TaskstatsView {

    /// What this version of the struct does not have.
    public static final long UNTOLD = -1;

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

    /// Bytes that `read(2)` and its kin gave.
    public long readChars() {
        return moved64(216);
    }

    /// Bytes that `write(2)` and its kin took.
    public long writeChars() {
        return moved64(224);
    }

    /// Calls of `read(2)` and its kin, cut to a multiple of 1,024 as if they were bytes.
    public long readCalls() {
        return moved64(232);
    }

    /// Calls of `write(2)` and its kin, cut to a multiple of 1,024.
    public long writeCalls() {
        return moved64(240);
    }

    /// Nanoseconds on a processor; only to the microsecond from a kernel built without delay accounting.
    public long cpuNanos() {
        long exact = runNanos();
        return exact != 0 ? exact : TimeUnit.MICROSECONDS.toNanos(moved64(152) + moved64(160));
    }

    /// Nanoseconds waited for block I/O.
    public long ioDelayNanos() {
        return waitNanos(WaitKind.BLOCK_IO);
    }

    /// Nanoseconds waited for pages from swap.
    public long swapinDelayNanos() {
        return waitNanos(WaitKind.SWAP_IN);
    }

    /// Nanoseconds waited, or [#UNTOLD].
    public long waitNanos(WaitKind kind) {
        int count = layout.waitCount(kind);
        return count < 0 ? UNTOLD : data.getLong(base + count + Long.BYTES);
    }

    /// Nanoseconds of the longest single wait since the task started, or [#UNTOLD] before version 15.
    public long longestWaitNanos(WaitKind kind) {
        int longest = layout.longestWait(kind);
        return longest < 0 ? UNTOLD : data.getLong(base + longest);
    }

    /// Whether any wait was ever counted, which proves that delay accounting was on when the task started. Waits
    /// for a processor prove nothing: they are always counted.
    public boolean hasCountedDelay() {
        return isCounted(layout.blkioCount())
                || isCounted(layout.swapinCount())
                || isCounted(layout.waitCount(WaitKind.RECLAIM))
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
