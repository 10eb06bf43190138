package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A piece of native memory for operations to read and write.
///
/// Life cycle: [#allocate], used by any number of operations, [#close()], which is refused while one of them is
/// in flight. What is not closed is freed once it is no longer reachable and no operation uses it.
public final class RingMemory extends KernelMemory {

    /// Alignment of all memory: that of a page, which every device takes for O_DIRECT.
    public static final long ALIGNMENT = 4096;

    private static final Cleaner CLEANER = Cleaner.create();

    private static final Set<RingMemory> LEAKED = ConcurrentHashMap.newKeySet();

    private final Arena arena;
    private final MemorySegment segment;
    private final long address;
    private final long bytes;

    private RingMemory(Arena arena, MemorySegment segment) {
        this.arena = arena;
        this.segment = segment;
        this.address = segment.address();
        this.bytes = segment.byteSize();
    }

    /// New memory, all zero, aligned to [#ALIGNMENT].
    ///
    /// @throws IllegalArgumentException if `bytes` is not positive
    public static RingMemory allocate(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes must be positive, not " + bytes);
        }
        Arena arena = Arena.ofShared();
        RingMemory memory = new RingMemory(arena, arena.allocate(bytes, ALIGNMENT));
        CLEANER.register(memory, new Free(arena));
        return memory;
    }

    /// The memory, for the program to fill and read. Not to be read or written where an operation in flight
    /// does. After [#close()], access throws IllegalStateException.
    public MemorySegment segment() {
        return segment;
    }

    /// Size in bytes.
    public long size() {
        return bytes;
    }

    /// Address of a part of it.
    ///
    /// @throws IndexOutOfBoundsException if the part is not within it
    long address(long from, long length) {
        if (from < 0 || length < 0 || from > bytes - length) {
            throw new IndexOutOfBoundsException(
                    length + " bytes from " + from + " on are not within memory of " + bytes);
        }
        return address + from;
    }

    /// Never frees it.
    void leak() {
        LEAKED.add(this);
    }

    @Override
    void free() {
        arena.close();
    }

    /// Frees what nobody closed. Knows the arena only, not the memory whose end it waits for.
    private record Free(Arena arena) implements Runnable {

        @Override
        public void run() {
            if (arena.scope().isAlive()) {
                arena.close();
            }
        }
    }
}
