package org.ioscope.core.uring;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// A real read through a ring, compared with one without: some kernels and filters take a ring and then do
/// nothing, or refuse each operation.
final class TestRead {

    private static final int BYTES = 4096;
    private static final int CURRENT_FOLDER = -100;
    private static final int O_CLOEXEC = 0x80000;
    private static final long STEP_NANOS = 50_000;

    private TestRead() {}

    /// Opens a file, reads its first 4 KiB, and closes it again, all by the ring.
    ///
    /// @return empty if it went well, else what did not
    static String attempt(Ring ring, Path file, Duration limit) {
        byte[] expected;
        try (InputStream stream = Files.newInputStream(file)) {
            expected = stream.readNBytes(BYTES);
        } catch (IOException e) {
            return "not tried, " + file + " can not be read";
        }
        // Left to the collector: a read that never ends keeps it.
        RingMemory memory = RingMemory.allocate(BYTES);
        try {
            SubmissionQueue queue = ring.submission();
            NativePath path = NativePath.of(file);
            queue.entry(Opcode.OPENAT.number(), CURRENT_FOLDER, 0, path.address(), 0, O_CLOEXEC, path, null);
            int descriptor = await(ring, limit);
            if (descriptor < 0) {
                return outcome("opening a file", descriptor);
            }
            queue.entry(Opcode.READ.number(), descriptor, 0, memory.address(0, BYTES), BYTES, 0, memory, null);
            int count = await(ring, limit);
            queue.entry(Opcode.CLOSE.number(), descriptor, 0, 0, 0, 0);
            int closed = await(ring, limit);
            if (count < 0) {
                return outcome("reading 4 KiB", count);
            }
            byte[] read = Arrays.copyOf(memory.segment().toArray(ValueLayout.JAVA_BYTE), count);
            if (!Arrays.equals(expected, read)) {
                return "reading 4 KiB gave other bytes than a read without io_uring";
            }
            return closed < 0 ? outcome("closing a file", closed) : "";
        } catch (ErrnoException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String outcome(String what, int result) {
        Errno errno = Errno.of(-result);
        return errno == Errno.ETIMEDOUT
                ? what + " did not end in time"
                : what + " failed: " + errno + " (" + errno.words() + ")";
    }

    /// Needs no time limit of the kernel (Linux 5.11).
    private static int await(Ring ring, Duration limit) throws ErrnoException {
        long deadline = System.nanoTime() + limit.toNanos();
        do {
            ring.submission().submit();
            if (ring.completion().next()) {
                return ring.completion().result();
            }
            LockSupport.parkNanos(STEP_NANOS);
        } while (System.nanoTime() < deadline);
        return -Errno.ETIMEDOUT.number();
    }
}
