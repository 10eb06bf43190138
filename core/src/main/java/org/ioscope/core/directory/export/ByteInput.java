package org.ioscope.core.directory.export;

import java.io.IOException;
import java.io.InputStream;

/// Bytes of a stream one by one, with their place. Single-threaded; does not close the stream.
final class ByteInput {

    static final int END = -1;

    private final InputStream source;
    private final byte[] buffer = new byte[64 * 1024];
    private int taken;
    private int filled;
    private long before;
    private long line = 1;

    ByteInput(InputStream source) {
        this.source = source;
    }

    /// The next byte, 0 to 255, which stays the next; [#END] at the end.
    int peek() throws IOException {
        return taken < filled || fill() ? buffer[taken] & 0xFF : END;
    }

    /// The next byte, 0 to 255, or [#END].
    int take() throws IOException {
        if (taken == filled && !fill()) {
            return END;
        }
        int next = buffer[taken++] & 0xFF;
        if (next == '\n') {
            line++;
        }
        return next;
    }

    /// Takes what blanks there are.
    ///
    /// @return the byte behind them, which stays the next
    int skipBlanks() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            take();
            next = peek();
        }
        return next;
    }

    DamagedFileException damaged(String problem) {
        return new DamagedFileException(problem, line, before + taken);
    }

    private boolean fill() throws IOException {
        before += filled;
        taken = 0;
        filled = Math.max(0, source.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
