package org.ioscope.core.sample;

/// How much of what the disks moved in an interval is attributed to a task.
///
/// The two sides are counted at different moments: a task is charged when it dirties a page, the disk moves it
/// later. Over a single interval either side can be ahead.
///
/// @param attributedReadBytes bytes read by all visible tasks
/// @param attributedWriteBytes bytes written by all visible tasks, cancelled writes not subtracted
/// @param deviceReadBytes bytes read from the machine's physical disks (`/proc/diskstats`)
/// @param deviceWriteBytes bytes written to the machine's physical disks
/// @param hiddenTasks tasks whose bytes can not be read
public record Coverage(
        long attributedReadBytes,
        long attributedWriteBytes,
        Reading deviceReadBytes,
        Reading deviceWriteBytes,
        int hiddenTasks) {}
