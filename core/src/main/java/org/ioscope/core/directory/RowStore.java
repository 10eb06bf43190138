package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.ioscope.nativeaccess.PageMemory;

/// Rows of a fixed size outside the heap, which grow by chunks and are never copied.
///
/// Any thread may take rows and write those it took. Who reads a row must have learned of it by an acquiring
/// read after the writer's releasing write ([#releaseInt], [#acquireInt], or those of a long). A row begins as zeros.
final class RowStore {

    private static final int CHUNK_SHIFT = 14;
    private static final int CHUNK_ROWS = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_ROWS - 1;

    private final Arena arena;
    private final int rowBytes;
    private final AtomicInteger count = new AtomicInteger();
    private volatile ByteBuffer[] chunks = new ByteBuffer[0];

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
        ByteBuffer[] before = chunks;
        int needed = ((rows - 1) >>> CHUNK_SHIFT) + 1;
        if (needed <= before.length) {
            return;
        }
        ByteBuffer[] after = Arrays.copyOf(before, needed);
        for (int i = before.length; i < needed; i++) {
            after[i] = PageMemory.allocate((long) CHUNK_ROWS * rowBytes, arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        chunks = after;
    }

    private ByteBuffer chunk(int row) {
        return chunks[row >>> CHUNK_SHIFT];
    }

    private int at(int row, int field) {
        return (row & CHUNK_MASK) * rowBytes + field;
    }

    long getLong(int row, int field) {
        return chunk(row).getLong(at(row, field));
    }

    void setLong(int row, int field, long value) {
        chunk(row).putLong(at(row, field), value);
    }

    /// Copies whole rows.
    ///
    /// @param longs how many of `values`
    void setLongs(int first, long[] values, int longs) {
        int rowLongs = rowBytes / Long.BYTES;
        int done = 0;
        while (done < longs) {
            int row = first + done / rowLongs;
            int room = (CHUNK_ROWS - (row & CHUNK_MASK)) * rowLongs;
            int some = Math.min(room, longs - done);
            chunk(row).asLongBuffer().put((row & CHUNK_MASK) * rowLongs, values, done, some);
            done += some;
        }
    }

    /// As [#setLongs], the other way.
    void getLongs(int first, long[] values, int longs) {
        int rowLongs = rowBytes / Long.BYTES;
        int done = 0;
        while (done < longs) {
            int row = first + done / rowLongs;
            int room = (CHUNK_ROWS - (row & CHUNK_MASK)) * rowLongs;
            int some = Math.min(room, longs - done);
            chunk(row).asLongBuffer().get((row & CHUNK_MASK) * rowLongs, values, done, some);
            done += some;
        }
    }

    int getInt(int row, int field) {
        return chunk(row).getInt(at(row, field));
    }

    void setInt(int row, int field, int value) {
        chunk(row).putInt(at(row, field), value);
    }

    int getShort(int row, int field) {
        return chunk(row).getShort(at(row, field)) & 0xffff;
    }

    void setShort(int row, int field, int value) {
        chunk(row).putShort(at(row, field), (short) value);
    }

    int getByte(int row, int field) {
        return chunk(row).get(at(row, field)) & 0xff;
    }

    /// Reads what [#releaseInt] wrote, and with it all that was written before.
    int acquireInt(int row, int field) {
        int value = getInt(row, field);
        VarHandle.acquireFence();
        return value;
    }

    /// Shows other threads what was written before.
    void releaseInt(int row, int field, int value) {
        VarHandle.releaseFence();
        setInt(row, field, value);
    }

    /// As [#acquireInt].
    long acquireLong(int row, int field) {
        long value = getLong(row, field);
        VarHandle.acquireFence();
        return value;
    }

    /// As [#releaseInt]; the field begins at a multiple of eight, so nobody sees half of it.
    void releaseLong(int row, int field, long value) {
        VarHandle.releaseFence();
        setLong(row, field, value);
    }
}
