package org.ioscope.core.uring.example;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ioscope.core.uring.DirectoryOperations;
import org.ioscope.core.uring.NativePath;
import org.ioscope.core.uring.OpenFlags;
import org.ioscope.core.uring.Ring;
import org.ioscope.core.uring.RingMemory;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.nativeaccess.ErrnoException;

/// Linked operations: opens a file, writes a text and has it on the device, the latter two with one system
/// call.
///
/// Run it with `DurableWrite FILE TEXT`.
public final class DurableWrite {

    private static final long WRITE = 1;
    private static final long SYNC = 2;

    private DurableWrite() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments[1]);
    }

    static void write(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Ring ring = Ring.open(RingOptions.fastest(4));
                RingMemory memory = RingMemory.allocate(Math.max(1, bytes.length))) {
            MemorySegment.copy(bytes, 0, memory.segment(), ValueLayout.JAVA_BYTE, 0, bytes.length);
            var queue = ring.submission();
            queue.directories()
                    .openat(
                            DirectoryOperations.CURRENT_DIRECTORY,
                            NativePath.of(path),
                            OpenFlags.WRITE.create(0644).truncate());
            queue.submitAndWait(1);
            ring.completion().await(1);
            ring.completion().next();
            int file = ring.completion().result();
            check(file, "openat");

            // The sync begins when the write has taken all bytes; if it failed or took fewer, the sync is cancelled.
            queue.files().write(file, 0, memory, 0, bytes.length).tag(WRITE).link();
            queue.files().fdatasync(file).tag(SYNC);
            queue.submitAndWait(2);
            ring.completion().await(2);
            while (ring.completion().next()) {
                check(ring.completion().result(), ring.completion().tag() == WRITE ? "write" : "fdatasync");
            }
            queue.files().close(file);
            queue.submitAndWait(1);
            ring.completion().await(1);
            ring.completion().next();
            check(ring.completion().result(), "close");
        }
    }

    private static void check(int result, String what) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(-result, what, "");
        }
    }
}
