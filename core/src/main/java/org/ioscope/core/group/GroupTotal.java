package org.ioscope.core.group;

import org.ioscope.core.sample.TaskActivity;

/// What the processes of a group did.
///
/// @param key names the group as long as the program runs
/// @param name of a control group; of users and programs with [GroupKind#NONE] and their name
/// @param processes how many of its processes live
/// @param interval what its processes, those that ended included, did in the last interval
/// @param total what they did since the totals were begun, with the memory of now
public record GroupTotal(String key, GroupName name, int processes, TaskActivity interval, TaskActivity total) {

    /// Whether none of its processes lives.
    public boolean hasEnded() {
        return processes == 0;
    }
}
