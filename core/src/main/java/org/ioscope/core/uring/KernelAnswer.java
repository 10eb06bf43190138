package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// What the kernel's io_uring knows, asked in one of two ways.
///
/// @param told whether the kernel told all of it; else a part was found out by trying, and is what it knows at
///     least
/// @param operations those that it knows
/// @param laterOperations number of further ones, newer than Linux 6.18
/// @param features as bits
/// @param setup flags, as bits
/// @param enter flags, as bits
record KernelAnswer(
        boolean told,
        Set<Opcode> operations,
        int laterOperations,
        Set<RegisterOperation> registerOperations,
        int features,
        long setup,
        long enter) {

    /// struct io_uring_query_hdr of linux/io_uring/query.h: 0 next_entry u64, 8 query_data u64, 16 query_op
    /// u32, 20 size u32, 24 result s32, 28 resv u32\[3]. Behind it struct io_uring_query_opcode: 0
    /// nr_request_opcodes u32, 4 nr_register_opcodes u32, 8 feature_flags u64, 16 ring_setup_flags u64, 24
    /// enter_flags u64, 32 sqe_flags u64, 40 nr_query_opcodes u32.
    private static final int QUERY_HEADER = 40;

    private static final int QUERY_BYTES = 48;
    private static final int QUERY_DATA = 8;
    private static final int QUERY_SIZE = 20;
    private static final int QUERY_RESULT = 24;

    /// struct io_uring_probe: 0 last_op u8, 1 ops_len u8, 16 ops, each 8 bytes: 0 op u8, 2 flags u16.
    private static final int PROBE_HEADER = 16;

    private static final int PROBE_ENTRY = 8;
    private static final int MOST_OPERATIONS = 256;
    private static final int SUPPORTED = 1;

    /// Asks without a ring (`IORING_REGISTER_QUERY`, Linux 6.18).
    static Optional<KernelAnswer> query() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment query = arena.allocate(QUERY_HEADER + QUERY_BYTES, Long.BYTES);
            query.set(ValueLayout.JAVA_LONG, QUERY_DATA, query.address() + QUERY_HEADER);
            query.set(ValueLayout.JAVA_INT, QUERY_SIZE, QUERY_BYTES);
            int result =
                    new RingCalls().register(RingCalls.NO_RING, RegisterOperation.QUERY.number(), query.address(), 0);
            if (result < 0 || query.get(ValueLayout.JAVA_INT, QUERY_RESULT) < 0) {
                return Optional.empty();
            }
            MemorySegment data = query.asSlice(QUERY_HEADER);
            int operations = data.get(ValueLayout.JAVA_INT, 0);
            return Optional.of(new KernelAnswer(
                    true,
                    Opcode.first(operations),
                    Math.max(0, operations - Opcode.values().length),
                    RegisterOperation.first(data.get(ValueLayout.JAVA_INT, Integer.BYTES)),
                    (int) data.get(ValueLayout.JAVA_LONG, 8),
                    data.get(ValueLayout.JAVA_LONG, 16),
                    data.get(ValueLayout.JAVA_LONG, 24)));
        }
    }

    /// Asks a ring for its operations (`IORING_REGISTER_PROBE`, Linux 5.6), tries setup flags, and concludes
    /// from what it knows that it also has what is older.
    static KernelAnswer probe(Ring ring) {
        EnumSet<Opcode> operations = EnumSet.noneOf(Opcode.class);
        int later = 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment probe = arena.allocate(PROBE_HEADER + MOST_OPERATIONS * PROBE_ENTRY, Long.BYTES);
            if (ring.tryRegister(RegisterOperation.PROBE, probe.address(), MOST_OPERATIONS) >= 0) {
                int count = probe.get(ValueLayout.JAVA_BYTE, 1) & 0xff;
                for (int i = 0; i < count; i++) {
                    long at = PROBE_HEADER + (long) i * PROBE_ENTRY;
                    boolean supported = (probe.get(ValueLayout.JAVA_SHORT, at + 2) & SUPPORTED) != 0;
                    Optional<Opcode> opcode = Opcode.of(probe.get(ValueLayout.JAVA_BYTE, at) & 0xff);
                    if (supported && opcode.isPresent()) {
                        operations.add(opcode.get());
                    } else if (supported) {
                        later++;
                    }
                }
            }
        }
        long setup = triedFlags();
        int release = newest(operations, setup);
        Set<RegisterOperation> register = Arrays.stream(RegisterOperation.values())
                .filter(operation -> KernelFlag.release(operation.since()) <= release)
                .collect(Collectors.toUnmodifiableSet());
        return new KernelAnswer(
                false,
                operations,
                later,
                register,
                ring.featureBits(),
                setup,
                KernelFlag.upTo(KernelFlag.ENTER, release));
    }

    private static int newest(Set<Opcode> operations, long setup) {
        Stream<String> known = Stream.concat(
                operations.stream().map(Opcode::since),
                KernelFlag.SETUP.stream()
                        .filter(flag -> (setup & flag.bit()) != 0)
                        .map(KernelFlag::since));
        return known.map(KernelFlag::release).max(Comparator.naturalOrder()).orElse(0);
    }

    private static long triedFlags() {
        long known = 0;
        for (KernelFlag flag : KernelFlag.SETUP) {
            if (isKnown(flag)) {
                known |= flag.bit();
            }
        }
        return known;
    }

    /// EINVAL says that the kernel does not know the flag; anything else, that it looked further and did not
    /// find what goes with it: memory, a ring to attach to.
    private static boolean isKnown(KernelFlag flag) {
        RingCalls calls = new RingCalls();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parameters = arena.allocate(RingLayout.PARAMETERS_BYTES, Long.BYTES);
            parameters.set(ValueLayout.JAVA_INT, 0, 1);
            parameters.set(ValueLayout.JAVA_INT, Integer.BYTES, 2);
            parameters.set(ValueLayout.JAVA_INT, RingLayout.FLAGS, (int) (flag.bit() | flag.with()));
            parameters.set(ValueLayout.JAVA_INT, RingLayout.WORKERS_OF, -1);
            int result = calls.setup(1, parameters);
            if (result >= 0 && !flag.name().equals("REGISTERED_FD_ONLY")) {
                RingCalls.close(result);
            }
            return result >= 0 || -result != Errno.EINVAL.number();
        }
    }

    /// Whether a thread of the kernel may take submissions here.
    static boolean isSubmissionPollingPossible() {
        try (Ring ring = Ring.open(RingOptions.split(1).with(SetupFlag.SQPOLL))) {
            return ring.flags().contains(SetupFlag.SQPOLL);
        } catch (ErrnoException e) {
            return false;
        }
    }
}
