package org.ioscope.core.procfs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/// A kernel file that stays open and is read anew each time. Not safe for use by several threads.
public final class ProcFile implements AutoCloseable {

    private final String path;
    private final RandomAccessFile file;
    private final ProcScanner scanner;
    private byte[] buffer = new byte[1024];

    ProcFile(String path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
        scanner = new ProcScanner(path);
    }

    /// Where it lies, for messages.
    public String path() {
        return path;
    }

    /// The file's content as it is now.
    public byte[] read() throws IOException {
        return Arrays.copyOf(buffer, fill());
    }

    /// A cursor over the file's content as it is now, which the next call makes useless. Copies nothing.
    public ProcScanner scan() throws IOException {
        int length = fill();
        scanner.reset(buffer, length);
        return scanner;
    }

    /// As [#scan()] for a file that the kernel gives whole to whoever has room for it (those of control groups):
    /// saves the call that only tells the end.
    public ProcScanner scanAtOnce() throws IOException {
        file.seek(0);
        int length = Math.max(0, file.read(buffer, 0, buffer.length));
        if (length == buffer.length) {
            length = fill();
        }
        scanner.reset(buffer, length);
        return scanner;
    }

    private int fill() throws IOException {
        file.seek(0);
        int length = 0;
        while (true) {
            int read = file.read(buffer, length, buffer.length - length);
            if (read <= 0) {
                return length;
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
