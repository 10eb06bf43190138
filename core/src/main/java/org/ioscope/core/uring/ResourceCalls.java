package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// Registering and updating tables of buffers and files: by the older calls where there are no tags, so that
/// older kernels take them.
///
/// @param ring whose tables they are
record ResourceCalls(Ring ring) {

    /// struct io_uring_rsrc_register: 0 nr u32, 4 flags u32, 8 resv2 u64, 16 data u64, 24 tags u64. struct
    /// io_uring_rsrc_update2: 0 offset u32, 4 resv u32, 8 data u64, 16 tags u64, 24 nr u32, 28 resv2 u32.
    private static final int STRUCT_BYTES = 32;

    private static final int REGISTER_DATA = 16;
    private static final int REGISTER_TAGS = 24;
    private static final int UPDATE_DATA = 8;
    private static final int UPDATE_TAGS = 16;
    private static final int UPDATE_COUNT = 24;

    /// struct io_uring_clone_buffers: 0 src_fd u32, 4 flags u32, 8 src_off u32, 12 dst_off u32, 16 nr u32, 20
    /// pad u32\[3].
    private static final int CLONE_BYTES = 32;

    /// Registers a table.
    ///
    /// @return the negative error number, else what the operation returns
    int register(
            RegisterOperation plain, RegisterOperation tagged, MemorySegment array, int count, long @Nullable [] tags) {
        if (tags == null) {
            return ring.tryRegister(plain, array.address(), count);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(STRUCT_BYTES, Long.BYTES);
            struct.set(ValueLayout.JAVA_INT, 0, count);
            struct.set(ValueLayout.JAVA_LONG, REGISTER_DATA, array.address());
            struct.set(ValueLayout.JAVA_LONG, REGISTER_TAGS, tags(arena, tags, 0, count));
            return ring.tryRegister(tagged, struct.address(), STRUCT_BYTES);
        }
    }

    /// Updates `count` places.
    ///
    /// @param tags of all places to be updated, of which the first `done` are updated already
    /// @return the negative error number, else the number of places that were updated
    int update(
            RegisterOperation operation, int offset, MemorySegment array, int count, long @Nullable [] tags, int done) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(STRUCT_BYTES, Long.BYTES);
            struct.set(ValueLayout.JAVA_INT, 0, offset);
            struct.set(ValueLayout.JAVA_LONG, UPDATE_DATA, array.address());
            if (tags != null) {
                struct.set(ValueLayout.JAVA_LONG, UPDATE_TAGS, tags(arena, tags, done, count));
            }
            struct.set(ValueLayout.JAVA_INT, UPDATE_COUNT, count);
            return ring.tryRegister(operation, struct.address(), STRUCT_BYTES);
        }
    }

    private static long tags(Arena arena, long[] tags, int first, int count) {
        if (tags.length != first + count) {
            throw new IllegalArgumentException((first + count) + " tags are needed, not " + tags.length);
        }
        MemorySegment array = arena.allocate((long) count * Long.BYTES, Long.BYTES);
        for (int i = 0; i < count; i++) {
            array.setAtIndex(ValueLayout.JAVA_LONG, i, Submission.requireTag(tags[first + i]));
        }
        return array.address();
    }

    int cloneBuffers(int source, int flags, int sourceIndex, int index, int count) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(CLONE_BYTES, Integer.BYTES);
            int[] fields = {source, flags, sourceIndex, index, count};
            MemorySegment.copy(fields, 0, struct, ValueLayout.JAVA_INT, 0, fields.length);
            return ring.tryRegister(RegisterOperation.CLONE_BUFFERS, struct.address(), 1);
        }
    }
}
