package org.ioscope.core.uring;

import java.util.BitSet;

/// Gives the groups of provided buffers of a ring their numbers, so that no two have the same.
final class BufferGroupNumbers {

    private static final int MOST = 1 << 16;

    private final BitSet taken = new BitSet();

    /// A number that no other group has.
    ///
    /// @throws IllegalStateException if all 65,536 are taken
    synchronized int take() {
        int number = taken.nextClearBit(0);
        if (number >= MOST) {
            throw new IllegalStateException("the ring has " + MOST + " groups of buffers");
        }
        taken.set(number);
        return number;
    }

    /// The kernel knows no buffer of that group any more.
    synchronized void giveBack(int number) {
        taken.clear(number);
    }
}
