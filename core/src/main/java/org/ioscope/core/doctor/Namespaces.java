package org.ioscope.core.doctor;

import java.util.Optional;

/// Where this process lives (namespaces(7)).
///
/// @param user standing in the user namespace
/// @param pid standing in the PID namespace
/// @param network standing in the network namespace
record Namespaces(Standing user, Standing pid, Standing network) {

    /// Numbers that the kernel gives its first namespaces (`enum` in include/linux/proc_ns.h, since 3.8; the
    /// network
    /// namespace has one since 6.18).
    private static final String FIRST_USER = "user:[4026531837]";

    private static final String FIRST_PID = "pid:[4026531836]";

    /// Linux registers this sysctl for the first network namespace only (net/core/sysctl_net_core.c), whatever its
    /// number is.
    private static final String ONLY_IN_FIRST_NETWORK = "sys/net/core/netdev_max_backlog";

    private static final String ONLY_WITH_NETWORK = "sys/net/core/somaxconn";

    static Namespaces read(KernelText text) {
        return new Namespaces(
                standing(text.link("self/ns/user"), FIRST_USER),
                standing(text.link("self/ns/pid"), FIRST_PID),
                network(text));
    }

    private static Standing standing(Optional<String> own, String first) {
        return own.map(link -> link.equals(first) ? Standing.FIRST : Standing.OTHER)
                .orElse(Standing.UNKNOWN);
    }

    private static Standing network(KernelText text) {
        if (text.exists(ONLY_IN_FIRST_NETWORK)) {
            return Standing.FIRST;
        }
        return text.exists(ONLY_WITH_NETWORK) ? Standing.OTHER : Standing.UNKNOWN;
    }
}
