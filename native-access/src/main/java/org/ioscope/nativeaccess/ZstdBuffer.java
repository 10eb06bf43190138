package org.ioscope.nativeaccess;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// ZSTD_inBuffer or ZSTD_outBuffer with its memory: address, size and position, 8 bytes each.
record ZstdBuffer(MemorySegment head, MemorySegment memory) {

    private static final long SIZE = 8;
    private static final long POSITION = 16;

    static ZstdBuffer of(Arena arena, int bytes) {
        MemorySegment memory = arena.allocate(bytes);
        MemorySegment head = arena.allocate(24, 8);
        head.set(ADDRESS, 0, memory);
        return new ZstdBuffer(head, memory);
    }

    int capacity() {
        return (int) memory.byteSize();
    }

    int size() {
        return (int) head.get(JAVA_LONG, SIZE);
    }

    int position() {
        return (int) head.get(JAVA_LONG, POSITION);
    }

    /// Says that `size` bytes are there, and none of them is used.
    void reset(int size) {
        head.set(JAVA_LONG, SIZE, size);
        head.set(JAVA_LONG, POSITION, 0);
    }

    /// Takes over `length` bytes as unused content.
    void fill(byte[] bytes, int offset, int length) {
        MemorySegment.copy(bytes, offset, memory, JAVA_BYTE, 0, length);
        reset(length);
    }

    void read(int from, byte[] bytes, int offset, int length) {
        MemorySegment.copy(memory, JAVA_BYTE, from, bytes, offset, length);
    }
}
