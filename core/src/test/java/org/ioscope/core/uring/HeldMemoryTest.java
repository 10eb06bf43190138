package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class HeldMemoryTest {

    private final HeldMemory held = new HeldMemory(4);
    private final RingMemory memory = RingMemory.allocate(8);
    private final RingMemory other = RingMemory.allocate(8);

    @Test
    void memoryIsHeldFromTakeToRelease() {
        int place = held.take(memory, other, HeldMemory.NONE);
        assertEquals(1, held.inUse());
        assertThrows(IllegalStateException.class, memory::close);
        assertThrows(IllegalStateException.class, other::close);
        held.release(place);
        assertEquals(0, held.inUse());
        memory.close();
        other.close();
    }

    @Test
    void whenAllPlacesAreTakenNothingIsHeld() {
        for (int i = 0; i < 4; i++) {
            assertNotEquals(HeldMemory.NONE, held.take(memory, null, HeldMemory.NONE));
        }
        assertEquals(HeldMemory.NONE, held.take(other, null, HeldMemory.NONE));
        assertEquals(4, memory.uses());
        assertEquals(0, other.uses());
    }

    @Test
    void closedMemoryIsRefusedAndItsCompanionLetGo() {
        other.close();
        assertThrows(IllegalStateException.class, () -> held.take(memory, other, HeldMemory.NONE));
        assertEquals(0, memory.uses());
        assertEquals(0, held.inUse());
    }

    @Test
    void aSilentOperationEndsWithTheOneLinkedToIt() {
        int silent = held.take(memory, null, HeldMemory.NONE);
        held.silence(silent);
        int last = held.take(other, null, silent);
        held.follow(silent, last);
        held.release(last);
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses());
        assertEquals(0, held.inUse());
    }

    @Test
    void theFailureOfASilentOperationEndsTheChainBehindIt() {
        int silent = held.take(memory, null, HeldMemory.NONE);
        held.silence(silent);
        int last = held.take(other, null, silent);
        held.follow(silent, last);
        held.release(silent);
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses(), "the kernel says nothing of what it cancels behind a silent operation");
        assertEquals(0, held.inUse());
    }

    @Test
    void aPlaceThatIsFreeIsNotReleasedAgain() {
        int place = held.take(memory, null, HeldMemory.NONE);
        held.release(place);
        held.release(place);
        assertEquals(0, memory.uses());
        assertEquals(0, held.inUse());
    }

    @Test
    void placesAreUsedAgainAndAgain() {
        for (int i = 0; i < 1000; i++) {
            int first = held.take(memory, null, HeldMemory.NONE);
            int second = held.take(other, null, HeldMemory.NONE);
            assertNotEquals(first, second);
            held.release(second);
            held.release(first);
        }
        assertEquals(0, held.inUse());
    }
}
