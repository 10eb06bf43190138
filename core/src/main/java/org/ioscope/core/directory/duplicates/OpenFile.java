package org.ioscope.core.directory.duplicates;

import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.Errno;

/// A file that is read.
final class OpenFile implements AutoCloseable {

    private final TreeFiles files;
    private final int node;
    private final int descriptor;
    private final FileState state;

    /// @param state what it was when it was opened
    OpenFile(TreeFiles files, int node, int descriptor, FileState state) {
        this.files = files;
        this.node = node;
        this.descriptor = descriptor;
        this.state = state;
    }

    FileState state() {
        return state;
    }

    long length() {
        return state.length();
    }

    /// Where the next bytes that are not in a hole lie, at or behind `position`; [#length] if nothing but a
    /// hole follows. Where the file system does not know, that is `position`.
    long nextData(long position) {
        long data = files.calls().seekData(descriptor, position);
        if (data < 0) {
            return data == -Errno.ENXIO.number() ? length() : position;
        }
        return Math.min(data, length());
    }

    /// Reads exactly `bytes` bytes from `position` on into the beginning of `buffer`.
    ///
    /// @throws SkippedFileException if they can not be read, or the file ends before
    void read(MemorySegment buffer, long position, int bytes) throws SkippedFileException {
        int done = 0;
        while (done < bytes) {
            int read = files.calls().read(descriptor, buffer.address() + done, bytes - done, position + done);
            if (read < 0) {
                throw TreeFiles.failure(node, read);
            }
            if (read == 0) {
                throw new SkippedFileException(node, SkipReason.CHANGED);
            }
            done += read;
        }
    }

    /// @throws SkippedFileException if somebody wrote to it since it was opened
    void requireUnchanged() throws SkippedFileException {
        if (!files.state(node, descriptor).equals(state)) {
            throw new SkippedFileException(node, SkipReason.CHANGED);
        }
    }

    @Override
    public void close() {
        files.calls().close(descriptor);
    }
}
