package org.ioscope.core.group;

/// What a control group stands for.
public enum GroupKind {
    /// The root, where kernel threads are; or the group is not known.
    NONE,
    /// A service of the system, such as `cron.service`.
    SERVICE,
    /// A service of a user's own manager, such as `pipewire.service`.
    USER_SERVICE,
    /// A program that a user started on a desktop.
    APPLICATION,
    /// A Flatpak application.
    FLATPAK,
    /// A program or service of a snap.
    SNAP,
    /// A login on a terminal, by ssh or on a desktop.
    SESSION,
    /// A Docker container.
    DOCKER,
    /// A Podman container.
    PODMAN,
    /// A container of a Kubernetes pod, or the pod.
    KUBERNETES,
    /// An LXC or Incus container.
    LXC,
    /// A virtual machine or container registered with systemd.
    MACHINE,
    /// A container of a runtime that the path does not tell.
    CONTAINER,
    /// Programs that some program put into a systemd scope.
    SCOPE,
    /// A systemd slice itself, without a unit below it.
    SLICE,
    /// A group that something else than systemd or a container runtime made.
    OTHER
}
