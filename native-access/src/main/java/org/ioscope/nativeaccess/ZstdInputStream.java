package org.ioscope.nativeaccess;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.LibZstd;

/// Decompresses from another stream. Single-threaded; owns memory of libzstd until it is closed.
///
/// Windows over 128 MB (`zstd --long=28` and up) are refused, as zstd does.
final class ZstdInputStream extends InputStream {

    private static final int CHUNK = 128 * 1024;

    private final InputStream source;
    private final Arena arena = Arena.ofShared();
    private final ZstdBuffer input = ZstdBuffer.of(arena, CHUNK);
    private final ZstdBuffer output = ZstdBuffer.of(arena, CHUNK);
    private final byte[] chunk = new byte[CHUNK];
    private final MemorySegment context = LibZstd.createDecompressor();
    private int taken;
    private int available;
    private boolean frameOpen;
    private boolean closed;

    ZstdInputStream(InputStream source) {
        this.source = source;
        input.reset(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IllegalStateException("the stream is closed");
        }
        while (taken == available) {
            if (!decompress()) {
                return -1;
            }
        }
        int count = Math.min(length, available - taken);
        output.read(taken, bytes, offset, count);
        taken += count;
        return count;
    }

    /// Fills the output; false at the end.
    private boolean decompress() throws IOException {
        boolean mayHoldMore = frameOpen && available == output.capacity();
        if (input.position() == input.size() && !mayHoldMore) {
            int count = source.read(chunk, 0, CHUNK);
            if (count < 0) {
                if (frameOpen) {
                    throw new EOFException("zstd: the file ends in the middle of a frame");
                }
                return false;
            }
            input.fill(chunk, 0, count);
        }
        output.reset(CHUNK);
        long rest = LibZstd.decompress(context, output.head(), input.head());
        if (LibZstd.isError(rest)) {
            throw new IOException("zstd: " + LibZstd.errorName(rest));
        }
        frameOpen = rest != 0;
        taken = 0;
        available = output.position();
        return true;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        LibZstd.freeDecompressor(context);
        arena.close();
        source.close();
    }
}
