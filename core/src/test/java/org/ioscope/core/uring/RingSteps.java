package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.ioscope.nativeaccess.ErrnoException;

/// One operation at a time, written by hand: for tests of what lies around operations.
final class RingSteps {

    private static final int CURRENT_FOLDER = -100;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private RingSteps() {}

    /// A ring for a test.
    static Ring ring() {
        try {
            return Ring.open(RingOptions.fastest(8));
        } catch (ErrnoException e) {
            throw new AssertionError(e);
        }
    }

    /// Submits what is there, takes the one completion that comes of it.
    static int result(Ring ring) throws ErrnoException {
        ring.submission().submit();
        return next(ring);
    }

    /// Takes the next completion.
    static int next(Ring ring) throws ErrnoException {
        assertTrue(ring.completion().await(1, LIMIT), "no completion came");
        assertTrue(ring.completion().next());
        return ring.completion().result();
    }

    static int open(Ring ring, Path file, int flags) throws ErrnoException {
        return openInto(ring, file, flags, 0);
    }

    /// @param fileIndex 0 for a descriptor, a place + 1, or -1 for any place
    static int openInto(Ring ring, Path file, int flags, int fileIndex) throws ErrnoException {
        NativePath path = NativePath.of(file);
        ring.submission()
                .entry(Opcode.OPENAT.number(), CURRENT_FOLDER, 0, path.address(), 0600, flags, path, null)
                .fileIndex(fileIndex);
        return result(ring);
    }

    static void close(Ring ring, int descriptor) throws ErrnoException {
        ring.submission().entry(Opcode.CLOSE.number(), descriptor, 0, 0, 0, 0);
        assertEquals(0, result(ring));
    }

    /// The ends to read from and to write to.
    static int[] pipe(Ring ring) throws ErrnoException {
        try (RingMemory ends = RingMemory.allocate(2 * Integer.BYTES)) {
            ring.submission().entry(Opcode.PIPE.number(), 0, 0, ends.address(0, 8), 0, 0, ends, null);
            assertEquals(0, result(ring));
            return ends.segment().toArray(ValueLayout.JAVA_INT);
        }
    }

    static Submission read(Ring ring, int descriptor, RingMemory memory) {
        int bytes = (int) memory.size();
        return ring.submission()
                .entry(Opcode.READ.number(), descriptor, 0, memory.address(0, bytes), bytes, 0, memory, null);
    }

    static Submission readFixed(Ring ring, int descriptor, RingMemory memory, int index) {
        int bytes = (int) memory.size();
        return ring.submission()
                .entry(Opcode.READ_FIXED.number(), descriptor, 0, memory.address(0, bytes), bytes, 0, memory, null)
                .buffer(index);
    }

    static int write(Ring ring, int descriptor, String text) throws ErrnoException {
        try (RingMemory memory = RingMemory.allocate(text.length() + 1L)) {
            memory.segment().setString(0, text);
            ring.submission()
                    .entry(
                            Opcode.WRITE.number(),
                            descriptor,
                            0,
                            memory.address(0, text.length()),
                            text.length(),
                            0,
                            memory,
                            null);
            return result(ring);
        }
    }

    /// The first bytes.
    static String text(RingMemory memory, int bytes) {
        return new String(memory.segment().asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }
}
