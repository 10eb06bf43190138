package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RingMemoryTest {

    @Test
    void newMemoryIsZeroAndAligned() {
        try (RingMemory memory = RingMemory.allocate(100)) {
            assertEquals(0, memory.segment().address() % RingMemory.ALIGNMENT);
            assertEquals(100, memory.size());
            assertEquals(0, memory.segment().get(ValueLayout.JAVA_BYTE, 99));
        }
    }

    @Test
    void thereIsNoMemoryOfNoSize() {
        assertThrows(IllegalArgumentException.class, () -> RingMemory.allocate(0));
    }

    @Test
    void closedMemoryCanNotBeReadAndCanBeClosedAgain() {
        RingMemory memory = RingMemory.allocate(8);
        memory.close();
        memory.close();
        assertTrue(memory.isClosed());
        assertThrows(IllegalStateException.class, () -> memory.segment().get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void aPartMustLieWithinIt() {
        try (RingMemory memory = RingMemory.allocate(8)) {
            assertEquals(memory.segment().address() + 3, memory.address(3, 5));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.address(4, 5));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.address(-1, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.address(0, -1));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.address(Long.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    @Test
    void aVectorHoldsItsMemoryUntilItIsClosed() {
        try (RingMemory memory = RingMemory.allocate(8)) {
            IoVector vector = IoVector.of(List.of(new IoVector.Part(memory, 0, 3), new IoVector.Part(memory, 4, 4)));
            assertEquals(7, vector.size());
            assertEquals(2, memory.uses());
            assertThrows(IllegalStateException.class, memory::close);
            vector.close();
            assertFalse(memory.uses() > 0);
        }
    }

    @Test
    void aVectorOfClosedMemoryHoldsNothing() {
        RingMemory open = RingMemory.allocate(8);
        RingMemory closed = RingMemory.allocate(8);
        closed.close();
        assertThrows(IllegalStateException.class, () -> IoVector.of(open, closed));
        open.close();
    }

    @Test
    void aVectorHasAtMostWhatTheKernelTakes() {
        try (RingMemory memory = RingMemory.allocate(8)) {
            List<IoVector.Part> parts = Collections.nCopies(1025, new IoVector.Part(memory, 0, 8));
            assertThrows(IllegalArgumentException.class, () -> IoVector.of(parts));
        }
    }

    @Test
    void aNameEndsAtItsFirstZeroSoItMustHaveNone() {
        assertThrows(IllegalArgumentException.class, () -> NativePath.of("a\0b"));
        assertEquals("größe", NativePath.of("größe").toString());
    }
}
