package org.ioscope.core.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums samples since it was made: tasks, totals and coverage. Single-threaded.
public final class SampleAccumulator {

    private final TaskAccumulator tasks = new TaskAccumulator();
    private @Nullable Sample sums;

    /// Adds an interval.
    ///
    /// @param sample the interval
    /// @param rows its tasks, or those of them that are wanted, or process rows: always the same kind
    /// @return one sample over the whole time, with the sums of all rows so far
    public Sample add(Sample sample, List<TaskSample> rows) {
        tasks.add(rows, sample.intervalNanos());
        // Starts with the first sample, not with zeros: what was never known does not become 0.
        Sample before = sums;
        sums = new Sample(
                sample.time(),
                tasks.nanos(),
                before == null ? sample.total() : sum(before.total(), sample.total()),
                before == null ? sample.current() : sum(before.current(), sample.current()),
                before == null ? sample.coverage() : sum(before.coverage(), sample.coverage()),
                tasks.rows(),
                sample.host(),
                sample.source());
        return sums;
    }

    private static IoBytes sum(IoBytes before, IoBytes more) {
        return new IoBytes(
                before.readBytes().plus(more.readBytes()), before.writeBytes().plus(more.writeBytes()));
    }

    private static Coverage sum(Coverage before, Coverage more) {
        return new Coverage(
                before.attributedReadBytes() + more.attributedReadBytes(),
                before.attributedWriteBytes() + more.attributedWriteBytes(),
                before.deviceReadBytes().plus(more.deviceReadBytes()),
                before.deviceWriteBytes().plus(more.deviceWriteBytes()),
                more.hiddenTasks());
    }
}
