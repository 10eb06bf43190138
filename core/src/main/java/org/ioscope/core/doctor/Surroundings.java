package org.ioscope.core.doctor;

/// What explains why an attempt was refused.
///
/// @param status rights of this process
/// @param namespaces where it lives
/// @param program how the user starts ioscope, ready for a shell
record Surroundings(ProcessStatus status, Namespaces namespaces, String program) {

    private static final String AS_ROOT = "all of ioscope runs as root. setcap on java is no way round: "
            + "every Java program of every user would hold the right";

    static Surroundings read(KernelText text, String program) {
        return new Surroundings(ProcessStatus.read(text), Namespaces.read(text), program);
    }

    /// Whether the right is in force, if only in this user namespace.
    boolean has(Capability capability) {
        return capability.isIn(status.effective());
    }

    /// Why a right is not in force; expects that it is not, or that it was not enough.
    String causeOfLacking(Capability capability) {
        String name = capability.subject().title();
        if (has(capability)) {
            return namespaces.user() == Standing.OTHER
                    ? "a " + name + " of this user namespace does not count for it"
                    : "refused in spite of " + name + ": by a sandbox or a security module";
        }
        return capability.isIn(status.bounding())
                ? "it takes " + name + ", which this process does not have"
                : "it takes " + name + ", which not even root has here: the container or service took it away";
    }

    /// How to get a right.
    Remedy remedyOfLacking(Capability capability) {
        if (namespaces.user() == Standing.OTHER || namespaces.pid() == Standing.OTHER) {
            return wholeMachineContainer();
        }
        if (has(capability)) {
            return Remedy.NONE;
        }
        if (!capability.isIn(status.bounding())) {
            return new Remedy(
                    "start the container with --cap-add=" + capability.name(),
                    "everything in that container gets the right");
        }
        return asRoot();
    }

    /// Running ioscope as root.
    Remedy asRoot() {
        return new Remedy("sudo " + program + " top", AS_ROOT);
    }

    /// Running ioscope as root in the machine's first network namespace.
    Remedy inFirstNetwork() {
        return namespaces.pid() == Standing.FIRST
                ? new Remedy("sudo nsenter --target 1 --net " + program + " top", AS_ROOT)
                : wholeMachineContainer();
    }

    /// Running ioscope in a container that is none, as far as seeing goes.
    Remedy wholeMachineContainer() {
        return new Remedy(
                "docker run --pid=host --network=host --userns=host --cap-add=NET_ADMIN --cap-add=SYS_PTRACE IMAGE, "
                        + "or ioscope outside the container",
                "that container sees all processes of the machine and may change its network");
    }
}
