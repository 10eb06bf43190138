package org.ioscope.core.doctor;

import java.time.Instant;
import java.util.List;

/// What this machine and this user can see.
///
/// @param time when it was found out
/// @param host where
/// @param findings one for each subject, in the order of [Subject]
public record Examination(Instant time, Host host, List<Finding> findings) {

    public Examination {
        findings = List.copyOf(findings);
    }

    /// What keeps ioscope from seeing every byte and every wait; empty if nothing does.
    ///
    /// The files `/proc/PID/io` matter only without taskstats. io_uring, cgroups and what explains the rest
    /// (capabilities, namespaces) do not matter by themselves.
    public List<Finding> missingForFullSight() {
        return findings.stream()
                .filter(finding -> finding.state() != State.AVAILABLE && isNeeded(finding))
                .toList();
    }

    private boolean isNeeded(Finding lacking) {
        return switch (lacking.subject()) {
            case TASKSTATS, EXIT_RECORDS, PROCESS_EVENTS, PROCESS_LIST, DELAY_ACCOUNTING -> true;
            case OWN_PROCESS_IO, OTHER_PROCESS_IO ->
                lacking.state() != State.UNKNOWN
                        && findings.stream()
                                .noneMatch(finding ->
                                        finding.subject() == Subject.TASKSTATS && finding.state() == State.AVAILABLE);
            default -> false;
        };
    }
}
