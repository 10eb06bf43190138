package org.ioscope.core.uring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Why no ring can be made.
///
/// @param reason for programs
/// @param text half a sentence for people
/// @param remedy what takes it away, empty where nothing is known to
public record IoUringObstacle(Reason reason, String text, String remedy) {

    private static final String SWITCH = "kernel.io_uring_disabled";
    private static final String UNFILTERED =
            "if this is a container: docker run --security-opt seccomp=unconfined IMAGE";

    /// What it is due to.
    public enum Reason {
        /// sysctl `kernel.io_uring_disabled` is 2.
        SWITCHED_OFF,
        /// sysctl `kernel.io_uring_disabled` is 1: for administrators and the group of sysctl
        /// `kernel.io_uring_group`.
        ADMINISTRATORS_ONLY,
        /// A seccomp filter refuses the system call (EPERM), as that of a container does.
        FILTERED,
        /// A seccomp filter hides the system call (ENOSYS), or the kernel does not have it.
        FILTERED_OR_ABSENT,
        /// The kernel does not have it.
        ABSENT,
        /// It needs more locked memory than the user may have.
        LOCKED_MEMORY,
        /// Refused by something else: a security module, say.
        OTHER
    }

    /// What is known of the process when a ring was refused.
    ///
    /// @param disabled value of sysctl `kernel.io_uring_disabled`
    /// @param filtered whether a seccomp filter stands before system calls
    /// @param lockedMemory the limit of locked memory in bytes, if there is one
    public record Circumstances(String disabled, boolean filtered, OptionalLong lockedMemory) {

        static Circumstances ofThisProcess() {
            String status = text("/proc/self/status");
            return of(
                    text("/proc/sys/kernel/io_uring_disabled"),
                    status.lines().anyMatch(line -> line.matches("Seccomp:\\s*2")),
                    text("/proc/self/limits"));
        }

        /// As the kernel's files tell it.
        ///
        /// @param disabled content of `/proc/sys/kernel/io_uring_disabled`, empty if there is none
        /// @param limits content of `/proc/self/limits`
        public static Circumstances of(String disabled, boolean filtered, String limits) {
            return new Circumstances(disabled.isBlank() ? "0" : disabled.strip(), filtered, LockedMemory.limit(limits));
        }

        private static String text(String path) {
            try {
                return Files.readString(Path.of(path));
            } catch (IOException e) {
                // Kernels before 6.6 do not have the switch; without /proc, nothing is known.
                return "";
            }
        }
    }

    /// Explains why [Ring#open] failed in this process.
    public static IoUringObstacle of(ErrnoException failure) {
        return of(failure, Circumstances.ofThisProcess(), RingOptions.fastest(1));
    }

    /// Explains why a ring could not be made.
    ///
    /// @param options how it was to be
    public static IoUringObstacle of(ErrnoException failure, Circumstances circumstances, RingOptions options) {
        Errno errno = failure.errno();
        return switch (errno) {
            case EPERM, EACCES -> refused(failure, circumstances);
            case ENOSYS ->
                circumstances.filtered()
                        ? new IoUringObstacle(
                                Reason.FILTERED_OR_ABSENT,
                                "a seccomp filter hides it, or the kernel does not have it",
                                UNFILTERED)
                        : new IoUringObstacle(
                                Reason.ABSENT,
                                "this kernel does not have it",
                                "start Linux 5.1 or newer, built with CONFIG_IO_URING=y");
            case ENOMEM ->
                new IoUringObstacle(
                        Reason.LOCKED_MEMORY,
                        "the limit of locked memory is too low for a ring: it "
                                + LockedMemory.need(LockedMemory.ofRing(options), circumstances.lockedMemory()),
                        "ulimit -l unlimited, or prlimit --memlock=unlimited --pid $$ as root");
            default -> new IoUringObstacle(Reason.OTHER, String.valueOf(failure.getMessage()), "");
        };
    }

    private static IoUringObstacle refused(ErrnoException failure, Circumstances circumstances) {
        return switch (circumstances.disabled()) {
            case "2" ->
                new IoUringObstacle(
                        Reason.SWITCHED_OFF,
                        "switched off for everybody: " + SWITCH + " is 2",
                        "sysctl " + SWITCH + "=0 as root");
            case "1" ->
                new IoUringObstacle(
                        Reason.ADMINISTRATORS_ONLY,
                        "kept to administrators and a group: " + SWITCH + " is 1",
                        "run it as root, or join the group of sysctl kernel.io_uring_group");
            default ->
                circumstances.filtered()
                        ? new IoUringObstacle(
                                Reason.FILTERED, "a seccomp filter refuses it, such as a container's", UNFILTERED)
                        : new IoUringObstacle(Reason.OTHER, failure.getMessage() + ", by a security module", "");
        };
    }
}
