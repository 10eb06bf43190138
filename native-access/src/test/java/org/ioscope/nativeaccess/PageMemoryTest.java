package org.ioscope.nativeaccess;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

final class PageMemoryTest {

    @Test
    void memoryIsZeroAndKeepsWhatIsWritten() {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = PageMemory.allocate(100_000, arena);

            assertEquals(100_000, memory.byteSize());
            assertEquals(0, memory.address() % 4096);
            assertEquals(-1, memory.mismatch(arena.allocate(100_000)));
            memory.set(JAVA_LONG, 99_992 / 8 * 8, 7);
            assertEquals(7, memory.get(JAVA_LONG, 99_992 / 8 * 8));
        }
    }

    @Test
    void memoryIsGoneWithItsArena() {
        Arena arena = Arena.ofShared();
        MemorySegment memory = PageMemory.allocate(1, arena);
        arena.close();

        assertThrows(IllegalStateException.class, () -> memory.fill((byte) 1));
    }

    @Test
    void moreThanThereIsIsRefused() {
        try (Arena arena = Arena.ofShared()) {
            assertThrows(OutOfMemoryError.class, () -> PageMemory.allocate(Long.MAX_VALUE / 2, arena));
        }
    }
}
