package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisteredBuffersIT {

    private static final int BYTES = 4096;
    private static final String TEXT = "what the file says";

    @TempDir
    private Path folder = Path.of("");

    private TestRing ring;
    private int file;

    @BeforeEach
    void openFile() throws IOException {
        Path path = Files.writeString(folder.resolve("file"), TEXT);
        ring = new TestRing();
        file = ring.open(path, OpenFlags.READ);
    }

    @AfterEach
    void closeRing() {
        ring.close();
    }

    @Test
    void readIntoARegisteredBufferGivesWhatTheFileHas() throws IOException {
        try (RingMemory first = RingMemory.allocate(BYTES);
                RingMemory second = RingMemory.allocate(BYTES)) {
            ring.ring().buffers().register(first, second);

            readFixed(ring, file, second, 1);

            assertEquals(TEXT.length(), ring.result());
            assertEquals(TEXT, TestRing.text(second.segment(), 0, TEXT.length()));
            assertEquals(2, ring.ring().buffers().size());
            ring.ring().buffers().unregister();
        }
    }

    @Test
    void memoryOutsideOfTheNamedBufferIsRefused() throws IOException {
        try (RingMemory first = RingMemory.allocate(BYTES);
                RingMemory other = RingMemory.allocate(BYTES)) {
            ring.ring().buffers().register(first);

            readFixed(ring, file, other, 0);
            assertEquals(-Errno.EFAULT.number(), ring.result());
            readFixed(ring, file, first, 1);
            assertEquals(-Errno.EFAULT.number(), ring.result());
            ring.ring().buffers().unregister();
        }
    }

    @Test
    void partsOfAPieceHaveAddressesWithinIt() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4 * BYTES)) {
            ring.ring().buffers().register(List.of(new IoVector.Part(memory, BYTES, 2 * BYTES)));

            assertEquals(memory.address(BYTES + 10, 1), ring.ring().buffers().address(0, 10, 1));
            assertThrows(
                    IndexOutOfBoundsException.class, () -> ring.ring().buffers().address(0, 2 * BYTES, 1));
            assertThrows(
                    IndexOutOfBoundsException.class, () -> ring.ring().buffers().address(0, -1, 1));
            ring.ring().buffers().unregister();
        }
    }

    @Test
    void memoryStaysOpenAsLongAsItIsRegistered() throws IOException {
        RingMemory memory = RingMemory.allocate(BYTES);
        ring.ring().buffers().register(memory);

        assertThrows(IllegalStateException.class, memory::close);
        ring.ring().buffers().unregister();
        memory.close();
        assertTrue(memory.isClosed());
    }

    @Test
    void endOfTheRingLetsGoOfMemory() throws IOException {
        RingMemory memory = RingMemory.allocate(BYTES);
        ring.ring().buffers().register(memory);

        ring.close();
        memory.close();
    }

    @Test
    void placesAreFilledAndEmptied() throws IOException {
        try (RingMemory memory = RingMemory.allocate(BYTES);
                RingMemory other = RingMemory.allocate(BYTES)) {
            ring.ring().buffers().registerEmpty(16);
            readFixed(ring, file, memory, 9);
            assertEquals(-Errno.EFAULT.number(), ring.result());

            ring.ring().buffers().update(9, new IoVector.Part(memory, 0, BYTES));
            readFixed(ring, file, memory, 9);
            assertEquals(TEXT.length(), ring.result());

            ring.ring().buffers().update(9, IoVector.whole(other), null);
            assertEquals(0, memory.uses());
            assertEquals(1, other.uses());
            assertEquals(Optional.of(other), ring.ring().buffers().at(9).map(IoVector.Part::memory));

            ring.ring().buffers().update(9, null);
            assertEquals(0, other.uses());
            assertThrows(
                    IllegalStateException.class, () -> ring.ring().buffers().memory(9));
            assertThrows(
                    IndexOutOfBoundsException.class, () -> ring.ring().buffers().update(16, null));
            assertThrows(
                    IndexOutOfBoundsException.class, () -> ring.ring().buffers().update(-1, null));
        }
    }

    @Test
    void tagComesOnceTheBufferIsNoLongerInUse() throws IOException {
        try (RingMemory memory = RingMemory.allocate(BYTES)) {
            TestPipe pipe = TestPipe.open(ring);
            ring.ring().buffers().register(IoVector.whole(memory), new long[] {77});
            readFixed(ring, pipe.input(), memory, 0).tag(1);
            ring.queue().submit();

            ring.ring().buffers().update(0, null);
            assertFalse(ring.ring().completion().next(), "the read still uses the buffer");
            assertThrows(IllegalStateException.class, memory::close);
            assertEquals(0, ring.run(queue -> queue.control().nop()));

            ring.queue().files().write(pipe.output(), -1, TestRing.memory("news"));
            List<Long> tags = new ArrayList<>();
            while (tags.size() < 3) {
                tags.add(ring.next().tag());
            }
            assertEquals(List.of(0L, 1L, 77L), tags.stream().sorted().toList());
            assertEquals("news", TestRing.text(memory.segment(), 0, 4));
        }
    }

    @Test
    void tagsAreAsManyAsPieces() throws IOException {
        try (RingMemory memory = RingMemory.allocate(BYTES)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().buffers().register(IoVector.whole(memory), new long[] {1, 2}));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().buffers().register(IoVector.whole(memory), new long[] {-1}));
            assertEquals(0, memory.uses());
            assertEquals(0, ring.ring().buffers().size());
        }
    }

    @Test
    void whatIsRefusedIsNotHeld() throws IOException {
        RingMemory closed = RingMemory.allocate(BYTES);
        closed.close();
        try (RingMemory memory = RingMemory.allocate(BYTES)) {
            assertThrows(
                    IllegalStateException.class, () -> ring.ring().buffers().register(memory, closed));
            assertEquals(0, memory.uses());

            ring.ring().buffers().register(memory);
            ErrnoException twice = assertThrows(
                    ErrnoException.class, () -> ring.ring().buffers().register(memory));
            assertEquals(Errno.EBUSY, twice.errno());
            assertEquals(1, memory.uses());
            ring.ring().buffers().unregister();
            ErrnoException none = assertThrows(
                    ErrnoException.class, () -> ring.ring().buffers().unregister());
            assertEquals(Errno.ENXIO, none.errno());
            assertThrows(
                    IllegalStateException.class, () -> ring.ring().buffers().update(0, null));
        }
    }

    @Test
    void otherRingTakesBuffersOverAndKeepsThem() throws IOException {
        RingMemory memory = RingMemory.allocate(BYTES);
        ring.ring().buffers().register(memory);
        try (TestRing other = new TestRing()) {
            other.ring().buffers().cloneFrom(ring.ring());
            ring.close();

            assertThrows(IllegalStateException.class, memory::close);
            int again = other.open(folder.resolve("file"), OpenFlags.READ);
            readFixed(other, again, memory, 0);
            assertEquals(TEXT.length(), other.result());
        }
        memory.close();
    }

    @Test
    void clonesGoToTheirPlacesAndReplaceWhatIsThere() throws IOException {
        try (RingMemory memory = RingMemory.allocate(BYTES);
                RingMemory second = RingMemory.allocate(BYTES);
                RingMemory old = RingMemory.allocate(BYTES)) {
            ring.ring().buffers().register(memory, second);
            try (TestRing other = new TestRing()) {
                other.ring().buffers().register(old, old);
                ErrnoException busy = assertThrows(
                        ErrnoException.class, () -> other.ring().buffers().cloneFrom(ring.ring()));
                assertEquals(Errno.EBUSY, busy.errno());
                assertEquals(1, memory.uses());

                other.ring().buffers().cloneFrom(ring.ring(), 1, 1, 1, true);
                assertEquals(1, old.uses());
                assertEquals(2, second.uses());
                int again = other.open(folder.resolve("file"), OpenFlags.READ);
                readFixed(other, again, second, 1);
                assertEquals(TEXT.length(), other.result());
                readFixed(other, again, old, 0);
                assertEquals(TEXT.length(), other.result());

                other.ring().buffers().cloneFrom(ring.ring(), 0, 3, 0, true);
                assertEquals(5, other.ring().buffers().size());
                readFixed(other, again, second, 4);
                assertEquals(TEXT.length(), other.result());
                assertThrows(
                        IndexOutOfBoundsException.class,
                        () -> other.ring().buffers().cloneFrom(ring.ring(), 2, 0, 1, true));
            }
            assertEquals(0, old.uses());
            assertEquals(1, second.uses());
            ring.ring().buffers().unregister();
            assertThrows(ErrnoException.class, () -> ring.ring().buffers().cloneFrom(ring.ring()));
        }
    }

    @Test
    void closedRingAndOtherThreadsAreRefused() throws Exception {
        try (RingMemory memory = RingMemory.allocate(BYTES)) {
            Thread other = new Thread(() -> assertThrows(
                    WrongThreadException.class, () -> ring.ring().buffers().register(memory)));
            List<Throwable> failures = new ArrayList<>();
            other.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            other.start();
            other.join();
            assertEquals(List.of(), failures);

            ring.close();
            assertThrows(
                    IllegalStateException.class, () -> ring.ring().buffers().register(memory));
            assertEquals(0, memory.uses());
        }
    }

    /// Puts in a read of the beginning into the whole of the memory.
    private static Submission readFixed(TestRing ring, int descriptor, RingMemory memory, int buffer) {
        return ring.queue().files().readFixed(descriptor, 0, buffer, memory, 0, BYTES);
    }
}
