package org.ioscope.core.uring.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.ioscope.core.uring.CompletionQueue;
import org.ioscope.core.uring.DirectoryOperations;
import org.ioscope.core.uring.NativePath;
import org.ioscope.core.uring.OpenFlags;
import org.ioscope.core.uring.Ring;
import org.ioscope.core.uring.RingMemory;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.core.uring.SubmissionQueue;
import org.ioscope.nativeaccess.ErrnoException;

/// Registered buffers and files: reads a file with several reads in flight, whose memory and descriptor the
/// kernel has looked up once and for all, and sums it up in its order.
///
/// Run it with `ChecksumFile FILE`.
public final class ChecksumFile {

    private static final int BLOCK = 1 << 16;
    private static final int DEPTH = 8;

    private ChecksumFile() {}

    public static void main(String[] arguments) throws IOException {
        System.out.printf("%08x%n", crc32c(Path.of(arguments[0])));
    }

    static long crc32c(Path path) throws IOException {
        long size = Files.size(path);
        int blocks = Math.toIntExact((size + BLOCK - 1) / BLOCK);
        CRC32C sum = new CRC32C();
        try (RingMemory memory = RingMemory.allocate((long) DEPTH * BLOCK);
                Ring ring = Ring.open(RingOptions.fastest(DEPTH))) {
            SubmissionQueue queue = ring.submission();
            CompletionQueue completions = ring.completion();
            queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, NativePath.of(path), OpenFlags.READ);
            queue.submitAndWait(1);
            completions.await(1);
            completions.next();
            int file = check(completions.result());
            ring.files().register(file);
            ring.buffers().register(memory);

            boolean[] read = new boolean[blocks];
            int submitted = 0;
            int summed = 0;
            while (summed < blocks) {
                while (submitted < blocks && submitted < summed + DEPTH) {
                    long from = (long) (submitted % DEPTH) * BLOCK;
                    queue.files()
                            .readFixed(0, (long) submitted * BLOCK, 0, memory, from, BLOCK)
                            .fixedFile()
                            .tag(submitted);
                    submitted++;
                }
                queue.submitAndWait(1);
                while (completions.next()) {
                    int block = (int) completions.tag();
                    long expected = Math.min(BLOCK, size - (long) block * BLOCK);
                    if (check(completions.result()) != expected) {
                        throw new IOException("the file changed while it was read");
                    }
                    read[block] = true;
                }
                while (summed < blocks && read[summed]) {
                    long from = (long) (summed % DEPTH) * BLOCK;
                    long length = Math.min(BLOCK, size - (long) summed * BLOCK);
                    sum.update(memory.segment().asSlice(from, length).asByteBuffer());
                    summed++;
                }
            }
            ring.buffers().unregister();
        }
        return sum.getValue();
    }

    private static int check(int result) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(-result, "operation", "");
        }
        return result;
    }
}
