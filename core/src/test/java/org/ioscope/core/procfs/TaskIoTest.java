package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TaskIoTest {

    private static final String IO = """
            rchar: 1
            wchar: 2
            syscr: 3
            syscw: 4
            read_bytes: 5
            write_bytes: 6
            cancelled_write_bytes: 7
            """;

    @Test
    void theBytesOfStorageAreRead() throws ProcFormatException {
        assertEquals(new TaskIo(1, 2, 3, 4, 5, 6, 7), parse(IO));
    }

    @Test
    void theOrderOfLinesAndAMissingEndOfLineDoNotMatter() throws ProcFormatException {
        assertEquals(
                new TaskIo(1, 2, 3, 4, 5, 6, 1L << 60),
                parse(
                        "cancelled_write_bytes: 1152921504606846976\nwrite_bytes: 6\nread_bytes: 5\nsyscw: 4\nsyscr: 3\nwchar: 2\nrchar: 1"));
    }

    @Test
    void aMissingItemIsToldWithPathNameAndType() {
        ProcFormatException failure =
                assertThrows(ProcFormatException.class, () -> parse(IO.replace("\nwrite_bytes: 6", "")));

        assertEquals("/proc/7/io: no write_bytes: (number) in \"rchar: 1\"", failure.getMessage());
    }

    @Test
    void anItemThatIsNoNumberIsToldTheSameWay() {
        assertThrows(ProcFormatException.class, () -> parse(IO.replace(": 6", ": many")));
        assertThrows(ProcFormatException.class, () -> parse(IO.replace(": 6", ": ")));
        assertThrows(ProcFormatException.class, () -> parse(IO.replace(": 7\n", ": ")));
        assertThrows(ProcFormatException.class, () -> parse(""));
    }

    private static TaskIo parse(String text) throws ProcFormatException {
        return TaskIo.parse("/proc/7/io", text.getBytes(StandardCharsets.US_ASCII));
    }
}
