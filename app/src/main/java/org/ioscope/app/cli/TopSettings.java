package org.ioscope.app.cli;

import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the user of `ioscope top` asked for, checked.
///
/// @param format how to print
/// @param sums what the numbers cover
/// @param selection which tasks to show
/// @param order in which order
/// @param layout how the table looks
/// @param pace how often
record TopSettings(
        Format format, Sums sums, Selection selection, RowOrder order, TableLayout layout, RefreshOptions.Pace pace) {

    /// How to print.
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// What the numbers of a refresh cover.
    enum Sums {
        /// The interval since the last refresh.
        INTERVAL,
        /// Everything since the start, as amounts.
        AMOUNT_SINCE_START,
        /// Everything since the start, as mean rates.
        MEAN_SINCE_START
    }

    /// Which tasks to show.
    ///
    /// @param processes one row a process instead of one a thread
    /// @param onlyActive leave out who did nothing
    /// @param withoutExited leave out who ended
    /// @param ids process and thread numbers; empty for all
    /// @param userIds user numbers; empty for all
    /// @param filter what number, name or command line must contain, or null
    record Selection(
            boolean processes,
            boolean onlyActive,
            boolean withoutExited,
            Set<Integer> ids,
            Set<Integer> userIds,
            @Nullable Pattern filter) {}

    /// How the table looks.
    ///
    /// @param hidden columns to leave out
    /// @param units how to write bytes
    /// @param time a time stamp on every line
    /// @param quiet how often to leave out what is no row: 1 names once, 2 no names, 3 no summary either
    /// @param fullCommand the whole command line
    /// @param markExited an `x` at tasks that ended
    /// @param ascii only ASCII characters
    /// @param columns gives the columns that lines must fit into; [LineFit#UNLIMITED] for as wide as they are
    record TableLayout(
            Set<Column> hidden,
            ByteUnits units,
            boolean time,
            int quiet,
            boolean fullCommand,
            boolean markExited,
            boolean ascii,
            IntSupplier columns) {}
}
