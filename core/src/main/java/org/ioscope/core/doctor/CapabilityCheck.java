package org.ioscope.core.doctor;

import java.util.Arrays;
import java.util.List;

/// Which rights beyond an ordinary user's are in force.
final class CapabilityCheck {

    private CapabilityCheck() {}

    static List<Finding> examine(Surroundings surroundings) {
        return Arrays.stream(Capability.values())
                .map(capability -> finding(capability, surroundings))
                .toList();
    }

    private static Finding finding(Capability capability, Surroundings surroundings) {
        if (!surroundings.has(capability)) {
            boolean grantable = capability.isIn(surroundings.status().bounding());
            return Finding.lacking(
                    capability.subject(),
                    State.UNAVAILABLE,
                    capability.purpose(),
                    grantable
                            ? "not among the rights of this process"
                            : "not even root has it here: taken away at boot, by a container or by a service",
                    surroundings.remedyOfLacking(capability));
        }
        if (surroundings.namespaces().user() == Standing.OTHER) {
            return Finding.lacking(
                    capability.subject(),
                    State.PARTIAL,
                    capability.purpose(),
                    "counts only inside this user namespace",
                    surroundings.outsideContainer());
        }
        return Finding.available(capability.subject(), capability.purpose());
    }
}
