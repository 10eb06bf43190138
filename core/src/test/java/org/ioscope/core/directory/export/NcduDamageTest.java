package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NcduDamageTest {

    private static final String HEAD = "[1,2,{},\n";

    @Test
    void theMessageNamesThePlaceAndWhatIsExpected() {
        assertProblem("line 1, byte 0: the file ends where a value should come", "");
        assertProblem("line 1, byte 1: this is no export of ncdu", "{}");
        assertProblem("line 1, byte 2: format 2 of ncdu is not known, but 1", "[2,0]");
        assertProblem("line 2, byte 22: the file ends where ',' or ']' should come", HEAD + "[{\"name\":\"/\"}");
        assertProblem("line 2, byte 15: the file ends in the middle of a text", HEAD + "[{\"nam");
        assertProblem("line 2, byte 23: expected ',' or ']', found '{'", HEAD + "[{\"name\":\"/\"} {\"name\":\"a\"}]]");
        assertProblem("line 3, byte 22: control character 10 in a text", HEAD + "[{\"name\":\"ab\n\"}]]");
        assertProblem("line 2, byte 33: 'asize' is no whole number", HEAD + "[{\"name\":\"/\",\"asize\":1.5}]]");
        assertProblem("line 2, byte 32: 'asize' is less than 0", HEAD + "[{\"name\":\"/\",\"asize\":-5}]]");
        assertProblem("line 2, byte 34: expected a text, found a number", HEAD + "[{\"name\":\"/\",\"excluded\":1}]]");
        assertProblem("line 2, byte 13: an entry without a name", HEAD + "[{ }]]");
        assertProblem("line 2, byte 24: expected an entry, found a number", HEAD + "[{\"name\":\"/\"},7]]");
    }

    @Test
    void namesThatNoFileCouldHaveAreRefused() {
        for (String name : new String[] {"", ".", "..", "a/b", "a\\u0000", "a\\/..", "x".repeat(256)}) {
            assertThrows(
                    DamagedFileException.class,
                    () -> StoredTrees.read(HEAD + "[{\"name\":\"/\"},{\"name\":\"" + name + "\"}]]")
                            .close(),
                    name);
        }
    }

    @Test
    void halfSurrogatesAndUnknownEscapesAreRefused() {
        for (String text : new String[] {"\\ud800", "\\ud800\\u0041", "\\udc00", "\\x41", "\\u12g4"}) {
            assertThrows(
                    DamagedFileException.class,
                    () -> StoredTrees.read(HEAD + "[{\"name\":\"" + text + "\"}]]")
                            .close(),
                    text);
        }
    }

    @Test
    void whereverTheFileEndsItIsTold() {
        String whole = HEAD + "[{\"name\":\"/\",\"asize\":5},[{\"name\":\"d\"},{\"name\":\"f\",\"notreg\":true}]]]";
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThrows(IOException.class, () -> StoredTrees.read(part).close(), part);
        }
    }

    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] whole = (HEAD + "[{\"name\":\"/\",\"asize\":5,\"dev\":7},[{\"name\":\"d\",\"mtime\":9},"
                        + "{\"name\":\"f\",\"ino\":4,\"hlnkc\":true,\"type\":\"fifo\"}]]]")
                .getBytes(ISO_8859_1);
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try (StoredTree stored = StoredTrees.read(damaged)) {
                read += stored.tree().nodeCount() > 0 ? 1 : 0;
            } catch (IOException e) {
                assertEquals(false, String.valueOf(e.getMessage()).isEmpty());
            }
        }
        assertEquals(true, read > 0);
    }

    private static void assertProblem(String expected, String text) {
        DamagedFileException failure = assertThrows(
                DamagedFileException.class, () -> StoredTrees.read(text).close(), expected);
        assertEquals(expected, String.valueOf(failure.getMessage()));
    }
}
