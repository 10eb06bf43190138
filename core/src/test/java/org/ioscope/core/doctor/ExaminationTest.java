package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExaminationTest {

    @Test
    void filesOfProcessesMatterOnlyWithoutTaskstats() {
        Finding files = lacking(Subject.OTHER_PROCESS_IO, State.UNAVAILABLE);

        assertEquals(List.of(), missing(Finding.available(Subject.TASKSTATS, "all"), files));
        assertEquals(
                List.of(Subject.TASKSTATS, Subject.OTHER_PROCESS_IO),
                missing(lacking(Subject.TASKSTATS, State.UNAVAILABLE), files));
    }

    @Test
    void whatOnlyExplainsDoesNotMatterByItself() {
        assertEquals(
                List.of(),
                missing(
                        Finding.available(Subject.TASKSTATS, "all"),
                        lacking(Subject.CAP_SYS_NICE, State.UNAVAILABLE),
                        lacking(Subject.IO_URING, State.UNAVAILABLE),
                        lacking(Subject.CGROUPS, State.PARTIAL)));
    }

    private static Finding lacking(Subject subject, State state) {
        return Finding.lacking(subject, state, "", "because", Remedy.NONE);
    }

    private static List<Subject> missing(Finding... findings) {
        Host host = new Host("Linux 6.18", "Java 25", 0, "root");
        return new Examination(Instant.EPOCH, host, List.of(findings))
                .missingForFullSight().stream().map(Finding::subject).toList();
    }
}
