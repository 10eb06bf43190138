package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExtensionCacheTest {

    private final Extensions extensions = new Extensions();
    private final ExtensionCache cache = new ExtensionCache(extensions);

    private String of(String name) {
        byte[] bytes = ("xx" + name).getBytes(StandardCharsets.UTF_8);
        return extensions.name(cache.of(bytes, 2, bytes.length - 2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "a.txt, .txt",
                "a.tar.GZ, .gz",
                ".bashrc, none",
                "..x, .x",
                "name, none",
                "name., none",
                "a.averylongextension, .averylongextension",
                "a.\u00c4\u00d6, .\u00e4\u00f6",
                "a.b c, .b c"
            })
    void theExtensionIsTheLastDotAndWhatFollowsInLowerCase(String name, String extension) {
        assertEquals(extension == null ? "" : extension, of(name));
    }

    @Test
    void manyExtensionsKeepTheirNumbers() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertEquals(".e" + i, of("file.e" + i));
            }
        }
        assertEquals(5002, extensions.count());
    }

    @Test
    void whatIsBeyondTheNumbersIsFurther() {
        for (int i = 0; i < 65_534; i++) {
            of("file." + Integer.toString(i, 36) + "_");
        }

        assertEquals("<further>", of("file.onemore"));
    }
}
