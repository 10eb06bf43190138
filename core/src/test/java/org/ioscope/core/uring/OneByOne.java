package org.ioscope.core.uring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.ioscope.nativeaccess.ErrnoException;

/// A ring that carries out one operation at a time, for tests.
final class OneByOne implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Ring ring;

    OneByOne() throws ErrnoException {
        this(RingOptions.fastest(8));
    }

    OneByOne(RingOptions options) throws ErrnoException {
        ring = Ring.open(options);
    }

    Ring ring() {
        return ring;
    }

    /// Puts the operation in, waits for it and gives its result.
    int run(Consumer<SubmissionQueue> operation) throws ErrnoException {
        operation.accept(ring.submission());
        ring.submission().submitAndWait(1);
        if (!ring.completion().await(1, LIMIT) || !ring.completion().next()) {
            throw new IllegalStateException("no completion");
        }
        int result = ring.completion().result();
        if (ring.completion().next()) {
            throw new IllegalStateException("more than one completion");
        }
        return result;
    }

    /// Opens a file.
    ///
    /// @throws ErrnoException if it can not be
    int open(Path path, OpenFlags flags) throws ErrnoException {
        NativePath name = NativePath.of(path);
        int fd = run(queue -> queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, name, flags));
        if (fd < 0) {
            throw ErrnoException.of(-fd, "openat", path.toString());
        }
        return fd;
    }

    /// Closes a descriptor.
    void close(int fd) throws ErrnoException {
        int result = run(queue -> queue.files().close(fd));
        if (result < 0) {
            throw ErrnoException.of(-result, "close", Integer.toString(fd));
        }
    }

    @Override
    public void close() {
        ring.close();
    }
}
