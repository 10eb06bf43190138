package org.ioscope.core.directory.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ioscope.nativeaccess.Zstd;

/// How a stored tree is compressed.
public enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int ZSTD_LEVEL = 3;
    private static final int BUFFER = 64 * 1024;

    /// What a file's name asks for: `.gz`, `.zst`, else none.
    public static Compression ofName(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        return name.endsWith(".zst") ? ZSTD : NONE;
    }

    /// A stream whose bytes arrive compressed in `target`, which is closed with it.
    ///
    /// @throws IOException if zstd is asked for and the system has no libzstd
    OutputStream compressing(OutputStream target) throws IOException {
        return switch (this) {
            case NONE -> target;
            case GZIP -> new GZIPOutputStream(target, BUFFER);
            case ZSTD -> Zstd.compressing(target, ZSTD_LEVEL);
        };
    }

    /// A stream of the content of `source`, however it is compressed: its first bytes tell.
    ///
    /// @param source closed with the stream
    /// @throws IOException if it can not be read, or is zstd and the system has no libzstd
    static InputStream decompressing(InputStream source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, BUFFER);
        buffered.mark(4);
        byte[] first = buffered.readNBytes(4);
        buffered.reset();
        if (startsWith(first, 0x1f, 0x8b)) {
            return new GZIPInputStream(buffered, BUFFER);
        }
        return startsWith(first, 0x28, 0xb5, 0x2f, 0xfd) ? Zstd.decompressing(buffered) : buffered;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
