package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PathBytesTest {

    @Test
    void textKeepsWhateverBytesThereAre() {
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, PathBytes.ofText(PathBytes.toText(bytes)));
        }
    }

    @Test
    void textOfUtf8IsThatText() {
        String text = "/tmp/ä \ufffd \ud83d\ude00";
        assertEquals(text, PathBytes.toText(text.getBytes(StandardCharsets.UTF_8)));
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), PathBytes.ofText(text));
        assertEquals("a\udcffb\udcc3", PathBytes.toText(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3}));
    }
}
