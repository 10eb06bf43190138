package org.ioscope.core.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.uring.IoUringCapabilities;

/// What this machine and this user can see.
///
/// @param time when it was found out
/// @param host where
/// @param findings one for each subject, in the order of [Subject]
/// @param ioUring what io_uring can do; empty if no ring can be made
public record Examination(Instant time, Host host, List<Finding> findings, Optional<IoUringCapabilities> ioUring) {

    public Examination {
        findings = List.copyOf(findings);
    }

    /// An examination without io_uring.
    public Examination(Instant time, Host host, List<Finding> findings) {
        this(time, host, findings, Optional.empty());
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
