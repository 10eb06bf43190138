package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ring may still do once it is [enabled][Ring#enable()]; everything else fails with -EACCES, for ever
/// (`IORING_REGISTER_RESTRICTIONS`, Linux 5.10). Immutable; each method gives a changed copy.
///
/// @param operations those allowed
/// @param registerOperations those allowed, besides what [Ring] needs for itself: its number in the thread's
///     table, and
///     cancelling when it is closed
/// @param allowedFlags flags that an operation may have
/// @param requiredFlags flags that each operation must have
public record Restrictions(
        Set<Opcode> operations,
        Set<RegisterOperation> registerOperations,
        Set<EntryFlag> allowedFlags,
        Set<EntryFlag> requiredFlags) {

    private static final Set<RegisterOperation> OF_RING = EnumSet.of(
            RegisterOperation.RING_FDS, RegisterOperation.UNREGISTER_RING_FDS, RegisterOperation.SYNC_CANCEL);

    /// struct io_uring_restriction: 0 opcode u16, 2 register_op, sqe_op or sqe_flags u8, 3 resv u8, 4 resv2
    /// u32\[3].
    private static final int BYTES = 16;

    private static final int VALUE = 2;
    private static final short REGISTER = 0;
    private static final short OPERATION = 1;
    private static final short FLAGS_ALLOWED = 2;
    private static final short FLAGS_REQUIRED = 3;

    /// Copies the sets.
    public Restrictions {
        operations = Set.copyOf(operations);
        registerOperations = Set.copyOf(registerOperations);
        allowedFlags = Set.copyOf(allowedFlags);
        requiredFlags = Set.copyOf(requiredFlags);
    }

    /// Nothing is allowed: no operation, no registering, no flag.
    public static Restrictions nothing() {
        return new Restrictions(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// Further operations are allowed.
    public Restrictions allow(Opcode... more) {
        return new Restrictions(with(operations, Set.of(more)), registerOperations, allowedFlags, requiredFlags);
    }

    /// Further ways to register are allowed.
    public Restrictions allow(RegisterOperation... more) {
        return new Restrictions(operations, with(registerOperations, Set.of(more)), allowedFlags, requiredFlags);
    }

    /// An operation may have further flags.
    public Restrictions allow(EntryFlag... more) {
        return new Restrictions(operations, registerOperations, with(allowedFlags, Set.of(more)), requiredFlags);
    }

    /// Each operation must have these flags, too: with [EntryFlag#FIXED_FILE], a ring reaches no files but
    /// those registered.
    public Restrictions require(EntryFlag... more) {
        return new Restrictions(operations, registerOperations, allowedFlags, with(requiredFlags, Set.of(more)));
    }

    private static <T> Set<T> with(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Number of structs that [#write] makes.
    int count() {
        return operations.size() + with(registerOperations, OF_RING).size() + 2;
    }

    MemorySegment write(Arena arena) {
        MemorySegment array = arena.allocate((long) count() * BYTES, Integer.BYTES);
        long at = 0;
        for (Opcode operation : operations) {
            at = put(array, at, OPERATION, operation.number());
        }
        for (RegisterOperation operation : with(registerOperations, OF_RING)) {
            at = put(array, at, REGISTER, operation.number());
        }
        at = put(array, at, FLAGS_ALLOWED, EntryFlag.bits(allowedFlags));
        put(array, at, FLAGS_REQUIRED, EntryFlag.bits(requiredFlags));
        return array;
    }

    private static long put(MemorySegment array, long at, short what, int value) {
        array.set(ValueLayout.JAVA_SHORT, at, what);
        array.set(ValueLayout.JAVA_BYTE, at + VALUE, (byte) value);
        return at + BYTES;
    }
}
