package org.ioscope.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process's standard output, unbuffered, which tells a reader that went away from a disk that is full.
final class StandardOutput extends OutputStream {

    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/1");

    private final FileOutputStream descriptor = new FileOutputStream(FileDescriptor.out);

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    /// Writes all bytes.
    ///
    /// @throws ReaderGoneException if the other end of the pipe or socket is closed
    /// @throws IOException if the bytes can not be written, such as on a full disk
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            descriptor.write(bytes, offset, length);
        } catch (IOException e) {
            // The message is in the user's language, so what is behind the descriptor decides.
            if (isPipe()) {
                throw new ReaderGoneException(e);
            }
            throw new IOException("can not write to standard output: " + e.getMessage(), e);
        }
    }

    private static boolean isPipe() throws IOException {
        String target = Files.readSymbolicLink(DESCRIPTOR).toString();
        return target.startsWith("pipe:") || target.startsWith("socket:");
    }
}
