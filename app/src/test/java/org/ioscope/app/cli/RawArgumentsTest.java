package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RawArgumentsTest {

    private static byte[] commandLine(String... arguments) {
        return (String.join("\0", arguments) + "\0").getBytes(ISO_8859_1);
    }

    @Test
    void lostBytesAreTakenFromTheEndOfTheCommandLine() {
        byte[] line = commandLine("java", "-Da=\u00fe", "Main", "scan", "a\u00ff", "", "b\u00c3\u00a4\u00ff");
        assertEquals(
                List.of("scan", "a\udcff", "", "b\u00e4\udcff"),
                RawArguments.of(List.of("scan", "a\ufffd", "", "b\u00e4\ufffd"), line));
    }

    @Test
    void aCommandLineThatWasOverwrittenChangesNothing() {
        List<String> arguments = List.of("scan", "a\ufffd");
        assertEquals(arguments, RawArguments.of(arguments, commandLine("ioscope")));
        assertEquals(arguments, RawArguments.of(arguments, new byte[0]));
    }

    @Test
    void slashesThatSayNothingAreLeftOut() {
        for (String path : List.of("a/b", "a//b/", "a/b///")) {
            assertEquals("a/b", new String(RawArguments.pathBytes(path), ISO_8859_1));
        }
        assertEquals("/", new String(RawArguments.pathBytes("//"), ISO_8859_1));
        assertEquals("/\u00ff", new String(RawArguments.pathBytes("/\udcff"), ISO_8859_1));
    }
}
