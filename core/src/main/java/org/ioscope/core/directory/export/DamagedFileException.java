package org.ioscope.core.directory.export;

import java.io.IOException;

/// A file does not hold what its format asks for; the message says where.
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long position;

    DamagedFileException(String problem, long line, long position) {
        super("line " + line + ", byte " + position + ": " + problem);
        this.position = position;
    }

    /// Bytes before the place, decompressed.
    public long position() {
        return position;
    }
}
