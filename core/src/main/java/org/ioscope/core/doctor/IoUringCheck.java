package org.ioscope.core.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.uring.IoUringCapabilities;
import org.ioscope.core.uring.IoUringObstacle;
import org.ioscope.core.uring.Opcode;
import org.ioscope.core.uring.RegisterOperation;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.nativeaccess.ErrnoException;

/// Whether rings of io_uring can be made, and what they can do.
///
/// @param capabilities empty if none can be made
record IoUringCheck(Finding finding, Optional<IoUringCapabilities> capabilities) {

    private static final String GIVES = "quick scans and benchmarks; watching does without";
    private static final String SWITCH = "kernel.io_uring_disabled";
    /// Below it the kernel's polling thread and the program's get in each other's way.
    private static final int ENOUGH_PROCESSORS = 4;

    private static final int MOST_NAMES = 6;

    private static final Remedy UNFILTERED = new Remedy(
            "if this is a container: docker run --security-opt seccomp=unconfined IMAGE",
            "that container may then use all system calls, also those that its filter keeps from it for safety");

    static IoUringCheck examine(
            Attempt<IoUringCapabilities> attempt, KernelText text, Surroundings surroundings, int processors) {
        try {
            IoUringCapabilities capabilities = attempt.make();
            return new IoUringCheck(found(capabilities, processors), Optional.of(capabilities));
        } catch (ErrnoException e) {
            return new IoUringCheck(refused(e, text, surroundings), Optional.empty());
        } catch (IOException e) {
            return new IoUringCheck(lacking(String.valueOf(e.getMessage()), Remedy.NONE), Optional.empty());
        }
    }

    private static Finding found(IoUringCapabilities capabilities, int processors) {
        String detail = GIVES + "; " + report(capabilities, processors);
        return capabilities.readFailure().isEmpty()
                ? Finding.available(Subject.IO_URING, detail)
                : Finding.lacking(
                        Subject.IO_URING,
                        State.PARTIAL,
                        detail,
                        "a ring can be made, but " + capabilities.readFailure(),
                        Remedy.NONE);
    }

    private static String report(IoUringCapabilities capabilities, int processors) {
        StringBuilder report = new StringBuilder()
                .append(capabilities.operations().size())
                .append(" of ")
                .append(Opcode.values().length)
                .append(" operations and ")
                .append(capabilities.registerOperations().size())
                .append(" of ")
                .append(RegisterOperation.values().length)
                .append(" register operations of Linux 6.18, ")
                .append(capabilities.told() ? "as the kernel tells; " : "as far as trying tells; ");
        List<String> missing = capabilities.missing();
        if (missing.isEmpty()) {
            report.append("all features and flags");
        } else {
            report.append("missing ")
                    .append(String.join(", ", missing.subList(0, Math.min(MOST_NAMES, missing.size()))));
            if (missing.size() > MOST_NAMES) {
                report.append(" and ").append(missing.size() - MOST_NAMES).append(" more (--json names all)");
            }
        }
        if (capabilities.laterOperations() > 0) {
            report.append("; ").append(capabilities.laterOperations()).append(" newer operations");
        }
        report.append(capabilities.readFailure().isEmpty() ? "; a test read of 4 KiB went well" : "");
        report.append("; SQPOLL ")
                .append(
                        !capabilities.submissionPolling()
                                ? "is refused"
                                : processors < ENOUGH_PROCESSORS
                                        ? "works, but slows down " + processors + " processors"
                                        : "works");
        report.append("; IOPOLL ")
                .append(
                        capabilities.pollingDevices().isEmpty()
                                ? "has no device with polling queues"
                                : "works with O_DIRECT on "
                                        + String.join(
                                                ", ",
                                                capabilities.pollingDevices().stream()
                                                        .sorted()
                                                        .toList()));
        return report.toString();
    }

    private static Finding refused(ErrnoException e, KernelText text, Surroundings surroundings) {
        IoUringObstacle obstacle = IoUringObstacle.of(
                e,
                IoUringObstacle.Circumstances.of(
                        text.read("sys/kernel/io_uring_disabled").orElse(""),
                        surroundings.status().isFiltered(),
                        text.read("self/limits").orElse("")),
                RingOptions.fastest(1));
        Remedy remedy =
                switch (obstacle.reason()) {
                    case SWITCHED_OFF ->
                        surroundings.onMachine(
                                "sysctl " + SWITCH + "=0",
                                "opens io_uring, in which faults were often found, to all users");
                    case ADMINISTRATORS_ONLY -> surroundings.asRoot();
                    case FILTERED, FILTERED_OR_ABSENT -> UNFILTERED;
                    case LOCKED_MEMORY ->
                        surroundings.onMachine(
                                "prlimit --memlock=unlimited --pid $$", "this shell may lock all memory");
                    case ABSENT, OTHER -> new Remedy(obstacle.remedy(), "");
                };
        return lacking(obstacle.text(), remedy);
    }

    private static Finding lacking(String cause, Remedy remedy) {
        return Finding.lacking(Subject.IO_URING, State.UNAVAILABLE, GIVES, cause, remedy);
    }
}
