package org.ioscope.core.sample;

import java.time.Instant;
import java.util.List;

/// What the machine's tasks and disks did in one interval. Immutable.
///
/// @param time end of the interval
/// @param intervalNanos length of the interval
/// @param total bytes of all visible tasks together
/// @param current bytes that really went to and from the disks (`pgpgin`, `pgpgout` of `/proc/vmstat`)
/// @param coverage attributed against moved bytes
/// @param tasks every visible task, idle ones and those that ended in the interval included, in no particular
///     order; objects of idle tasks may be shared with earlier samples
/// @param host the machine's own metrics; [HostSample#NONE] from a source that was opened for tasks only
/// @param source where this comes from
public record Sample(
        Instant time,
        long intervalNanos,
        IoBytes total,
        IoBytes current,
        Coverage coverage,
        List<TaskSample> tasks,
        HostSample host,
        SourceStatus source) {}
