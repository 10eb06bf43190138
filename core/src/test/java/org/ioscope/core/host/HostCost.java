package org.ioscope.core.host;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.HostSample;

/// Processor time of one host sample, and of each of its parts; `app/src/benchmark/host-cost` runs it.
public final class HostCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostCost() {}

    /// Measures and prints.
    ///
    /// @param arguments samples to warm up with, samples to measure, milliseconds between them
    public static void main(String[] arguments) throws IOException {
        int warmUp = Integer.parseInt(arguments[0]);
        int samples = Integer.parseInt(arguments[1]);
        long pauseNanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[2]));
        StringBuilder report = new StringBuilder();
        measure("all", HostMetric.all(), warmUp, samples, pauseNanos, report);
        for (HostMetric metric : HostMetric.values()) {
            measure(metric.name(), EnumSet.of(metric), warmUp, samples / 4, pauseNanos / 4, report);
        }
        System.out.print(report);
    }

    private static void measure(
            String name, Set<HostMetric> metrics, int warmUp, int samples, long pauseNanos, StringBuilder report)
            throws IOException {
        try (HostReader reader = HostReader.open(ProcFileSystem.system(), metrics)) {
            HostSample last = HostSample.NONE;
            for (int i = 0; i < warmUp; i++) {
                last = reader.read(System.nanoTime());
            }
            long[] costs = new long[samples];
            for (int i = 0; i < samples; i++) {
                LockSupport.parkNanos(pauseNanos);
                long before = THREADS.getCurrentThreadCpuTime();
                last = reader.read(System.nanoTime());
                costs[i] = THREADS.getCurrentThreadCpuTime() - before;
            }
            Arrays.sort(costs);
            report.append(String.format(
                    Locale.ROOT,
                    "%-13s CPU per sample: median %.3f ms, p90 %.3f ms, most %.3f ms%s%n",
                    name,
                    costs[samples / 2] / 1e6,
                    costs[samples * 9 / 10] / 1e6,
                    costs[samples - 1] / 1e6,
                    metrics.size() > 1 ? sizes(last) : ""));
        }
    }

    private static String sizes(HostSample sample) {
        long disks =
                sample.disks().stream().filter(disk -> disk.info().counted()).count();
        return String.format(
                Locale.ROOT,
                " (%d processors, %d block devices, %d of them disks, %d file systems, %d interfaces, %d control groups)",
                sample.cpu().cores().size(),
                sample.disks().size(),
                disks,
                sample.fileSystems().size(),
                sample.interfaces().size(),
                sample.cgroups().size());
    }
}
