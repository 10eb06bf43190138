package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// The buffers of a ring: memory that the kernel has looked up and locked beforehand, so that reads and writes
/// by number of a place need not.
///
/// Life cycle: [#register] or [#registerEmpty], updates, [#unregister()] or the end of the ring. While a piece
/// of memory is here it can not be closed.
///
/// All of it counts as locked memory: ENOMEM over the user's limit tells the size needed. Thread: as
/// [RingRegistration].
public final class RegisteredBuffers {

    /// Places that the kernel allows at most.
    public static final int MOST = 1 << 14;

    /// Bytes that the kernel allows a buffer at most.
    public static final long MOST_BYTES = 1L << 30;

    private static final int REPLACE = 1 << 1;

    private final Ring ring;
    private final ResourceCalls calls;
    /// Null while nothing is registered.
    private IoVector.@Nullable Part @Nullable [] parts;

    RegisteredBuffers(Ring ring) {
        this.ring = ring;
        calls = new ResourceCalls(ring);
    }

    /// Registers pieces of memory, in places 0 and up (Linux 5.1).
    ///
    /// @param pieces null leaves a place empty (Linux 5.13)
    /// @throws ErrnoException ENOMEM over the limit of locked memory, EBUSY if there are buffers
    public void register(List<IoVector.@Nullable Part> pieces) throws ErrnoException {
        register(pieces, null);
    }

    /// Registers whole pieces of memory.
    public void register(RingMemory... memories) throws ErrnoException {
        register(List.copyOf(IoVector.whole(memories)), null);
    }

    /// As [#register(List)]; once a piece was taken from its place and no operation uses it any more, a
    /// completion with its tag comes (Linux 5.13).
    ///
    /// @param tags as many as pieces, up to [Submission#LARGEST_TAG]; 0 for none, and for empty places
    public void register(List<IoVector.@Nullable Part> pieces, long @Nullable [] tags) throws ErrnoException {
        ring.requireRegistering();
        if (pieces.isEmpty() || pieces.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " buffers, not " + pieces.size());
        }
        IoVector.@Nullable Part[] added = pieces.toArray(new IoVector.@Nullable Part[0]);
        hold(added);
        boolean done = false;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = array(arena, added, 0);
            int result =
                    calls.register(RegisterOperation.BUFFERS, RegisterOperation.BUFFERS2, array, added.length, tags);
            check(result, RegisterOperation.BUFFERS, added);
            done = true;
        } finally {
            if (!done) {
                letGo(added);
            }
        }
        parts = added;
    }

    /// Registers places that [#update] fills (Linux 5.13).
    public void registerEmpty(int places) throws ErrnoException {
        register(Collections.nCopies(places, null), null);
    }

    /// Puts another piece into a place (Linux 5.13). Operations in flight go on with the old one.
    ///
    /// @param piece null empties the place
    public void update(int index, IoVector.@Nullable Part piece) throws ErrnoException {
        update(index, Collections.singletonList(piece), null);
    }

    /// Puts other pieces into places from `index` on (Linux 5.13).
    ///
    /// @param tags as with [#register(List, long\[\])]
    /// @throws ErrnoException at the first piece that the kernel does not take; those before it are in their
    ///     places
    public void update(int index, List<IoVector.@Nullable Part> pieces, long @Nullable [] tags) throws ErrnoException {
        ring.requireRegistering();
        IoVector.@Nullable Part[] table = requireRegistered();
        Objects.checkFromIndexSize(index, pieces.size(), table.length);
        IoVector.@Nullable Part[] added = pieces.toArray(new IoVector.@Nullable Part[0]);
        hold(added);
        int done = 0;
        try (Arena arena = Arena.ofConfined()) {
            while (done < added.length) {
                MemorySegment array = array(arena, added, done);
                int result = calls.update(
                        RegisterOperation.BUFFERS_UPDATE, index + done, array, added.length - done, tags, done);
                check(result, RegisterOperation.BUFFERS_UPDATE, added);
                for (int i = done; i < done + result; i++) {
                    IoVector.Part old = table[index + i];
                    table[index + i] = added[i];
                    letGo(old);
                }
                done += result;
            }
        } finally {
            for (int i = done; i < added.length; i++) {
                letGo(added[i]);
            }
        }
    }

    /// Takes over all buffers of another ring, without looking them up again (Linux 6.12).
    ///
    /// @param source its thread must not change its buffers meanwhile
    /// @throws ErrnoException EBUSY if there are buffers here, ENXIO if there are none there
    public void cloneFrom(Ring source) throws ErrnoException {
        cloneFrom(source, 0, 0, 0, false);
    }

    /// Takes over some buffers of another ring, or of this one (Linux 6.13).
    ///
    /// @param sourceIndex the first place there
    /// @param index the first place here
    /// @param count number of places, 0 for all from `sourceIndex` on
    /// @param replace whether buffers that are here already stay, but for those places; the table grows where
    ///     needed
    /// @throws ErrnoException EBUSY if there are buffers here and they are not to be replaced, ENXIO if there
    ///     are
    ///     none
    ///     there, EOVERFLOW or EINVAL for places that are not there
    public void cloneFrom(Ring source, int sourceIndex, int index, int count, boolean replace) throws ErrnoException {
        ring.requireRegistering();
        IoVector.@Nullable Part[] from = source.buffers().parts;
        if (from == null) {
            throw ErrnoException.of(Errno.ENXIO.number(), "io_uring_register", "the other ring has no buffers");
        }
        int taken = count == 0 ? from.length - sourceIndex : count;
        Objects.checkFromIndexSize(sourceIndex, taken, from.length);
        if (index < 0 || index > MOST - taken) {
            throw new IndexOutOfBoundsException("places " + index + " and up, " + taken + " of " + MOST);
        }
        IoVector.@Nullable Part[] old = parts;
        int kept = old == null ? 0 : old.length;
        IoVector.@Nullable Part[] table = new IoVector.@Nullable Part[Math.max(kept, index + taken)];
        if (old != null) {
            System.arraycopy(old, 0, table, 0, kept);
        }
        System.arraycopy(from, sourceIndex, table, index, taken);
        // 0 for all goes with no offsets; it is all that Linux 6.12 takes.
        int number = sourceIndex == 0 && index == 0 && count == 0 ? 0 : taken;
        hold(table);
        boolean done = false;
        try {
            int result = calls.cloneBuffers(source.descriptor(), replace ? REPLACE : 0, sourceIndex, index, number);
            if (result < 0) {
                throw ErrnoException.of(-result, "io_uring_register", RegisterOperation.CLONE_BUFFERS.name());
            }
            done = true;
        } finally {
            if (!done) {
                letGo(table);
            }
        }
        parts = table;
        if (old != null) {
            letGo(old);
        }
    }

    /// Takes all pieces away. Operations in flight go on with them.
    ///
    /// @throws ErrnoException ENXIO if there are none
    public void unregister() throws ErrnoException {
        ring.requireRegistering();
        ring.register(RegisterOperation.UNREGISTER_BUFFERS, 0, 0, "");
        forget();
    }

    /// Number of places, 0 if nothing is registered.
    public int size() {
        return parts == null ? 0 : parts.length;
    }

    /// What is in a place; empty if it is.
    ///
    /// @throws IndexOutOfBoundsException if there is no such place
    public Optional<IoVector.Part> at(int index) {
        return Optional.ofNullable(requireRegistered()[index]);
    }

    /// Memory of a place, for operations by its number: they hold it too.
    ///
    /// @throws IllegalStateException if nothing is there
    RingMemory memory(int index) {
        return part(index).memory();
    }

    /// Address of a part of what is in a place.
    ///
    /// @throws IllegalStateException if nothing is there
    /// @throws IndexOutOfBoundsException if the part is not within it
    long address(int index, long from, long length) {
        IoVector.Part part = part(index);
        if ((from | length | part.length() - from - length) < 0) {
            throw new IndexOutOfBoundsException("bytes " + from + " to " + (from + length)
                    + " are not within registered buffer " + index + " of " + part.length());
        }
        return part.memory().address(part.from() + from, length);
    }

    private IoVector.Part part(int index) {
        IoVector.Part part = requireRegistered()[index];
        if (part == null) {
            throw new IllegalStateException("place " + index + " of the registered buffers is empty");
        }
        return part;
    }

    private IoVector.@Nullable Part[] requireRegistered() {
        IoVector.@Nullable Part[] table = parts;
        if (table == null) {
            throw new IllegalStateException("no buffers are registered");
        }
        return table;
    }

    /// The ring is about to be closed: what is locked is given back at once, and not when the kernel gets round
    /// to it.
    void unregisterForClose() {
        if (parts != null) {
            // Whatever comes of it: the end of the ring is the end of its buffers.
            ring.tryRegister(RegisterOperation.UNREGISTER_BUFFERS, 0, 0);
        }
    }

    /// The kernel has the pieces no more.
    void forget() {
        if (parts != null) {
            letGo(parts);
            parts = null;
        }
    }

    private static void check(int result, RegisterOperation operation, IoVector.@Nullable Part[] pieces)
            throws ErrnoException {
        if (result < 0) {
            long bytes = 0;
            for (IoVector.Part piece : pieces) {
                bytes += piece == null ? 0 : LockedMemory.pages(piece.from() % RingMemory.ALIGNMENT + piece.length());
            }
            throw LockedMemory.failure(
                    -result, "io_uring_register", operation + ", " + pieces.length + " buffers", bytes);
        }
    }

    private static MemorySegment array(Arena arena, IoVector.@Nullable Part[] pieces, int first) {
        MemorySegment array = arena.allocate((long) (pieces.length - first) * IoVector.PART_BYTES, Long.BYTES);
        for (int i = first; i < pieces.length; i++) {
            IoVector.Part piece = pieces[i];
            if (piece != null) {
                if (piece.length() < 1 || piece.length() > MOST_BYTES) {
                    throw new IllegalArgumentException(
                            "a registered buffer has 1 to " + MOST_BYTES + " bytes, not " + piece.length());
                }
                long at = (long) (i - first) * IoVector.PART_BYTES;
                array.set(ValueLayout.JAVA_LONG, at, piece.memory().address(piece.from(), piece.length()));
                array.set(ValueLayout.JAVA_LONG, at + Long.BYTES, piece.length());
            }
        }
        return array;
    }

    private static void hold(IoVector.@Nullable Part[] pieces) {
        int held = 0;
        try {
            for (; held < pieces.length; held++) {
                IoVector.Part piece = pieces[held];
                if (piece != null) {
                    piece.memory().hold();
                }
            }
        } catch (IllegalStateException e) {
            for (int i = 0; i < held; i++) {
                letGo(pieces[i]);
            }
            throw e;
        }
    }

    private static void letGo(IoVector.@Nullable Part[] pieces) {
        for (IoVector.Part piece : pieces) {
            letGo(piece);
        }
    }

    private static void letGo(IoVector.@Nullable Part piece) {
        if (piece != null) {
            piece.memory().letGo();
        }
    }
}
