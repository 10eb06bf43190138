package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisteredFilesIT {

    @TempDir
    private Path folder = Path.of("");

    private final RingMemory memory = RingMemory.allocate(4096);
    private TestRing ring;
    private int one;
    private int two;

    @BeforeEach
    void openFiles() throws IOException {
        ring = new TestRing();
        one = ring.open(Files.writeString(folder.resolve("one"), "one"), OpenFlags.READ);
        two = ring.open(Files.writeString(folder.resolve("two"), "second"), OpenFlags.READ);
    }

    @AfterEach
    void closeAll() {
        ring.close();
        memory.close();
    }

    @Test
    void registeredFileIsReadAfterItsDescriptorIsClosed() throws IOException {
        ring.ring().files().register(one, two);
        ring.close(one);
        ring.close(two);

        assertEquals("one", read(0));
        assertEquals("second", read(1));
        assertEquals(2, ring.ring().files().size());
    }

    @Test
    void placesAreFilledSkippedAndEmptied() throws IOException {
        ring.ring().files().registerEmpty(8);
        assertEquals("EBADF", read(3));

        ring.ring().files().update(3, one, two, one);
        assertEquals("second", read(4));
        ring.ring().files().update(3, two, RegisteredFiles.SKIP, RegisteredFiles.NONE);
        assertEquals("second", read(3));
        assertEquals("second", read(4));
        assertEquals("EBADF", read(5));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.ring().files().update(7, one, two));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.ring().files().update(-1, one));
    }

    @Test
    void updateStopsAtADescriptorThatIsNotOpen() throws IOException {
        ring.ring().files().registerEmpty(4);

        ErrnoException failure =
                assertThrows(ErrnoException.class, () -> ring.ring().files().update(0, one, 1_000_000, two));

        assertEquals(Errno.EBADF, failure.errno());
        assertEquals("one", read(0));
        assertEquals("EBADF", read(2));
    }

    @Test
    void wrongDescriptorsAndASecondTableAreRefused() throws IOException {
        assertEquals(Errno.EBADF, refusal(1_000_000));
        assertEquals(Errno.EBADF, refusal(ring.ring().descriptor()));
        assertEquals(0, ring.ring().files().size());
        ring.ring().files().register(one);
        assertEquals(Errno.EBUSY, refusal(two));
        assertEquals(1, ring.ring().files().size());
        assertThrows(IllegalArgumentException.class, () -> ring.ring().files().register());
        assertThrows(IllegalArgumentException.class, () -> ring.ring().files().registerEmpty(RegisteredFiles.MOST + 1));
    }

    @Test
    void tagComesOnceTheFileIsNoLongerInUse() throws IOException {
        ring.ring().files().register(new int[] {one, two}, new long[] {11, 12});

        ring.ring().files().update(1, new int[] {one}, new long[] {13});
        assertEquals(new TestRing.Completion(12, 0, 0), ring.next());

        ring.ring().files().unregister();
        long first = ring.next().tag();
        long second = ring.next().tag();
        assertEquals(Set.of(11L, 13L), Set.of(first, second));
    }

    @Test
    void kernelChoosesPlacesWithinARange() throws IOException {
        ring.ring().files().registerEmpty(8);
        ring.ring().files().allocateWithin(4, 2);

        assertEquals(4, openAnywhere("one"));
        assertEquals(5, openAnywhere("two"));
        assertEquals(-Errno.ENFILE.number(), openAnywhere("one"));
        assertEquals("second", read(5));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.ring().files().allocateWithin(4, 5));
    }

    @Test
    void nothingIsLeftOnceItIsUnregistered() throws IOException {
        ring.ring().files().register(one);
        ring.ring().files().unregister();

        assertEquals("EBADF", read(0));
        assertEquals(0, ring.ring().files().size());
        ErrnoException none =
                assertThrows(ErrnoException.class, () -> ring.ring().files().unregister());
        assertEquals(Errno.ENXIO, none.errno());
        ring.ring().files().register(two);
        assertEquals("second", read(0));
    }

    private Errno refusal(int descriptor) {
        return assertThrows(ErrnoException.class, () -> ring.ring().files().register(descriptor))
                .errno();
    }

    /// The place that the file got, or the error.
    private int openAnywhere(String name) throws ErrnoException {
        NativePath path = NativePath.of(folder.resolve(name));
        return ring.run(queue -> queue.directories()
                .openatFixed(DirectoryOperations.CURRENT_DIRECTORY, path, OpenFlags.READ, FixedSlot.ANY));
    }

    /// What the file in a place says, or the name of the error.
    private String read(int place) throws ErrnoException {
        int result = ring.run(queue -> queue.files().read(place, 0, memory).fixedFile());
        return result < 0 ? Errno.of(-result).name() : TestRing.text(memory.segment(), 0, result);
    }
}
