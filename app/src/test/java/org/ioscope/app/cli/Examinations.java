package org.ioscope.app.cli;

import java.time.Instant;
import java.util.List;
import org.ioscope.core.doctor.Examination;
import org.ioscope.core.doctor.Finding;
import org.ioscope.core.doctor.Host;
import org.ioscope.core.doctor.State;
import org.ioscope.core.doctor.Subject;

/// Examinations for tests.
final class Examinations {

    static final String LONG_REMEDY = "start it outside the container, or the container with many more rights than now";

    private Examinations() {}

    static Examination of(Finding... findings) {
        Host host = new Host("Linux 6.18.44", "Java 25.0.3", 1000, "ada\u202e");
        return new Examination(Instant.parse("2026-11-21T02:00:00Z"), host, List.of(findings));
    }

    static Finding good(Subject subject) {
        return new Finding(subject, State.AVAILABLE, "all of it", "", "", "");
    }

    static Finding bad(Subject subject, String cause, String remedy) {
        return new Finding(subject, State.UNAVAILABLE, "nothing", cause, remedy, "shows everything to everybody");
    }
}
