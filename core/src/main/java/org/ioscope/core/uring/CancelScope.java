package org.ioscope.core.uring;

/// How many operations are cancelled where several match.
public enum CancelScope {
    /// The first that is found. The result is 0.
    ONE(0),
    /// All (Linux 5.19). The result is how many.
    ALL(1);

    private final int bits;

    CancelScope(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
