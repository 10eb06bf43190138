package org.ioscope.core.local;

/// Words for what a user may not see.
final class Permissions {

    /// Which command grants a right depends on the machine, and the doctor examines it.
    static final String REMEDY = "run as root; `ioscope doctor` says more";

    private Permissions() {}

    /// A cause without the kernel's own terms where it is merely a missing right.
    static String words(String cause) {
        return cause.contains("EPERM") ? "it takes CAP_NET_ADMIN, which this user does not have" : cause;
    }
}
