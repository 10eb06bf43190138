package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ioscope.nativeaccess.PageMemory;

/// Names as bytes outside the heap, each with a zero byte behind it so that the kernel can be given its
/// address.
///
/// Where a name lies is an offset of 32 bits (unsigned). Each writer has a [Writer] of its own, which takes a
/// chunk at a time; a name never crosses the end of a chunk.
final class NameArena {

    private static final int CHUNK_SHIFT = 18;
    private static final int CHUNK_BYTES = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_BYTES - 1;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - CHUNK_SHIFT);

    private final Arena arena;
    private ByteBuffer[] all = new ByteBuffer[16];
    private volatile ByteBuffer[] chunks = all;
    private long[] addresses = new long[16];
    private volatile long[] chunkAddresses = addresses;
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
            addresses = Arrays.copyOf(addresses, used * 2);
        }
        MemorySegment memory = PageMemory.allocate(CHUNK_BYTES, arena);
        all[used] = memory.asByteBuffer();
        addresses[used] = memory.address();
        chunkAddresses = addresses;
        chunks = all; // also shows the new element where the array is the same
        return used++;
    }

    private ByteBuffer chunk(int offset) {
        return chunks[offset >>> CHUNK_SHIFT];
    }

    private static int within(int offset) {
        return offset & CHUNK_MASK;
    }

    /// The bytes of a name.
    byte[] bytes(int offset, int length) {
        byte[] name = new byte[length];
        chunk(offset).get(within(offset), name, 0, length);
        return name;
    }

    /// Copies the bytes of a name.
    void copy(int offset, int length, byte[] into, int at) {
        chunk(offset).get(within(offset), into, at, length);
    }

    /// Where the name lies in memory, with a zero byte behind it.
    long address(int offset) {
        return chunkAddresses[offset >>> CHUNK_SHIFT] + within(offset);
    }

    /// One thread's place to write names.
    final class Writer {

        private int chunk = -1;
        private int position = CHUNK_BYTES;

        /// Keeps names that follow each other, each with its zero byte.
        ///
        /// @param bytes of all, at most a chunk
        /// @return the offset of the first
        int add(byte[] names, int bytes) {
            if (position + bytes > CHUNK_BYTES) {
                if (bytes > CHUNK_BYTES) {
                    throw new IllegalArgumentException("names of " + bytes + " bytes");
                }
                chunk = addChunk();
                position = 0;
            }
            int offset = chunk << CHUNK_SHIFT | position;
            chunks[chunk].put(position, names, 0, bytes);
            position += bytes;
            return offset;
        }
    }
}
