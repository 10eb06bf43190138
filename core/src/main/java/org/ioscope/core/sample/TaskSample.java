package org.ioscope.core.sample;

/// One task in one interval.
///
/// @param id who
/// @param info what it is called and whose it is
/// @param activity what it did in the interval
/// @param exited whether it ended in the interval; its activity up to its end is included
public record TaskSample(TaskId id, TaskInfo info, TaskActivity activity, boolean exited) {}
