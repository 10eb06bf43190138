package org.ioscope.app.desktop.processes;

import java.util.List;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.history.Slice;
import org.ioscope.core.sample.Reading;

/// What the details pane shows at one moment. Immutable; made off the JavaFX thread.
///
/// @param row the row that it is about, with its rates
/// @param title what it is called, safe to show
/// @param subtitle number, user and state in one line
/// @param ended whether it has ended, so that these are its last values
/// @param facts what is known of it
/// @param waits what it waited for
/// @param commandLine its arguments; empty for a group and where there are none
/// @param files what it has open, or the members of a group
/// @param history its newest rates and waits
/// @param units in which bytes are written
record Details(
        RowValues row,
        String title,
        String subtitle,
        boolean ended,
        List<Fact> facts,
        List<WaitLine> waits,
        String commandLine,
        Contents files,
        Slice history,
        Units units) {

    /// Why it is not known how long it waited for disks; empty if it is.
    String waitsUnknown() {
        return row.activity().waits().blockIo().nanos() instanceof Reading.Unknown cause
                ? "Not known: " + cause.reason()
                : "";
    }

    /// Something known of a task.
    ///
    /// @param name what it is
    /// @param value safe to show; a dash where it is not known
    /// @param hint more of it, or why it is not known; empty for nothing
    record Fact(String name, String value, String hint) {}

    /// One kind of wait.
    ///
    /// @param name what was waited for
    /// @param now share of the last interval
    /// @param longest the longest single wait
    /// @param hint more of it, and why something is not known
    record WaitLine(String name, String now, String longest, String hint) {}

    /// What stands in the list at the foot of the pane.
    ///
    /// @param note how many there are, or why they are not known
    /// @param files open files; empty for a group
    /// @param members members of a group; empty otherwise
    record Contents(String note, List<FileRow> files, List<RowValues> members) {}
}
