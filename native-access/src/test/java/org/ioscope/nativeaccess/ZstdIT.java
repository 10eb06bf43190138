package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against the system's libzstd.
class ZstdIT {

    @Test
    void theLibraryIsThere() {
        assertEquals(Optional.empty(), Zstd.unavailabilityCause());
    }

    @Test
    void whatWasCompressedComesBack() throws IOException {
        for (int length : new int[] {0, 1, 128 * 1024, 1_000_003}) {
            byte[] bytes = half(length);
            assertArrayEquals(bytes, decompressed(compressed(bytes)), "length " + length);
        }
    }

    @Test
    void longRunsBecomeShort() throws IOException {
        byte[] zeros = new byte[3_000_000];
        byte[] frame = compressed(zeros);
        assertTrue(frame.length < 1000, frame.length + " bytes");
        assertArrayEquals(zeros, decompressed(frame));
    }

    @Test
    void severalFramesAreReadAsOne() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(compressed(new byte[] {1, 2}));
        two.write(compressed(new byte[] {3}));
        assertArrayEquals(new byte[] {1, 2, 3}, decompressed(two.toByteArray()));
    }

    @Test
    void aTornFrameIsTold() throws IOException {
        byte[] frame = compressed(half(500_000));
        assertThrows(EOFException.class, () -> decompressed(Arrays.copyOf(frame, frame.length - 5)));
    }

    @Test
    void aDamagedFrameIsTold() throws IOException {
        byte[] frame = compressed(half(500_000));
        frame[frame.length / 2] ^= 0x55;
        IOException failure = assertThrows(IOException.class, () -> decompressed(frame));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("zstd: "), failure.toString());
    }

    @Test
    void aClosedStreamIsNotUsed() throws IOException {
        OutputStream out = Zstd.compressing(new ByteArrayOutputStream(), 3);
        out.close();
        out.close();
        assertThrows(IllegalStateException.class, () -> out.write(1));
        InputStream in = Zstd.decompressing(new ByteArrayInputStream(new byte[0]));
        in.close();
        assertThrows(IllegalStateException.class, in::read);
    }

    /// Half of it can be compressed.
    private static byte[] half(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Arrays.fill(bytes, length / 2, length, (byte) 'x');
        return bytes;
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream out = Zstd.compressing(target, 3)) {
            out.write(bytes);
        }
        return target.toByteArray();
    }

    private static byte[] decompressed(byte[] frame) throws IOException {
        try (InputStream in = Zstd.decompressing(new ByteArrayInputStream(frame))) {
            return in.readAllBytes();
        }
    }
}
