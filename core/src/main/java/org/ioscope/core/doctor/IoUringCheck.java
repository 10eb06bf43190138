package org.ioscope.core.doctor;

import java.io.IOException;
import org.ioscope.nativeaccess.ErrnoException;

/// Whether a ring of io_uring can be set up.
final class IoUringCheck {

    private static final String GIVES = "quick scans and benchmarks; watching does without";
    private static final String SWITCH = "kernel.io_uring_disabled";

    private static final Remedy UNFILTERED = new Remedy(
            "if this is a container: docker run --security-opt seccomp=unconfined IMAGE",
            "that container may then use all system calls, also those that its filter keeps from it for safety");

    private IoUringCheck() {}

    static Finding examine(Attempt<Integer> attempt, KernelText text, Surroundings surroundings) {
        try {
            attempt.make();
            return Finding.available(Subject.IO_URING, GIVES);
        } catch (ErrnoException e) {
            return switch (e.errno()) {
                case EPERM, EACCES -> refused(e, text, surroundings);
                case ENOSYS -> absent(surroundings);
                case ENOMEM ->
                    lacking(
                            "the limit of locked memory is too low for a ring",
                            surroundings.onMachine(
                                    "prlimit --memlock=unlimited --pid $$", "this shell may lock all memory"));
                default -> lacking(String.valueOf(e.getMessage()), Remedy.NONE);
            };
        } catch (IOException e) {
            return lacking(String.valueOf(e.getMessage()), Remedy.NONE);
        }
    }

    private static Finding refused(ErrnoException e, KernelText text, Surroundings surroundings) {
        String disabled = text.read("sys/kernel/io_uring_disabled").orElse("0");
        Remedy enable = surroundings.onMachine(
                "sysctl " + SWITCH + "=0", "opens io_uring, in which faults were often found, to all users");
        return switch (disabled) {
            case "2" -> lacking("switched off for everybody: " + SWITCH + " is 2", enable);
            case "1" -> lacking("kept to administrators and a group: " + SWITCH + " is 1", surroundings.asRoot());
            default ->
                surroundings.status().isFiltered()
                        ? lacking("a seccomp filter refuses it, such as a container's", UNFILTERED)
                        : lacking(e.getMessage() + ", by a security module", Remedy.NONE);
        };
    }

    private static Finding absent(Surroundings surroundings) {
        return surroundings.status().isFiltered()
                ? lacking("a seccomp filter hides it, or the kernel does not have it", UNFILTERED)
                : lacking(
                        "this kernel does not have it",
                        new Remedy("start Linux 5.1 or newer, built with CONFIG_IO_URING=y", ""));
    }

    private static Finding lacking(String cause, Remedy remedy) {
        return Finding.lacking(Subject.IO_URING, State.UNAVAILABLE, GIVES, cause, remedy);
    }
}
