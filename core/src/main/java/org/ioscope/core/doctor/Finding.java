package org.ioscope.core.doctor;

/// What was found out about one subject. Texts are half sentences, empty where there is nothing to say.
///
/// @param subject what was examined
/// @param state what came of it
/// @param detail what it gives, or what is missing without it
/// @param cause why it is not fully available
/// @param remedy the exact command that grants it, or the step to take
/// @param exposure what the remedy gives away, or costs
public record Finding(Subject subject, State state, String detail, String cause, String remedy, String exposure) {

    /// Something that works.
    static Finding available(Subject subject, String detail) {
        return new Finding(subject, State.AVAILABLE, detail, "", "", "");
    }

    /// Something that lacks a part or all.
    static Finding lacking(Subject subject, State state, String detail, String cause, Remedy remedy) {
        return new Finding(subject, state, detail, cause, remedy.command(), remedy.exposure());
    }
}
