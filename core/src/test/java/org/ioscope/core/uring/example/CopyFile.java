package org.ioscope.core.uring.example;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.core.uring.DirectoryOperations;
import org.ioscope.core.uring.NativePath;
import org.ioscope.core.uring.OpenFlags;
import org.ioscope.core.uring.Ring;
import org.ioscope.core.uring.RingMemory;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.nativeaccess.ErrnoException;

/// Basic file I/O: copies a file, one operation at a time.
///
/// Run it with `CopyFile FROM TO`.
public final class CopyFile {

    private static final int BLOCK = 1 << 16;

    private CopyFile() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(copy(Path.of(arguments[0]), Path.of(arguments[1])) + " bytes copied");
    }

    /// Copies a file over another, and gives how many bytes it had.
    static long copy(Path from, Path to) throws IOException {
        try (Ring ring = Ring.open(RingOptions.fastest(4));
                RingMemory memory = RingMemory.allocate(BLOCK)) {
            int source = open(ring, from, OpenFlags.READ);
            int target = open(ring, to, OpenFlags.WRITE.create(0644).truncate());
            long copied = 0;
            while (true) {
                ring.submission().files().read(source, copied, memory);
                int read = result(ring, "read");
                if (read == 0) {
                    break;
                }
                for (int written = 0; written < read; ) {
                    // A write may take less than it was given.
                    ring.submission().files().write(target, copied + written, memory, written, read - written);
                    written += result(ring, "write");
                }
                copied += read;
            }
            ring.submission().files().close(source);
            result(ring, "close");
            ring.submission().files().close(target);
            result(ring, "close");
            return copied;
        }
    }

    private static int open(Ring ring, Path path, OpenFlags flags) throws IOException {
        ring.submission().directories().openat(DirectoryOperations.CURRENT_DIRECTORY, NativePath.of(path), flags);
        return result(ring, "openat(" + path + ")");
    }

    /// Submits the one operation that was put in, and waits for it.
    private static int result(Ring ring, String call) throws IOException {
        ring.submission().submitAndWait(1);
        while (!ring.completion().next()) {
            ring.completion().await(1);
        }
        int result = ring.completion().result();
        if (result < 0) {
            throw ErrnoException.of(-result, call, "");
        }
        return result;
    }
}
