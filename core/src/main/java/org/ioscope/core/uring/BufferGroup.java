package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;

/// Buffers that a program provides in advance, and of which the kernel chooses one when there are data: so no
/// operation that waits occupies one.
///
/// A group belongs to one ring. It can not be closed while operations in flight may choose one of its buffers.
/// All buffers have the same size; they are numbered from 0.
public abstract sealed class BufferGroup extends KernelMemory permits BufferRing, ProvidedBuffers {

    /// The largest number of buffers: as many as fit a ring of them.
    public static final int MOST_BUFFERS = 32_768;

    private final Ring ring;
    private final int group;
    private final RingMemory memory;
    private final int bufferBytes;
    private final MemorySegment[] segments;

    BufferGroup(Ring ring, int count, int bufferBytes) {
        if (count < 1 || count > MOST_BUFFERS || bufferBytes < 1) {
            throw new IllegalArgumentException("there must be 1 to " + MOST_BUFFERS + " buffers of a byte or more, not "
                    + count + " of " + bufferBytes);
        }
        this.ring = ring;
        this.bufferBytes = bufferBytes;
        memory = RingMemory.allocate((long) count * bufferBytes);
        segments = new MemorySegment[count];
        for (int i = 0; i < count; i++) {
            segments[i] = memory.segment().asSlice((long) i * bufferBytes, bufferBytes);
        }
        group = ring.bufferGroups().take();
    }

    /// How many buffers there are.
    public int count() {
        return segments.length;
    }

    /// Bytes of each buffer.
    public int bufferBytes() {
        return bufferBytes;
    }

    /// A buffer. To be read after a completion named it and before it is given back.
    public MemorySegment buffer(int id) {
        return segments[id];
    }

    /// The ring that it belongs to.
    Ring ring() {
        return ring;
    }

    /// Its number (`bgid`).
    int group() {
        return group;
    }

    RingMemory memory() {
        return memory;
    }

    long bufferAddress(int id) {
        return memory.address((long) id * bufferBytes, bufferBytes);
    }

    /// @throws IllegalArgumentException if it belongs to another ring
    void requireOf(SubmissionQueue queue) {
        if (queue.ring() != ring) {
            throw new IllegalArgumentException("the buffers belong to another ring");
        }
    }

    /// Closing belongs to the thread of the ring's submission queue.
    @Override
    final void requireClosable() {
        if (!ring.isClosed()) {
            ring.submission().thread().check();
        }
    }
}
