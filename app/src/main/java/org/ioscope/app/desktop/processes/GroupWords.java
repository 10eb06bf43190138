package org.ioscope.app.desktop.processes;

import org.ioscope.core.group.GroupKind;
import org.ioscope.core.group.GroupName;

/// What groups are called.
final class GroupWords {

    private GroupWords() {}

    /// What a user calls a group.
    static String title(Grouping by, GroupName name) {
        if (by != Grouping.USER && name.kind() == GroupKind.NONE) {
            return name.path().isEmpty() || name.path().equals("/") ? "Kernel threads and others" : name.path();
        }
        return name.name();
    }

    /// What a group is, in a word; empty where its name says it.
    static String kind(GroupKind kind) {
        return switch (kind) {
            case NONE, OTHER -> "";
            case SERVICE -> "service";
            case USER_SERVICE -> "user service";
            case APPLICATION -> "application";
            case FLATPAK -> "Flatpak application";
            case SNAP -> "snap";
            case SESSION -> "login";
            case DOCKER -> "Docker container";
            case PODMAN -> "Podman container";
            case KUBERNETES -> "Kubernetes container";
            case LXC -> "LXC container";
            case MACHINE -> "machine";
            case CONTAINER -> "container";
            case SCOPE -> "scope";
            case SLICE -> "slice";
        };
    }
}
