package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void onlyBackslashesAndWhatIsNoUtf8AreEscaped() {
        assertEquals("a\nb/é😀", RawText.of("a\nb/é😀".getBytes(UTF_8)));
        assertEquals("a\\\\xff\\xff", RawText.of("a\\xff\u00ff".getBytes(ISO_8859_1)));
        assertEquals("\\xc3", RawText.of(new byte[] {(byte) 0xc3}));
        assertEquals("\\xed\\xa0\\x80", RawText.of(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
    }

    @Test
    void anyBytesComeBack() {
        Random random = new Random(1);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(4) == 0 ? (byte) "\\xé0".charAt(random.nextInt(4)) : bytes[i];
            }
            assertArrayEquals(bytes, RawText.toBytes(RawText.of(bytes)));
        }
    }
}
