package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Objects;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// The files of a ring: open files that the kernel has looked up beforehand. [Submission#fixedFile()] makes the
/// descriptor of an operation the number of a place here.
///
/// The kernel keeps a file open as long as it is in a place or an operation uses it, whatever becomes of the
/// descriptor. Places are also filled by operations that open files, sockets and pipes into them. Thread: as
/// [RingRegistration].
public final class RegisteredFiles {

    /// Instead of a descriptor: the place is empty.
    public static final int NONE = -1;

    /// Instead of a descriptor, in [#update]: the place stays as it is (Linux 5.12).
    public static final int SKIP = -2;

    /// Places that the kernel allows at most; so does RLIMIT_NOFILE.
    public static final int MOST = 1 << 20;

    /// struct io_uring_file_index_range: 0 off u32, 4 len u32, 8 resv u64.
    private static final int RANGE_BYTES = 16;

    private final Ring ring;
    private final ResourceCalls calls;
    private int places;

    RegisteredFiles(Ring ring) {
        this.ring = ring;
        calls = new ResourceCalls(ring);
    }

    /// Registers files, in places 0 and up (Linux 5.1).
    ///
    /// @param descriptors [#NONE] leaves a place empty (Linux 5.5)
    /// @throws ErrnoException EBADF if one is not open or is a ring itself, EBUSY if there are files, EMFILE
    ///     over
    ///     RLIMIT_NOFILE
    public void register(int... descriptors) throws ErrnoException {
        register(descriptors, null);
    }

    /// As [#register(int...)]; once a file was taken from its place and no operation uses it any more, a
    /// completion with its tag comes (Linux 5.13).
    ///
    /// @param tags as many as descriptors, up to [Submission#LARGEST_TAG]; 0 for none, and for empty places
    public void register(int[] descriptors, long @Nullable [] tags) throws ErrnoException {
        ring.requireRegistering();
        if (descriptors.length == 0 || descriptors.length > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " files, not " + descriptors.length);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = arena.allocateFrom(ValueLayout.JAVA_INT, descriptors);
            int result =
                    calls.register(RegisterOperation.FILES, RegisterOperation.FILES2, array, descriptors.length, tags);
            check(result, RegisterOperation.FILES, descriptors.length);
        }
        places = descriptors.length;
    }

    /// Registers empty places (Linux 5.5).
    public void registerEmpty(int count) throws ErrnoException {
        int[] descriptors = new int[Math.clamp(count, 0, MOST + 1)];
        Arrays.fill(descriptors, NONE);
        register(descriptors, null);
    }

    /// Puts other files into places from `index` on (Linux 5.5). Operations in flight go on with the old ones.
    ///
    /// @param descriptors [#NONE] empties a place, [#SKIP] leaves it
    /// @throws ErrnoException at the first one that the kernel does not take (EBADF); those before it are in
    ///     their
    ///     places
    public void update(int index, int... descriptors) throws ErrnoException {
        update(index, descriptors, null);
    }

    /// As [#update(int, int...)] with tags (Linux 5.13); see [#register(int\[\], long\[\])].
    public void update(int index, int[] descriptors, long @Nullable [] tags) throws ErrnoException {
        ring.requireRegistering();
        Objects.checkFromIndexSize(index, descriptors.length, places);
        int done = 0;
        try (Arena arena = Arena.ofConfined()) {
            while (done < descriptors.length) {
                MemorySegment array = arena.allocateFrom(
                        ValueLayout.JAVA_INT, Arrays.copyOfRange(descriptors, done, descriptors.length));
                int count = descriptors.length - done;
                int result = tags == null
                        ? updatePlain(arena, index + done, array, count)
                        : calls.update(RegisterOperation.FILES_UPDATE2, index + done, array, count, tags, done);
                check(result, RegisterOperation.FILES_UPDATE, count);
                done += result;
            }
        }
    }

    /// struct io_uring_rsrc_update: 0 offset u32, 4 resv u32, 8 data u64.
    private int updatePlain(Arena arena, int index, MemorySegment array, int count) {
        MemorySegment struct = arena.allocate(2 * Long.BYTES, Long.BYTES);
        struct.set(ValueLayout.JAVA_INT, 0, index);
        struct.set(ValueLayout.JAVA_LONG, Long.BYTES, array.address());
        return ring.tryRegister(RegisterOperation.FILES_UPDATE, struct.address(), count);
    }

    private static void check(int result, RegisterOperation operation, int count) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(-result, "io_uring_register", operation + ", " + count + " files");
        }
    }

    /// Operations that leave the choice of a place to the kernel get one from these only (Linux 6.0).
    ///
    /// @param from the first place
    /// @param count number of places
    public void allocateWithin(int from, int count) throws ErrnoException {
        ring.requireRegistering();
        Objects.checkFromIndexSize(from, count, places);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment range = arena.allocate(RANGE_BYTES, Long.BYTES);
            range.set(ValueLayout.JAVA_INT, 0, from);
            range.set(ValueLayout.JAVA_INT, Integer.BYTES, count);
            ring.register(RegisterOperation.FILE_ALLOC_RANGE, range.address(), 0, from + " and up, " + count);
        }
    }

    /// Takes all files away. Operations in flight go on with them.
    ///
    /// @throws ErrnoException ENXIO if nothing is registered
    public void unregister() throws ErrnoException {
        ring.requireRegistering();
        ring.register(RegisterOperation.UNREGISTER_FILES, 0, 0, "");
        places = 0;
    }

    /// Number of places, 0 if nothing is registered.
    public int size() {
        return places;
    }
}
