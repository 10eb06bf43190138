package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Events of an epoll descriptor (epoll(7)): what is asked for, or room for what happened.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
///
/// struct epoll_event: 0 events u32, data u64; on x86-64 without a gap between them (12 bytes), else with one
/// (16 bytes).
public final class EpollEvents extends KernelMemory {

    private static final boolean PACKED = "amd64".equals(System.getProperty("os.arch"));
    private static final int DATA = PACKED ? 4 : 8;
    private static final int EVENT_BYTES = DATA + Long.BYTES;

    private final MemorySegment segment;
    private final int capacity;

    private EpollEvents(int capacity) {
        this.capacity = capacity;
        segment = Arena.ofAuto().allocate((long) capacity * EVENT_BYTES, Long.BYTES);
    }

    /// Room for so many events.
    public static EpollEvents room(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("there must be room for an event, not for " + capacity);
        }
        return new EpollEvents(capacity);
    }

    /// What is to be told of a descriptor.
    ///
    /// @param data what comes back with each event
    public static EpollEvents of(PollEvents events, long data) {
        EpollEvents one = new EpollEvents(1);
        one.segment.set(ValueLayout.JAVA_INT, 0, events.bits());
        one.segment.set(ValueLayout.JAVA_LONG_UNALIGNED, DATA, data);
        return one;
    }

    /// How many events there is room for.
    public int capacity() {
        return capacity;
    }

    /// What happened: see [PollEvents#isIn(int)].
    public int events(int index) {
        return segment.get(ValueLayout.JAVA_INT, (long) index * EVENT_BYTES);
    }

    /// What the descriptor was added with.
    public long data(int index) {
        return segment.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) index * EVENT_BYTES + DATA);
    }

    long address() {
        return segment.address();
    }

    @Override
    void free() {
        // The collector frees it: it is small.
    }
}
