package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Memory with something in it, for tests.
final class Bytes {

    private Bytes() {}

    /// Bytes that differ from place to place.
    static byte[] pattern(int length, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) * 7 + seed);
        }
        return bytes;
    }

    static RingMemory memory(byte[] content) {
        RingMemory memory = RingMemory.allocate(content.length);
        put(memory, content);
        return memory;
    }

    static void put(RingMemory memory, byte[] content) {
        MemorySegment.copy(content, 0, memory.segment(), ValueLayout.JAVA_BYTE, 0, content.length);
    }

    static byte[] get(RingMemory memory, long from, int length) {
        return memory.segment().asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
    }

    static byte[] get(RingMemory memory) {
        return memory.segment().toArray(ValueLayout.JAVA_BYTE);
    }
}
