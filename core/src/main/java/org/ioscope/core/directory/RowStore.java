package org.ioscope.core.directory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Rows of a fixed size outside the heap, which grow by chunks and are never copied.
///
/// Any thread may take rows and write those it took. Who reads a row must have learned of it by an acquiring
/// read after the writer's releasing write ([#releaseInt], [#acquireInt]). A row begins as zeros.
final class RowStore {

    private static final int CHUNK_SHIFT = 14;
    private static final int CHUNK_ROWS = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_ROWS - 1;
    private static final VarHandle INT = JAVA_INT_UNALIGNED.varHandle();

    private final Arena arena;
    private final int rowBytes;
    private final AtomicInteger count = new AtomicInteger();
    private volatile MemorySegment[] chunks = new MemorySegment[0];

    RowStore(Arena arena, int rowBytes) {
        this.arena = arena;
        this.rowBytes = rowBytes;
    }

    /// Rows that were taken and may be read; those taken just now may still be zeros.
    int count() {
        return (int) Math.min(count.get(), (long) chunks.length << CHUNK_SHIFT);
    }

    /// Bytes that are reserved for rows.
    long bytes() {
        return (long) chunks.length * CHUNK_ROWS * rowBytes;
    }

    /// Takes rows that follow each other.
    ///
    /// @return number of the first
    /// @throws IllegalStateException beyond 2^31 rows
    int take(int rows) {
        int first = count.getAndAdd(rows);
        if (first < 0 || first + rows < 0) {
            throw new IllegalStateException("a tree holds at most " + Integer.MAX_VALUE + " entries");
        }
        if (first + rows > (long) chunks.length << CHUNK_SHIFT) {
            grow(first + rows);
        }
        return first;
    }

    private synchronized void grow(int rows) {
        MemorySegment[] before = chunks;
        int needed = ((rows - 1) >>> CHUNK_SHIFT) + 1;
        if (needed <= before.length) {
            return;
        }
        MemorySegment[] after = Arrays.copyOf(before, needed);
        for (int i = before.length; i < needed; i++) {
            after[i] = arena.allocate((long) CHUNK_ROWS * rowBytes, Long.BYTES);
        }
        chunks = after;
    }

    private MemorySegment chunk(int row) {
        return chunks[row >>> CHUNK_SHIFT];
    }

    private long at(int row, int field) {
        return (long) (row & CHUNK_MASK) * rowBytes + field;
    }

    long getLong(int row, int field) {
        return chunk(row).get(JAVA_LONG_UNALIGNED, at(row, field));
    }

    void setLong(int row, int field, long value) {
        chunk(row).set(JAVA_LONG_UNALIGNED, at(row, field), value);
    }

    int getInt(int row, int field) {
        return chunk(row).get(JAVA_INT_UNALIGNED, at(row, field));
    }

    void setInt(int row, int field, int value) {
        chunk(row).set(JAVA_INT_UNALIGNED, at(row, field), value);
    }

    int getShort(int row, int field) {
        return chunk(row).get(JAVA_SHORT_UNALIGNED, at(row, field)) & 0xffff;
    }

    void setShort(int row, int field, int value) {
        chunk(row).set(JAVA_SHORT_UNALIGNED, at(row, field), (short) value);
    }

    int getByte(int row, int field) {
        return chunk(row).get(JAVA_BYTE, at(row, field)) & 0xff;
    }

    void setByte(int row, int field, int value) {
        chunk(row).set(JAVA_BYTE, at(row, field), (byte) value);
    }

    /// Reads what [#releaseInt] wrote, and with it all that was written before.
    int acquireInt(int row, int field) {
        int value = (int) INT.get(chunk(row), at(row, field));
        VarHandle.acquireFence();
        return value;
    }

    /// Shows other threads what was written before.
    void releaseInt(int row, int field, int value) {
        VarHandle.releaseFence();
        INT.set(chunk(row), at(row, field), value);
    }
}
