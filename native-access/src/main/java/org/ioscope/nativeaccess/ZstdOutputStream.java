package org.ioscope.nativeaccess;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.LibZstd;

/// Compresses into another stream. Single-threaded; owns memory of libzstd until it is closed.
final class ZstdOutputStream extends OutputStream {

    private static final int CHUNK = 128 * 1024;

    private final OutputStream target;
    private final Arena arena = Arena.ofShared();
    private final ZstdBuffer input = ZstdBuffer.of(arena, CHUNK);
    private final ZstdBuffer output = ZstdBuffer.of(arena, CHUNK);
    private final byte[] chunk = new byte[CHUNK];
    private final MemorySegment context = LibZstd.createCompressor();
    private boolean closed;

    ZstdOutputStream(OutputStream target, int level) throws IOException {
        this.target = target;
        checked(LibZstd.setParameter(context, LibZstd.ZSTD_C_COMPRESSION_LEVEL, level));
        checked(LibZstd.setParameter(context, LibZstd.ZSTD_C_CHECKSUM_FLAG, 1));
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        requireOpen();
        for (int done = 0; done < length; ) {
            int part = Math.min(CHUNK, length - done);
            input.fill(bytes, offset + done, part);
            run(LibZstd.ZSTD_E_CONTINUE);
            done += part;
        }
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        input.reset(0);
        run(LibZstd.ZSTD_E_FLUSH);
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        try (target) {
            input.reset(0);
            run(LibZstd.ZSTD_E_END);
        } finally {
            closed = true;
            LibZstd.freeCompressor(context);
            arena.close();
        }
    }

    private void run(int directive) throws IOException {
        long rest;
        do {
            output.reset(CHUNK);
            rest = checked(LibZstd.compress(context, output.head(), input.head(), directive));
            int count = output.position();
            output.read(0, chunk, 0, count);
            target.write(chunk, 0, count);
        } while (directive == LibZstd.ZSTD_E_CONTINUE ? input.position() < input.size() : rest != 0);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the stream is closed");
        }
    }

    private static long checked(long code) throws IOException {
        if (LibZstd.isError(code)) {
            throw new IOException("zstd: " + LibZstd.errorName(code));
        }
        return code;
    }
}
