package org.ioscope.core.uring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ioscope.nativeaccess.ErrnoException;

/// What io_uring can do here, found out by asking the kernel and by trying, never from its version.
///
/// @param told whether the kernel told it (Linux 6.18); else register operations and enter flags were concluded
///     from the
///     rest: those named are there, others may be
/// @param operations those that the kernel knows
/// @param laterOperations number of further ones, newer than Linux 6.18
/// @param registerOperations those that the kernel knows
/// @param features what the kernel says of itself
/// @param setupFlags `IORING_SETUP_*` that the kernel knows, without their beginning
/// @param enterFlags `IORING_ENTER_*` that the kernel knows, without their beginning
/// @param submissionPolling whether a ring with [SetupFlag#SQPOLL] can be made
/// @param pollingDevices block devices that have polling queues, for [SetupFlag#IOPOLL]
/// @param readFailure why a 4 KiB read through a ring did not work; empty if it did
public record IoUringCapabilities(
        boolean told,
        Set<Opcode> operations,
        int laterOperations,
        Set<RegisterOperation> registerOperations,
        Set<RingFeature> features,
        Set<String> setupFlags,
        Set<String> enterFlags,
        boolean submissionPolling,
        Set<String> pollingDevices,
        String readFailure) {

    private static final Path READABLE = Path.of("/proc/self/exe");
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Path DEVICES = Path.of("/sys/block");
    private static final int ENTRIES = 8;

    /// Copies the sets.
    public IoUringCapabilities {
        operations = Set.copyOf(operations);
        registerOperations = Set.copyOf(registerOperations);
        features = Set.copyOf(features);
        setupFlags = Set.copyOf(setupFlags);
        enterFlags = Set.copyOf(enterFlags);
        pollingDevices = Set.copyOf(pollingDevices);
    }

    /// Finds them out. Takes some milliseconds, up to seconds where a read does not end; a platform thread.
    ///
    /// @throws ErrnoException if no ring can be made; [IoUringObstacle#of(ErrnoException)] explains it
    public static IoUringCapabilities examine() throws ErrnoException {
        return examine(KernelAnswer.query());
    }

    /// Why io_uring can not be used here; empty if it can.
    public static Optional<IoUringObstacle> obstacle() {
        try {
            Ring.open(RingOptions.fastest(1)).close();
            return Optional.empty();
        } catch (ErrnoException e) {
            return Optional.of(IoUringObstacle.of(e));
        }
    }

    /// @param query what the kernel told, empty to find it out
    static IoUringCapabilities examine(Optional<KernelAnswer> query) throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(ENTRIES))) {
            KernelAnswer answer = query.orElseGet(() -> KernelAnswer.probe(ring));
            return new IoUringCapabilities(
                    answer.told(),
                    answer.operations(),
                    answer.laterOperations(),
                    answer.registerOperations(),
                    RingFeature.of(answer.features()),
                    KernelFlag.names(KernelFlag.SETUP, answer.setup()),
                    KernelFlag.names(KernelFlag.ENTER, answer.enter()),
                    KernelAnswer.isSubmissionPollingPossible(),
                    pollingDevices(DEVICES),
                    TestRead.attempt(ring, READABLE, LIMIT));
        }
    }

    /// Names of what Linux 6.18 has and this kernel has not, in C, in groups: operations, register operations,
    /// features, setup flags, enter flags.
    public List<String> missing() {
        List<String> names = new ArrayList<>();
        complement(Opcode.class, operations).forEach(opcode -> names.add(opcode.nameInC()));
        complement(RegisterOperation.class, registerOperations).forEach(one -> names.add("IORING_REGISTER_" + one));
        complement(RingFeature.class, features).forEach(feature -> names.add("IORING_FEAT_" + feature));
        KernelFlag.SETUP.stream()
                .filter(flag -> !setupFlags.contains(flag.name()))
                .forEach(flag -> names.add("IORING_SETUP_" + flag.name()));
        KernelFlag.ENTER.stream()
                .filter(flag -> !enterFlags.contains(flag.name()))
                .forEach(flag -> names.add("IORING_ENTER_" + flag.name()));
        return List.copyOf(names);
    }

    private static <E extends Enum<E>> Set<E> complement(Class<E> type, Set<E> present) {
        EnumSet<E> absent = EnumSet.allOf(type);
        absent.removeAll(present);
        return absent;
    }

    /// Devices whose file `queue/io_poll` says 1.
    static Set<String> pollingDevices(Path folder) {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> devices = Files.list(folder)) {
            for (Path device : (Iterable<Path>) devices::iterator) {
                byte[] content = readOrEmpty(device.resolve("queue/io_poll"));
                if (Arrays.equals(content, new byte[] {'1', '\n'})) {
                    names.add(String.valueOf(device.getFileName()));
                }
            }
        } catch (IOException e) {
            // Without /sys nobody can tell which devices poll; none is known to.
            return Set.of();
        }
        return names;
    }

    private static byte[] readOrEmpty(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // A device without a queue, or that went away.
            return new byte[0];
        }
    }
}
