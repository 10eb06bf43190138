package org.ioscope.app.desktop.common;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG (ISO/IEC 15948), true colour without transparency.
///
/// Written here because the JDK's own encoder lies in `java.desktop`, which would load AWT.
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BIT_TRUE_COLOUR = {8, 2, 0, 0, 0};
    private static final byte FILTER_NONE = 0;

    private Png() {}

    /// Writes one picture; does not close the stream.
    ///
    /// @param pixels rows from top to bottom, each pixel `0xAARRGGBB`; the alpha part is left out
    public static void write(int[] pixels, int width, int height, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(EIGHT_BIT_TRUE_COLOUR);
        chunk("IHDR", header.toByteArray(), out);
        chunk("IDAT", compressed(pixels, width, height), out);
        chunk("IEND", new byte[0], out);
    }

    private static byte[] compressed(int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + 3 * width];
            row[0] = FILTER_NONE;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    row[1 + 3 * x] = (byte) (pixel >> 16);
                    row[2 + 3 * x] = (byte) (pixel >> 8);
                    row[3 + 3 * x] = (byte) pixel;
                }
                deflater.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(String type, byte[] data, OutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        DataOutputStream fields = new DataOutputStream(out);
        fields.writeInt(data.length);
        fields.write(name);
        fields.write(data);
        fields.writeInt((int) checksum.getValue());
        fields.flush();
    }
}
