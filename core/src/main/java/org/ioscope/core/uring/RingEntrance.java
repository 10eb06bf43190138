package org.ioscope.core.uring;

import org.ioscope.nativeaccess.RingCalls;

/// One queue's way into the kernel (io_uring_enter(2)).
final class RingEntrance {

    static final int GETEVENTS = 1;
    static final int SQ_WAKEUP = 1 << 1;
    static final int SQ_WAIT = 1 << 2;
    static final int EXT_ARG = 1 << 3;
    private static final int REGISTERED_RING = 1 << 4;

    private final RingCalls calls = new RingCalls();
    private int ring;
    private int always;

    RingEntrance(int ring) {
        this.ring = ring;
    }

    /// From now on, by the number that the ring has in the current thread's own table: saves the look-up of the
    /// descriptor.
    void useRegistered(int index) {
        ring = index;
        always = REGISTERED_RING;
    }

    boolean isRegistered() {
        return always != 0;
    }

    int ring() {
        return ring;
    }

    int enter(int submit, int wait, int flags, long argument, long argumentBytes) {
        return calls.enter(ring, submit, wait, flags | always, argument, argumentBytes);
    }
}
