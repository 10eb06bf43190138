package org.ioscope.core.procfs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/// A kernel file that stays open and is read anew each time. Not safe for use by several threads.
public final class ProcFile implements AutoCloseable {

    private final String path;
    private final RandomAccessFile file;
    private byte[] buffer = new byte[1024];

    ProcFile(String path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /// Where it lies, for messages.
    public String path() {
        return path;
    }

    /// The file's content as it is now.
    public byte[] read() throws IOException {
        file.seek(0);
        int length = 0;
        while (true) {
            int read = file.read(buffer, length, buffer.length - length);
            if (read <= 0) {
                return Arrays.copyOf(buffer, length);
            }
            length += read;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, length * 2);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
