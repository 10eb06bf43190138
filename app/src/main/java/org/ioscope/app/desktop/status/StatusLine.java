package org.ioscope.app.desktop.status;

import java.util.List;
import org.ioscope.core.sample.Limitation;

/// What the line at the foot of the window says. Immutable.
///
/// @param backend where the numbers come from
/// @param missing what can not be seen, in a few words; empty if all is seen
/// @param limitations the same at length
/// @param coverage bytes attributed to tasks against bytes the disks moved
/// @param warning what disturbs the measuring itself; empty if nothing does
/// @param ownUsage processor and memory that ioscope itself takes
public record StatusLine(
        String backend,
        String missing,
        List<Limitation> limitations,
        String coverage,
        String warning,
        String ownUsage) {

    /// Before the first sample.
    public static final StatusLine EMPTY = new StatusLine("", "", List.of(), "", "", "");
}
