package org.ioscope.app.desktop.directories;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.directory.treemap.TreeMeasure;

/// The columns of the table of files and directories.
final class FolderColumns {

    static final String NAME = "name";
    static final String SIZE = "bytes";
    static final String FILES = "files";
    static final String DIRECTORIES = "directories";
    static final String GROWTH = "growthBytes";

    /// The order that a table of sizes is about.
    static final SortOrder LARGEST_FIRST = new SortOrder(SIZE, true);

    private static final String PERCENT = "percent";

    /// Colour of bars of sizes.
    static final String SIZE_STYLE = "folder-size";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /// What is saved under the name of [#SIZE], whatever the measure is.
    private static final Column<FolderRow> BYTES = number(
            Heading.shown(
                    SIZE,
                    title(TreeMeasure.ALLOCATED),
                    "Of all that is in it: what it occupies on disk (st_blocks), the lengths of files (st_size), or how "
                            + "many files there are, as is chosen. A file with several names has its bytes counted once.",
                    80),
            Quantity.BYTES,
            "",
            FolderRow::bytes);

    static final List<Column<FolderRow>> ALL = List.of(
            new TextColumn<>(
                    Heading.shown(NAME, "Name", "Files and directories below the one that is shown.", 240),
                    TextColumn.Look.PLAIN,
                    FolderRow::name,
                    _ -> null,
                    Comparator.comparing(FolderRow::name, String.CASE_INSENSITIVE_ORDER),
                    FolderRow::name),
            number(
                    Heading.shown(PERCENT, "Share", "Part of the directory that it is in, by the chosen measure.", 80),
                    Quantity.PERCENT,
                    SIZE_STYLE,
                    FolderRow::share),
            number(BYTES.heading(), Quantity.BYTES, "", FolderRow::amount),
            number(
                    Heading.hidden(
                            GROWTH, "Growth", "By how much it is larger than in the snapshot it is compared with.", 92),
                    Quantity.BYTES,
                    "",
                    FolderRow::growth),
            number(
                    Heading.shown(FILES, "Files", "Entries below it that are not directories.", 68),
                    Quantity.COUNT,
                    "",
                    FolderRow::files),
            number(
                    Heading.hidden(DIRECTORIES, "Folders", "Directories below it.", 72),
                    Quantity.COUNT,
                    "",
                    FolderRow::directories),
            new TextColumn<>(
                    Heading.hidden(
                            "newest", "Newest change", "When something at or below it was last changed (mtime).", 124),
                    TextColumn.Look.NUMBER,
                    row -> time(row.newest()),
                    _ -> null,
                    Comparator.comparingLong(FolderRow::newest),
                    row -> row.newest() == 0 ? "" : String.valueOf(row.newest())),
            TextColumn.of(Heading.hidden("owner", "Owner", "Whose it is.", 84), TextColumn.Look.DIM, FolderRow::owner));

    /// The columns of a table that is saved.
    static final List<Column<FolderRow>> SAVED = ALL.stream()
            .map(column -> column.id().equals(SIZE) ? BYTES : column)
            .toList();

    private FolderColumns() {}

    /// What stands above the column of amounts.
    static String title(TreeMeasure measure) {
        return switch (measure) {
            case ALLOCATED -> "Size";
            case APPARENT -> "Length";
            case FILES -> "Number";
        };
    }

    private static NumberColumn<FolderRow> number(
            Heading heading, Quantity quantity, String colour, ToDoubleFunction<FolderRow> number) {
        return new NumberColumn<>(heading, quantity, colour, number, _ -> null);
    }

    static String time(long seconds) {
        return seconds == 0 ? Formats.UNKNOWN : TIME.format(Instant.ofEpochSecond(seconds));
    }
}
