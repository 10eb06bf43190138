package org.ioscope.core.uring;

import java.util.Locale;

/// Nanoseconds of an operation that does nothing, through both queues and the kernel.
///
/// Arguments: `SECONDS BATCH`; two seconds more at the beginning are warm-up and not counted.
public final class NopBenchmark {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long WARM_UP_NANOS = 2 * NANOS_PER_SECOND;

    private long sum;

    private NopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        NopBenchmark benchmark = new NopBenchmark();
        int batch = Integer.parseInt(arguments[1]);
        double nanos;
        try (Ring ring = Ring.open(RingOptions.fastest(64))) {
            benchmark.measure(ring, batch, WARM_UP_NANOS);
            nanos = benchmark.measure(ring, batch, Long.parseLong(arguments[0]) * NANOS_PER_SECOND);
        }
        System.out.printf(Locale.ROOT, "%.2f%n", nanos);
        if (benchmark.sum < 0) {
            throw new IllegalStateException("tags got lost");
        }
    }

    private double measure(Ring ring, int batch, long limitNanos) throws Exception {
        SubmissionQueue queue = ring.submission();
        CompletionQueue completions = ring.completion();
        CompletionHandler handler = (tag, _, _) -> sum += tag;
        long begin = System.nanoTime();
        long operations = 0;
        while (System.nanoTime() - begin < limitNanos) {
            for (int round = 0; round < 1000; round++) {
                for (int i = 0; i < batch; i++) {
                    queue.control().nop().tag(i);
                }
                queue.submitAndWait(batch);
                int taken = 0;
                while (taken < batch) {
                    taken += completions.drain(handler);
                }
            }
            operations += 1000L * batch;
        }
        return (System.nanoTime() - begin) / (double) operations;
    }
}
