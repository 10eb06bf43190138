package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskStatTest {

    /// Captured on Linux 6.18; each interesting field has a value of its own.
    private static final String LINE = "812 (worker) D 7 812 812 0 -1 4194560 10 11 12 13 14 15 16 17 39 -19 5 0 54321"
            + " 1000 200 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 50 2 777 0 0 0 0 0 0 0 0 0 0\n";

    @Test
    void everyFieldIsReadAtTheManPagesNumber() throws ProcFormatException {
        TaskStat stat = parse(LINE);

        assertEquals(new TaskStat("worker", 'D', 7, 4_194_560, 14 + 15, -19, 54_321, 2, 777), stat);
        assertFalse(stat.isEnding());
    }

    @ParameterizedTest
    @ValueSource(strings = {")", "(", "a) R 1 (b", ") Z (", "a\nb", "", " ", "tab\there", "((sd-pam))", "\u00e4\u20ac"})
    void aNameMayHoldAnything(String name) throws ProcFormatException {
        TaskStat stat = parse(LINE.replace("worker", name));

        assertEquals(name, stat.name());
        assertEquals('D', stat.state());
        assertEquals(54_321, stat.startTicks());
    }

    @Test
    void zombiesDeadAndExitingTasksAreEnding() throws ProcFormatException {
        assertTrue(parse(LINE.replace(") D", ") Z")).isEnding());
        assertTrue(parse(LINE.replace(") D", ") X")).isEnding());
        assertTrue(parse(LINE.replace("4194560", "4194564")).isEnding());
    }

    @Test
    void flagsMayUseAllThirtyTwoBits() throws ProcFormatException {
        assertEquals(
                4_294_967_291L, parse(LINE.replace("4194560", "4294967291")).flags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "812", "812 (worker", "812 worker) S", ")(", "812 (worker) S 1 2 3"})
    void whatIsNoStatLineIsRefusedWithItsPath(String text) {
        ProcFormatException failure = assertThrows(ProcFormatException.class, () -> parse(text));

        assertTrue(String.valueOf(failure.getMessage()).startsWith("/proc/812/stat: no "), failure.getMessage());
    }

    @Test
    void aFieldThatIsNoNumberIsNamed() {
        ProcFormatException failure =
                assertThrows(ProcFormatException.class, () -> parse(LINE.replace("54321", "late")));

        assertTrue(String.valueOf(failure.getMessage()).contains("late"), failure.getMessage());
    }

    private static TaskStat parse(String line) throws ProcFormatException {
        return TaskStat.parse("/proc/812/stat", line.getBytes(StandardCharsets.UTF_8));
    }
}
