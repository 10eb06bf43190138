package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.ioscope.core.doctor.Subject;
import org.junit.jupiter.api.Test;

final class DoctorCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void bareCommandPrintsAPageAndSucceedsWhateverIsLacking() {
        assertEquals(0, run("doctor"));
        assertTrue(text(output).contains("For full sight is missing: taskstats."), text(output));
    }

    @Test
    void jsonIsOneObjectWithNullForWhatIsNotSaid() {
        assertEquals(0, run("doctor", "--json"));
        assertEquals("""
                {"schema":1,"time":"2026-11-21T02:00:00Z","kernel":"Linux 6.18.44","java":"Java 25.0.3","uid":1000,\
                "user":"ada\\u202e","missingForFullSight":["taskstats"],"findings":[{"subject":"taskstats",\
                "state":"unavailable","detail":"nothing","cause":"because","remedy":"do it",\
                "exposure":"shows everything to everybody"},{"subject":"capNetAdmin","state":"available",\
                "detail":"all of it","cause":null,"remedy":null,"exposure":null}],"ioUring":null}
                """, text(output));
    }

    @Test
    void unknownOptionIsBadInput() {
        assertEquals(2, run("doctor", "--bogus"));
        assertEquals("ioscope doctor: there is no option '--bogus' (see ioscope doctor --help)\n", text(errors));
    }

    private int run(String... arguments) {
        Console console = new Console(output, new PrintStream(errors, true, UTF_8), true);
        DoctorCommand command = new DoctorCommand(
                () -> Examinations.of(
                        Examinations.bad(Subject.TASKSTATS, "because", "do it"),
                        Examinations.good(Subject.CAP_NET_ADMIN)),
                console);
        return CommandLineFront.run(List.of(arguments), () -> List.of(command), console);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8);
    }
}
