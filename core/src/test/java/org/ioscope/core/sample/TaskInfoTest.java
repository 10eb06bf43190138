package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskInfoTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "bash, /usr/bin/bash -c true, bash",
                "systemd-journal, /usr/lib/systemd/systemd-journald, systemd-journald",
                "kworker/0:1, \"\", [kworker/0:1]",
                "GC Thread#0, /usr/bin/java -jar x.jar, java [GC Thread#0]",
                "foo, /usr/bin/perl /usr/bin/foo, perl [foo]",
                "\"\", /usr/bin/java, java",
                "x, /, \"/ [x]\"",
                "sshd, sshd: root@pts/0, sshd: root@pts/0",
                "nginx, nginx: worker process, nginx: worker process",
                "bash, -bash, -bash",
                "tail, tail -f /var/log/syslog, tail"
            })
    void theShortCommandIsTheProgramsOwnNameWithThatOfTheThreadBehindIt(String name, String line, String expected) {
        assertEquals(expected, info(name, line).command(false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"bash, /usr/bin/bash -c true, /usr/bin/bash -c true", "kworker/0:1, \"\", [kworker/0:1]"})
    void theFullCommandIsTheWholeLine(String name, String line, String expected) {
        assertEquals(expected, info(name, line).command(true));
    }

    private static TaskInfo info(String name, String line) {
        return new TaskInfo(0, "root", IoPriority.UNKNOWN, name, line);
    }
}
