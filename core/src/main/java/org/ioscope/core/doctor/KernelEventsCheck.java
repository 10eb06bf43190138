package org.ioscope.core.doctor;

import java.io.IOException;
import java.util.List;

/// Whether the kernel tells of births and ends of tasks by itself.
final class KernelEventsCheck {

    private static final String EXITS_GIVE = "the last bytes of every thread that ends";
    private static final String EVENTS_GIVE = "births of tasks, without searching /proc";

    private KernelEventsCheck() {}

    static List<Finding> examine(Attempt<EventCauses> attempt, Surroundings surroundings) {
        EventCauses causes;
        try {
            causes = attempt.make();
        } catch (IOException e) {
            String cause = String.valueOf(e.getMessage());
            causes = new EventCauses(cause, cause);
        }
        return List.of(
                finding(Subject.EXIT_RECORDS, EXITS_GIVE, causes.exitRecords(), surroundings),
                finding(Subject.PROCESS_EVENTS, EVENTS_GIVE, causes.processEvents(), surroundings));
    }

    private static Finding finding(Subject subject, String gives, String refusal, Surroundings surroundings) {
        if (refusal.isEmpty()) {
            return Finding.available(subject, gives);
        }
        return Finding.lacking(
                subject,
                State.UNAVAILABLE,
                gives,
                cause(subject, refusal, surroundings),
                remedy(subject, refusal, surroundings));
    }

    private static String cause(Subject subject, String refusal, Surroundings surroundings) {
        Namespaces namespaces = surroundings.namespaces();
        if (namespaces.user() == Standing.OTHER) {
            return "told only in the machine's first user namespace";
        }
        if (namespaces.pid() == Standing.OTHER) {
            return "told only in the machine's first PID namespace";
        }
        if (namespaces.network() == Standing.OTHER) {
            return "told only in the machine's first network namespace";
        }
        return isForRightsOnly(subject, refusal, surroundings)
                ? surroundings.causeOfLacking(Capability.NET_ADMIN)
                : refusal;
    }

    private static Remedy remedy(Subject subject, String refusal, Surroundings surroundings) {
        Namespaces namespaces = surroundings.namespaces();
        if (namespaces.user() == Standing.OTHER || namespaces.pid() == Standing.OTHER) {
            return surroundings.outsideContainer();
        }
        if (namespaces.network() == Standing.OTHER) {
            return surroundings.inFirstNetwork();
        }
        return isForRightsOnly(subject, refusal, surroundings)
                ? surroundings.remedyOfLacking(Capability.NET_ADMIN)
                : Remedy.NONE;
    }

    /// The reason may also be that the kernel was built without: rights are to blame only where it says so.
    private static boolean isForRightsOnly(Subject subject, String refusal, Surroundings surroundings) {
        boolean refused = refusal.contains("EPERM") || refusal.contains("EACCES");
        // Up to Linux 6.5 the process connector swallows a request for events that it refuses.
        boolean silent = subject == Subject.PROCESS_EVENTS && !surroundings.has(Capability.NET_ADMIN);
        return refused || silent;
    }
}
