package org.ioscope.core.uring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Bytes of heap that an operation takes once warm, the least of some rounds: of a bare ring on its thread, of
/// a [RingDriver] on all threads together. One line for each argument.
///
/// Arguments: `nop|read|fixed|wait|driver-read|driver-virtual|driver-submit`...
public final class RingAllocationBenchmark {

    private static final int OPERATIONS = 100_000;
    private static final int DRIVER_OPERATIONS = 20_000;
    private static final int ROUNDS = 4;

    private RingAllocationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ring-allocation");
        try (AllocatingWork work = AllocatingWork.open(folder)) {
            for (String argument : arguments) {
                System.out.printf(Locale.ROOT, "%.2f%n", measure(work, argument));
            }
        } finally {
            Files.deleteIfExists(folder.resolve("file"));
            Files.deleteIfExists(folder);
        }
    }

    private static double measure(AllocatingWork work, String what) throws Exception {
        return switch (what) {
            case "nop" -> ofRing(work::nops);
            case "read" -> ofRing(work::reads);
            case "fixed" -> ofRing(work::fixedReads);
            case "wait" -> ofRing(work::waits);
            case "driver-read" -> ofDriver(work::driverReads);
            case "driver-virtual" -> ofDriver(work::driverReadsOfVirtualThread);
            case "driver-submit" -> ofDriver(work::driverSubmits);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static double ofRing(AllocatedBytes.Work work) throws Exception {
        return AllocatedBytes.least(OPERATIONS, work) / (double) OPERATIONS;
    }

    private static double ofDriver(AllocatedBytes.Work work) throws Exception {
        return AllocatedBytes.leastOfAll(DRIVER_OPERATIONS, ROUNDS, work) / (double) DRIVER_OPERATIONS;
    }
}
