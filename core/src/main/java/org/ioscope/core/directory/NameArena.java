package org.ioscope.core.directory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Names as bytes outside the heap, each with a zero byte behind it so that the kernel can be given its
/// address.
///
/// Where a name lies is an offset of 32 bits (unsigned). Each writer has a [Writer] of its own, which takes a
/// chunk at a time; a name never crosses the end of a chunk.
final class NameArena {

    private static final int CHUNK_SHIFT = 16;
    private static final int CHUNK_BYTES = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_BYTES - 1;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - CHUNK_SHIFT);

    private final Arena arena;
    private MemorySegment[] all = new MemorySegment[16];
    private volatile MemorySegment[] chunks = all;
    private int used;

    NameArena(Arena arena) {
        this.arena = arena;
    }

    /// Bytes that are reserved for names.
    synchronized long bytes() {
        return (long) used << CHUNK_SHIFT;
    }

    private synchronized int addChunk() {
        if (used == MOST_CHUNKS) {
            throw new IllegalStateException("the names of a tree may take at most 4 GiB");
        }
        if (used == all.length) {
            all = Arrays.copyOf(all, used * 2);
        }
        all[used] = arena.allocate(CHUNK_BYTES, 1);
        chunks = all; // also shows the new element where the array is the same
        return used++;
    }

    MemorySegment chunk(int offset) {
        return chunks[offset >>> CHUNK_SHIFT];
    }

    static int within(int offset) {
        return offset & CHUNK_MASK;
    }

    /// The bytes of a name.
    byte[] bytes(int offset, int length) {
        byte[] name = new byte[length];
        MemorySegment.copy(chunk(offset), JAVA_BYTE, within(offset), name, 0, length);
        return name;
    }

    /// Where the name lies in memory, with a zero byte behind it.
    long address(int offset) {
        return chunk(offset).address() + within(offset);
    }

    /// One thread's place to write names.
    final class Writer {

        private int chunk = -1;
        private int position = CHUNK_BYTES;

        /// Keeps a name shorter than a chunk.
        ///
        /// @return its offset
        int add(MemorySegment source, long from, int length) {
            int offset = reserve(length);
            MemorySegment target = chunks[chunk];
            MemorySegment.copy(source, from, target, offset & CHUNK_MASK, length);
            return offset;
        }

        int add(byte[] name) {
            return add(MemorySegment.ofArray(name), 0, name.length);
        }

        private int reserve(int length) {
            if (position + length + 1 > CHUNK_BYTES) {
                if (length >= CHUNK_BYTES) {
                    throw new IllegalArgumentException("a name of " + length + " bytes");
                }
                chunk = addChunk();
                position = 0;
            }
            int offset = chunk << CHUNK_SHIFT | position;
            position += length + 1;
            return offset;
        }
    }
}
