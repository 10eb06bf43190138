package org.ioscope.core.sample;

import java.util.List;

/// Where samples come from, and what the source can not see.
///
/// @param backend the backend in use, such as `taskstats` or `/proc/TID/io`
/// @param perThread whether rows are threads; otherwise each row is a whole process
/// @param limitations what is missing and why, most important first; empty if all is seen
/// @param lostEvents in how many samples kernel messages were lost for lack of space, since the source was opened
public record SourceStatus(String backend, boolean perThread, List<Limitation> limitations, long lostEvents) {

    public SourceStatus {
        limitations = List.copyOf(limitations);
    }
}
