package org.ioscope.nativeaccess;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.ioscope.nativeaccess.libc.LibZstd;

/// Zstandard streams by the system's libzstd, which package managers and systemd need anyway. Nothing is loaded before
/// the first use.
public final class Zstd {

    private Zstd() {}

    /// Why there is none; empty if there is.
    public static Optional<String> unavailabilityCause() {
        try {
            return LibZstd.isError(0) ? Optional.of("libzstd.so.1 does not work") : Optional.empty();
        } catch (LinkageError | IllegalArgumentException _) {
            return Optional.of("zstd needs libzstd.so.1, which this system lacks");
        }
    }

    /// A stream whose bytes arrive in `target` as one compressed frame, with a checksum.
    ///
    /// @param target closed with the stream
    /// @param level 1 (fast) to 19 (small)
    /// @throws IOException if there is no libzstd
    public static OutputStream compressing(OutputStream target, int level) throws IOException {
        requireLibrary();
        return new ZstdOutputStream(target, level);
    }

    /// A stream of what the frames of `source` hold.
    ///
    /// @param source closed with the stream
    /// @throws IOException if there is no libzstd
    public static InputStream decompressing(InputStream source) throws IOException {
        requireLibrary();
        return new ZstdInputStream(source);
    }

    private static void requireLibrary() throws IOException {
        Optional<String> cause = unavailabilityCause();
        if (cause.isPresent()) {
            throw new IOException(cause.get());
        }
    }
}
