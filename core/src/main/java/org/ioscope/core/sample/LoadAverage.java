package org.ioscope.core.sample;

/// How many tasks ran, wanted to run or waited without being interruptible, on average. Source: `/proc/loadavg`.
///
/// @param oneMinute over the last minute; NaN where not known
/// @param fiveMinutes over the last five; NaN where not known
/// @param fifteenMinutes over the last fifteen; NaN where not known
/// @param runnableTasks tasks that run or want to, now
/// @param allTasks all tasks, now
public record LoadAverage(
        double oneMinute, double fiveMinutes, double fifteenMinutes, Reading runnableTasks, Reading allTasks) {

    /// Nothing is known.
    public static final LoadAverage UNKNOWN = new LoadAverage(
            Double.NaN, Double.NaN, Double.NaN, Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);
}
