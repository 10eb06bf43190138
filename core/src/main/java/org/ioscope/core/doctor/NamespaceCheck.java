package org.ioscope.core.doctor;

import java.util.List;

/// Whether this process is in the namespaces that the machine was started with.
final class NamespaceCheck {

    private NamespaceCheck() {}

    static List<Finding> examine(Surroundings surroundings) {
        Namespaces namespaces = surroundings.namespaces();
        Remedy container = surroundings.outsideContainer();
        return List.of(
                finding(Subject.USER_NAMESPACE, namespaces.user(), "rights count only inside it", container),
                finding(Subject.PID_NAMESPACE, namespaces.pid(), "processes outside it are invisible", container),
                finding(
                        Subject.NETWORK_NAMESPACE,
                        namespaces.network(),
                        "the kernel tells of tasks only in the first",
                        surroundings.inFirstNetwork()));
    }

    private static Finding finding(Subject subject, Standing standing, String consequence, Remedy remedy) {
        return switch (standing) {
            case FIRST -> Finding.available(subject, "the machine's first");
            case OTHER -> Finding.lacking(subject, State.UNAVAILABLE, "not the machine's first", consequence, remedy);
            case UNKNOWN ->
                Finding.lacking(subject, State.UNKNOWN, "can not be told", "/proc does not show it", Remedy.NONE);
        };
    }
}
