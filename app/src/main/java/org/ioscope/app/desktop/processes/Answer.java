package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;

/// The page's question answered in one line: who moves the most bytes now.
final class Answer {

    private static final double NANOS_PER_SECOND = 1e9;

    private Answer() {}

    /// Such as `postgres writes 41.2 MB/s, 83 % of all writes`.
    static String of(Sample sample, Units units) {
        List<TaskSample> processes = ProcessRows.of(sample.tasks().stream()
                .filter(task -> task.activity().isActive())
                .toList());
        long read = sum(processes, task -> bytes(task.activity().readBytes()));
        long write = sum(processes, task -> bytes(task.activity().writeBytes()));
        if (read == 0 && write == 0) {
            int hidden = sample.coverage().hiddenTasks();
            return hidden > 0
                    ? "No visible task reads or writes, but " + hidden + " tasks are hidden from this user"
                    : "No task reads or writes";
        }
        return write >= read
                ? line(processes, task -> bytes(task.activity().writeBytes()), write, sample, units, "writes")
                : line(processes, task -> bytes(task.activity().readBytes()), read, sample, units, "reads");
    }

    private static String line(
            List<TaskSample> processes,
            ToDoubleFunction<TaskSample> bytes,
            long all,
            Sample sample,
            Units units,
            String verb) {
        TaskSample top = processes.getFirst();
        for (TaskSample process : processes) {
            if (bytes.applyAsDouble(process) > bytes.applyAsDouble(top)) {
                top = process;
            }
        }
        double topBytes = bytes.applyAsDouble(top);
        String rate = units.rate(topBytes * NANOS_PER_SECOND / Math.max(1, sample.intervalNanos()));
        long share = Math.round(100 * topBytes / all);
        return Formats.inSentence(SafeText.visible(program(top, sample))) + " " + verb + " " + rate + ", " + share
                + " % of all " + verb;
    }

    /// The process's own name, also where only another thread than its leader was active.
    private static String program(TaskSample process, Sample sample) {
        int pid = process.id().pid();
        return sample.tasks().stream()
                .filter(task -> task.id().tid() == pid)
                .findFirst()
                .orElse(process)
                .info()
                .command(false);
    }

    private static long sum(List<TaskSample> processes, ToDoubleFunction<TaskSample> bytes) {
        return (long) processes.stream().mapToDouble(bytes).sum();
    }

    private static double bytes(Reading reading) {
        return reading.orElse(0);
    }
}
