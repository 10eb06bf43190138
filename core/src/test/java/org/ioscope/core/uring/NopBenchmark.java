package org.ioscope.core.uring;

import java.util.Arrays;
import java.util.Locale;

/// Nanoseconds of an operation that does nothing, through both queues and the kernel.
public final class NopBenchmark {

    private long sum;

    private NopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        for (int batch : new int[] {1, 8, 32}) {
            double[] nanos = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                nanos[i] = new NopBenchmark().measure(batch, 4_000_000 / (batch == 1 ? 2 : 1));
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT, "nop batch %d: best %.1f, median %.1f ns/op%n", batch, nanos[0], nanos[rounds / 2]);
        }
    }

    private double measure(int batch, int operations) throws Exception {
        try (Ring ring = Ring.open(RingOptions.fastest(64))) {
            SubmissionQueue queue = ring.submission();
            CompletionQueue completions = ring.completion();
            CompletionHandler handler = (tag, _, _) -> sum += tag;
            long begin = System.nanoTime();
            for (int i = 0; i < operations; i += batch) {
                for (int k = 0; k < batch; k++) {
                    queue.control().nop().tag(k);
                }
                queue.submitAndWait(batch);
                int taken = 0;
                while (taken < batch) {
                    taken += completions.drain(handler);
                }
            }
            return (System.nanoTime() - begin) / (double) operations;
        }
    }
}
