package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Several pieces of memory that one operation reads or writes in their order (struct iovec). Immutable, for
/// any number of operations.
///
/// Life cycle: [#of], which holds the memory of all pieces, operations, [#close()], which lets go of it.
public final class IoVector extends KernelMemory {

    /// Pieces that the kernel takes at most (`IOV_MAX`).
    public static final int MOST_PARTS = 1024;

    /// struct iovec: 0 iov_base, 8 iov_len.
    static final int PART_BYTES = 16;

    private final MemorySegment array;
    private final List<Part> parts;
    private final long bytes;

    /// A piece.
    ///
    /// @param from first byte within the memory
    public record Part(RingMemory memory, long from, long length) {}

    private IoVector(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.array = Arena.ofAuto().allocate(Math.max(1, parts.size()) * (long) PART_BYTES, Long.BYTES);
        long total = 0;
        for (int i = 0; i < this.parts.size(); i++) {
            Part part = this.parts.get(i);
            long address = part.memory().address(part.from(), part.length());
            array.set(ValueLayout.JAVA_LONG, (long) i * PART_BYTES, address);
            array.set(ValueLayout.JAVA_LONG, (long) i * PART_BYTES + Long.BYTES, part.length());
            total = Math.addExact(total, part.length());
        }
        this.bytes = total;
    }

    /// A vector of pieces; there may be none.
    ///
    /// @throws IndexOutOfBoundsException if a piece is not within its memory
    /// @throws IllegalArgumentException if there are more than [#MOST_PARTS]
    /// @throws IllegalStateException if some memory is closed
    public static IoVector of(List<Part> parts) {
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("at most " + MOST_PARTS + " pieces, not " + parts.size());
        }
        IoVector vector = new IoVector(parts);
        int held = 0;
        try {
            for (; held < vector.parts.size(); held++) {
                vector.parts.get(held).memory().hold();
            }
            return vector;
        } catch (IllegalStateException e) {
            vector.parts.subList(0, held).forEach(part -> part.memory().letGo());
            throw e;
        }
    }

    /// A vector of whole pieces.
    public static IoVector of(RingMemory... memories) {
        return of(whole(memories));
    }

    /// The whole of each.
    static List<Part> whole(RingMemory... memories) {
        return List.of(memories).stream()
                .map(memory -> new Part(memory, 0, memory.size()))
                .toList();
    }

    /// Bytes of all pieces.
    public long size() {
        return bytes;
    }

    int count() {
        return parts.size();
    }

    long address() {
        return array.address();
    }

    @Override
    void free() {
        parts.forEach(part -> part.memory().letGo());
    }
}
