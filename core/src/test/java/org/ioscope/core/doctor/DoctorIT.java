package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ioscope.core.netlink.TaskstatsClient;
import org.ioscope.core.uring.Ring;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;

final class DoctorIT {

    private final Map<Subject, Finding> findings = new Doctor("./ioscope", ZoneOffset.UTC)
            .examine().findings().stream().collect(Collectors.toMap(Finding::subject, Function.identity()));

    @Test
    void everySubjectIsExamined() {
        assertEquals(EnumSet.allOf(Subject.class), findings.keySet());
    }

    @Test
    void whateverIsLackingHasACauseOrIsSaidNotToBeTried() {
        findings.values().stream()
                .filter(finding -> finding.state() == State.PARTIAL || finding.state() == State.UNAVAILABLE)
                .forEach(finding -> assertFalse(finding.cause().isEmpty(), finding.toString()));
    }

    @Test
    void taskstatsIsAvailableWhereItOpens() {
        boolean opens = true;
        try {
            TaskstatsClient.open().close();
        } catch (ErrnoException e) {
            opens = false;
        }
        assertEquals(opens, finding(Subject.TASKSTATS).state() == State.AVAILABLE);
    }

    @Test
    void ringIsAvailableWhereItIsSetUp() {
        boolean works = true;
        try {
            Ring.open(RingOptions.fastest(1)).close();
        } catch (ErrnoException e) {
            works = false;
        }
        assertEquals(works, finding(Subject.IO_URING).state() == State.AVAILABLE);
    }

    private Finding finding(Subject subject) {
        return Objects.requireNonNull(findings.get(subject));
    }
}
