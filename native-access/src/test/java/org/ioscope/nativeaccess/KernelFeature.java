package org.ioscope.nativeaccess;

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
    };

    /// Empty if the feature is there.
    abstract String unavailabilityCause();
}
