package org.ioscope.core.action;

/// What a process can be told, as signal(7) has it; the same on x86-64 and arm64.
public enum Signal {
    /// Do nothing until told to continue (`SIGSTOP`).
    STOP(19),
    /// Go on (`SIGCONT`).
    CONTINUE(18),
    /// End in an orderly way (`SIGTERM`).
    TERMINATE(15),
    /// End at once; nothing is saved (`SIGKILL`).
    KILL(9);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /// The number in C.
    int number() {
        return number;
    }
}
