package org.ioscope.core.doctor;

/// How to get what is missing.
///
/// @param command the exact command, or the step to take; empty where there is none
/// @param exposure what that gives away, or costs; empty where there is nothing to say
record Remedy(String command, String exposure) {

    /// There is none.
    static final Remedy NONE = new Remedy("", "");
}
