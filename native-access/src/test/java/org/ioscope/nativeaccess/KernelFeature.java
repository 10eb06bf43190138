package org.ioscope.nativeaccess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Kernel features that tests may need.
public enum KernelFeature {
    /// On no kernel at all: for the tests of this gate.
    ABSENT {
        @Override
        String unavailabilityCause() {
            return "no kernel has it";
        }
    },
    /// Any Linux with /proc.
    PROCFS {
        @Override
        String unavailabilityCause() {
            return Files.isReadable(Path.of("/proc/self/io")) ? "" : "/proc/self/io is not readable";
        }
    },
    /// Counters of any task by netlink.
    TASKSTATS {
        @Override
        String unavailabilityCause() {
            return Privileges.networkAdministrator();
        }
    },
    /// A record of each task that ends.
    EXIT_RECORDS {
        @Override
        String unavailabilityCause() {
            return Privileges.networkAdministratorOfTheMachine();
        }
    },
    /// News of births, new programs and ends of tasks.
    PROCESS_EVENTS {
        @Override
        String unavailabilityCause() {
            return Privileges.networkAdministratorOfTheMachine();
        }
    },
    /// Rings of io_uring for any process.
    IO_URING {
        @Override
        String unavailabilityCause() {
            try {
                Path disabled = Path.of("/proc/sys/kernel/io_uring_disabled");
                String value =
                        Files.exists(disabled) ? Files.readString(disabled).strip() : "0";
                return value.equals("0") ? "" : "kernel.io_uring_disabled is " + value;
            } catch (IOException e) {
                return "kernel.io_uring_disabled can not be read: " + e.getMessage();
            }
        }
    },
    /// File systems in files: mount(8) with loop devices, and mkfs of ext4, xfs and btrfs.
    LOOP_MOUNTS {
        @Override
        String unavailabilityCause() {
            if (!Files.isWritable(Path.of("/dev/loop-control"))) {
                return "no right to make loop devices";
            }
            for (String kind : new String[] {"ext4", "xfs", "btrfs"}) {
                if (!Files.isExecutable(Path.of("/usr/sbin/mkfs." + kind))) {
                    return "no mkfs." + kind;
                }
            }
            return "";
        }
    };

    /// Empty if the feature is there.
    abstract String unavailabilityCause();
}
