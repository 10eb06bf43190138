package org.ioscope.core.sample;

import java.util.List;

/// Processor time of one interval. Source: `/proc/stat`.
///
/// @param total all processors together
/// @param cores each processor that is online
/// @param contextSwitches how often processors went from one task to another
/// @param forks tasks that were started
public record CpuActivity(CpuTimes total, List<CpuTimes> cores, Reading contextSwitches, Reading forks) {

    /// Nothing is known.
    public static final CpuActivity UNKNOWN =
            new CpuActivity(CpuTimes.UNKNOWN, List.of(), Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);
}
