package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisteredFilesIT {

    private static final int ANY_PLACE = -1;

    @TempDir
    private Path folder = Path.of("");

    private final RingMemory memory = RingMemory.allocate(4096);
    private Ring ring = RingSteps.ring();
    private int one;
    private int two;

    @BeforeEach
    void openFiles() throws IOException {
        one = RingSteps.open(ring, Files.writeString(folder.resolve("one"), "one"), 0);
        two = RingSteps.open(ring, Files.writeString(folder.resolve("two"), "second"), 0);
        assertTrue(one > 0 && two > 0);
    }

    @AfterEach
    void closeAll() {
        ring.close();
        memory.close();
    }

    @Test
    void registeredFileIsReadAfterItsDescriptorIsClosed() throws IOException {
        ring.files().register(one, two);
        RingSteps.close(ring, one);
        RingSteps.close(ring, two);

        assertEquals("one", read(0));
        assertEquals("second", read(1));
        assertEquals(2, ring.files().size());
    }

    @Test
    void placesAreFilledSkippedAndEmptied() throws IOException {
        ring.files().registerEmpty(8);
        assertEquals("EBADF", read(3));

        ring.files().update(3, one, two, one);
        assertEquals("second", read(4));
        ring.files().update(3, two, RegisteredFiles.SKIP, RegisteredFiles.NONE);
        assertEquals("second", read(3));
        assertEquals("second", read(4));
        assertEquals("EBADF", read(5));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.files().update(7, one, two));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.files().update(-1, one));
    }

    @Test
    void updateStopsAtADescriptorThatIsNotOpen() throws IOException {
        ring.files().registerEmpty(4);

        ErrnoException failure =
                assertThrows(ErrnoException.class, () -> ring.files().update(0, one, 1_000_000, two));

        assertEquals(Errno.EBADF, failure.errno());
        assertEquals("one", read(0));
        assertEquals("EBADF", read(2));
    }

    @Test
    void wrongDescriptorsAndASecondTableAreRefused() throws IOException {
        assertEquals(Errno.EBADF, refusal(1_000_000));
        assertEquals(Errno.EBADF, refusal(ring.descriptor()));
        assertEquals(0, ring.files().size());
        ring.files().register(one);
        assertEquals(Errno.EBUSY, refusal(two));
        assertEquals(1, ring.files().size());
        assertThrows(IllegalArgumentException.class, () -> ring.files().register());
        assertThrows(IllegalArgumentException.class, () -> ring.files().registerEmpty(RegisteredFiles.MOST + 1));
    }

    @Test
    void tagComesOnceTheFileIsNoLongerInUse() throws IOException {
        ring.files().register(new int[] {one, two}, new long[] {11, 12});

        ring.files().update(1, new int[] {one}, new long[] {13});
        assertEquals(0, RingSteps.next(ring));
        assertEquals(12, ring.completion().tag());

        ring.files().unregister();
        RingSteps.next(ring);
        long first = ring.completion().tag();
        RingSteps.next(ring);
        assertEquals(
                List.of(11L, 13L),
                List.of(first, ring.completion().tag()).stream().sorted().toList());
    }

    @Test
    void kernelChoosesPlacesWithinARange() throws IOException {
        ring.files().registerEmpty(8);
        ring.files().allocateWithin(4, 2);

        assertEquals(4, RingSteps.openInto(ring, folder.resolve("one"), 0, ANY_PLACE));
        assertEquals(5, RingSteps.openInto(ring, folder.resolve("two"), 0, ANY_PLACE));
        assertEquals(-Errno.ENFILE.number(), RingSteps.openInto(ring, folder.resolve("one"), 0, ANY_PLACE));
        assertEquals("second", read(5));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.files().allocateWithin(4, 5));
    }

    @Test
    void nothingIsLeftOnceItIsUnregistered() throws IOException {
        ring.files().register(one);
        ring.files().unregister();

        assertEquals("EBADF", read(0));
        assertEquals(0, ring.files().size());
        ErrnoException none =
                assertThrows(ErrnoException.class, () -> ring.files().unregister());
        assertEquals(Errno.ENXIO, none.errno());
        ring.files().register(two);
        assertEquals("second", read(0));
    }

    private Errno refusal(int descriptor) {
        return assertThrows(ErrnoException.class, () -> ring.files().register(descriptor))
                .errno();
    }

    /// What the file in a place says, or the name of the error.
    private String read(int place) throws ErrnoException {
        RingSteps.read(ring, place, memory).fixedFile();
        int result = RingSteps.result(ring);
        return result < 0 ? Errno.of(-result).name() : RingSteps.text(memory, result);
    }
}
