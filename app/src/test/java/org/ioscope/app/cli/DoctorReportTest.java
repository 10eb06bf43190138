package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.ioscope.core.doctor.Examination;
import org.ioscope.core.doctor.Subject;
import org.junit.jupiter.api.Test;

final class DoctorReportTest {

    @Test
    void causeAndRemedyStandBelowWhatIsLacking() throws IOException {
        Examination examination = Examinations.of(
                Examinations.good(Subject.EXIT_RECORDS),
                Examinations.bad(Subject.DELAY_ACCOUNTING, "it is off", "sudo sysctl kernel.task_delayacct=1"));

        assertEquals("""
                Linux 6.18.44 · Java 25.0.3
                user ada\\u202e (1000)

                What ioscope reads
                  ✓ exit records           all of it
                  ✗ delay accounting       nothing
                      why  it is off
                      fix  sudo sysctl kernel.task_delayacct=1
                           (shows everything to everybody)

                For full sight is missing: delay accounting.
                """, print(examination, 80, true));
    }

    @Test
    void neighboursShareACauseAndWhatIsGivenAwayIsToldOnce() throws IOException {
        String text = print(
                Examinations.of(
                        Examinations.bad(Subject.TASKSTATS, "no right", "sudo ./ioscope top"),
                        Examinations.bad(Subject.EXIT_RECORDS, "no right", "sudo ./ioscope top"),
                        Examinations.bad(Subject.PROCESS_EVENTS, "another cause", "sudo ./ioscope top")),
                80,
                true);

        assertEquals(1, count(text, "no right"));
        assertEquals(2, count(text, "sudo ./ioscope top"));
        assertEquals(1, count(text, "shows everything"));
    }

    @Test
    void longRemedyIsReferredToTheSecondTime() throws IOException {
        String text = print(
                Examinations.of(
                        Examinations.bad(Subject.TASKSTATS, "one", Examinations.LONG_REMEDY),
                        Examinations.bad(Subject.EXIT_RECORDS, "two", Examinations.LONG_REMEDY)),
                80,
                true);

        assertTrue(text.contains("fix  as for taskstats\n"), text);
    }

    @Test
    void linesEndAtTheTerminalsWidth() throws IOException {
        String text = print(
                Examinations.of(
                        Examinations.bad(Subject.TASKSTATS, "word ".repeat(50).strip(), "none")),
                60,
                true);

        assertTrue(text.lines().allMatch(line -> line.length() <= 60), text);
    }

    @Test
    void asciiPageHasNothingElse() throws IOException {
        String text = print(
                Examinations.of(
                        Examinations.good(Subject.TASKSTATS), Examinations.bad(Subject.IO_URING, "über", "none")),
                80,
                false);

        assertTrue(text.chars().allMatch(unit -> unit == '\n' || (unit >= ' ' && unit <= '~')), text);
        assertTrue(text.contains("  + taskstats") && text.contains("  x io_uring"), text);
    }

    @Test
    void fullSightIsSaidSo() throws IOException {
        String text = print(Examinations.of(Examinations.good(Subject.TASKSTATS)), 80, true);

        assertTrue(text.endsWith("\nioscope sees everything here.\n"), text);
    }

    private static String print(Examination examination, int columns, boolean unicode) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DoctorReport(columns, unicode).print(examination, out);
        return out.toString(UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
