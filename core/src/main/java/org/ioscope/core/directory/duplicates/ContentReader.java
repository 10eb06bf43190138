package org.ioscope.core.directory.duplicates;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/// Tells contents apart: by checksums, and for certain byte by byte. Holes are passed over unread, and count as
/// the zeros they stand for. One thread at a time.
///
/// Checksums are CRC-32C, which the JDK computes with the processor's own instruction whatever compiler is at
/// work; SHA-256 takes over 100 times as long with the compiler that short commands run with. As equality is
/// never concluded from a checksum, a weak one does.
final class ContentReader implements AutoCloseable {

    /// Bytes at each end that are looked at first.
    static final int END_BYTES = 4096;

    private static final int BLOCK = 4096;
    private static final int CHUNK = 256 * 1024;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment one = arena.allocate(CHUNK);
    private final MemorySegment other = arena.allocate(CHUNK);
    private final MemorySegment zeros = arena.allocate(BLOCK);
    private final ByteBuffer oneBytes = one.asByteBuffer();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private final LongConsumer read;

    /// @param read told how many bytes were read, after each piece; it may throw [CancellationException]
    ContentReader(LongConsumer read) {
        this.read = read;
    }

    /// A checksum of the first and last [#END_BYTES] bytes; of a file that is not longer than both, of all.
    long ends(OpenFile file) throws SkippedFileException {
        int head = (int) Math.min(END_BYTES, file.length());
        int tail = (int) Math.min(END_BYTES, file.length() - head);
        long first = part(file, 0, head);
        return first << Integer.SIZE | (part(file, file.length() - tail, tail) & 0xffff_ffffL);
    }

    private int part(OpenFile file, long position, int bytes) throws SkippedFileException {
        file.read(one, position, bytes);
        read.accept(bytes);
        CRC32C sum = new CRC32C();
        sum.update(oneBytes.clear().limit(bytes));
        return (int) sum.getValue();
    }

    /// A checksum of the whole content: of the blocks that are not all zeros, each with its place.
    long whole(OpenFile file) throws SkippedFileException {
        CRC32C sum = new CRC32C();
        long at = blockBegin(file.nextData(0), 0);
        while (at < file.length()) {
            int bytes = (int) Math.min(CHUNK, file.length() - at);
            file.read(one, at, bytes);
            for (int block = 0; block < bytes; block += BLOCK) {
                int end = Math.min(bytes, block + BLOCK);
                if (MemorySegment.mismatch(one, block, end, zeros, 0, end - block) >= 0) {
                    sum.update(number.clear().putLong(at + block).flip());
                    sum.update(oneBytes.clear().limit(end).position(block));
                }
            }
            at += bytes;
            read.accept(bytes);
            at = blockBegin(file.nextData(at), at);
        }
        return sum.getValue();
    }

    /// Whether two files of the same length have the same bytes.
    boolean isSame(OpenFile first, OpenFile second) throws SkippedFileException {
        long length = first.length();
        long at = nextData(first, second, 0);
        while (at < length) {
            int bytes = (int) Math.min(CHUNK, length - at);
            first.read(one, at, bytes);
            second.read(other, at, bytes);
            read.accept(2L * bytes);
            if (MemorySegment.mismatch(one, 0, bytes, other, 0, bytes) >= 0) {
                return false;
            }
            at = nextData(first, second, at + bytes);
        }
        return true;
    }

    private static long nextData(OpenFile first, OpenFile second, long position) {
        if (position >= first.length()) {
            return first.length();
        }
        return blockBegin(Math.min(first.nextData(position), second.nextData(position)), position);
    }

    /// The begin of the block that `place` lies in: so that blocks are the same ones wherever holes are.
    private static long blockBegin(long place, long least) {
        return Math.max(least, place - place % BLOCK);
    }

    @Override
    public void close() {
        arena.close();
    }
}
