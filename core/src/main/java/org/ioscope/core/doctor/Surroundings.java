package org.ioscope.core.doctor;

/// What explains why an attempt was refused.
///
/// @param status rights of this process
/// @param namespaces where it lives
/// @param program how the user starts ioscope, ready for a shell
record Surroundings(ProcessStatus status, Namespaces namespaces, String program) {

    private static final String AS_ROOT = "all of ioscope then runs as root; do not use setcap on java instead: "
            + "every Java program of every user would get the right";

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
                    ? name + " of this user namespace does not count for it"
                    : "refused in spite of " + name + ", perhaps by a security module";
        }
        return capability.isIn(status.bounding())
                ? "it takes " + name + ", which this process does not have"
                : "it takes " + name + ", which not even root has here";
    }

    /// How to get a right.
    Remedy remedyOfLacking(Capability capability) {
        boolean isForSight = capability == Capability.NET_ADMIN || capability == Capability.SYS_PTRACE;
        if (namespaces.user() == Standing.OTHER || (namespaces.pid() == Standing.OTHER && isForSight)) {
            return outsideContainer();
        }
        if (has(capability)) {
            return Remedy.NONE;
        }
        if (!capability.isIn(status.bounding())) {
            return new Remedy(
                    "if this is a container: docker run --cap-add=" + capability.name() + " IMAGE",
                    "everything in that container gets the right");
        }
        return asRoot();
    }

    /// Running ioscope as root.
    Remedy asRoot() {
        return new Remedy(sudo(program + " top"), exposureAsRoot());
    }

    /// Running ioscope as root in the machine's first network namespace.
    Remedy inFirstNetwork() {
        // Thread 2 starts all of the kernel's own threads: unlike process 1 it is always in the first namespaces.
        return isInContainer()
                ? outsideContainer()
                : new Remedy(sudo("nsenter --target 2 --net " + program + " top"), exposureAsRoot());
    }

    /// Running ioscope outside the container, or in one that is none as far as seeing goes.
    Remedy outsideContainer() {
        return new Remedy(
                "start ioscope outside the container, or the container with docker run --pid=host --network=host"
                        + " --userns=host --cap-add=NET_ADMIN --cap-add=SYS_PTRACE IMAGE",
                "the container then sees all processes of the machine and may change its network");
    }

    /// A command that root has to give on the machine itself.
    Remedy onMachine(String command, String exposure) {
        return new Remedy(sudo(command), (isInContainer() ? "outside the container; " : "") + exposure);
    }

    /// A setting that root has to keep for each boot.
    Remedy onEachBoot(String setting, String exposure) {
        String file = "/etc/sysctl.d/ioscope.conf";
        boolean isRoot = sudo("").isEmpty();
        return new Remedy(
                "echo " + setting + (isRoot ? " > " : " | sudo tee ") + file,
                (isInContainer() ? "outside the container; " : "") + exposure);
    }

    private String sudo(String command) {
        return status.uid() == 0 && !isInContainer() ? command : "sudo " + command;
    }

    private String exposureAsRoot() {
        return status.uid() == 0 ? "" : AS_ROOT;
    }

    private boolean isInContainer() {
        return namespaces.user() == Standing.OTHER || namespaces.pid() == Standing.OTHER;
    }
}
