package org.ioscope.core.uring;

/// Two names held as one piece of memory, for operations with two names and a value. Names are freed by the
/// collector, so that it is enough to refer to them.
final class NamePair extends KernelMemory {

    private final NativePath first;
    private final NativePath second;

    NamePair(NativePath first, NativePath second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public String toString() {
        return first + ", " + second;
    }

    @Override
    void free() {
        // Nothing of its own.
    }
}
