package org.ioscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ioscope.app.cli.StatColumn.Align;
import org.ioscope.core.export.DisplayWidth;

/// Rows in columns that fit the terminal: the least important columns are left out until they do.
///
/// Columns grow with what they hold and never shrink again, so that refreshes stand below each other.
/// Single-threaded.
final class StatTable<R> {

    /// A longer name would push the numbers off the terminal.
    private static final int LONGEST_NAME = 24;

    private final List<StatColumn<R>> columns;
    private final int[] widths;

    StatTable(List<StatColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        widths = columns.stream()
                .mapToInt(column -> Math.max(column.width(), DisplayWidth.of(column.name())))
                .toArray();
    }

    /// The lines of the names and of these rows.
    ///
    /// @param room columns that lines must fit into, or [LineFit#UNLIMITED]
    List<byte[]> lines(List<R> rows, int room) {
        List<List<String>> cells = new ArrayList<>();
        for (R row : rows) {
            cells.add(columns.stream().map(column -> column.cell().apply(row)).toList());
        }
        if (room != LineFit.UNLIMITED) {
            cells.replaceAll(this::withShortNames);
        }
        cells.forEach(this::widen);
        int rank = highestRankThatFits(room);
        List<byte[]> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(StatColumn::name).toList(), rank, room));
        for (List<String> row : cells) {
            lines.add(line(row, rank, room));
        }
        return lines;
    }

    private List<String> withShortNames(List<String> row) {
        List<String> cut = new ArrayList<>(row);
        for (int i = 0; i < cut.size(); i++) {
            if (columns.get(i).align() == Align.LEFT) {
                cut.set(i, DisplayWidth.cut(cut.get(i), LONGEST_NAME, LineFit.CUT));
            }
        }
        return cut;
    }

    private void widen(List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).align() != Align.REST) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
    }

    private int highestRankThatFits(int room) {
        int[] ranks =
                columns.stream().mapToInt(StatColumn::rank).distinct().sorted().toArray();
        int fits = 0;
        for (int rank : ranks) {
            if (width(rank) > room) {
                break;
            }
            fits = rank;
        }
        return fits;
    }

    private int width(int rank) {
        int width = 0;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).rank() <= rank) {
                width += widths[i] + 1;
            }
        }
        return width - 1;
    }

    private byte[] line(List<String> cells, int rank, int room) {
        TextBuffer line = new TextBuffer(256);
        int at = 0;
        for (int i = 0; i < widths.length; i++) {
            StatColumn<R> column = columns.get(i);
            if (column.rank() > rank) {
                continue;
            }
            String cell = cells.get(i);
            line.spaces(at == 0 ? 0 : 1);
            at += at == 0 ? 0 : 1;
            switch (column.align()) {
                case RIGHT -> line.right(cell, widths[i]);
                case LEFT -> line.left(cell, widths[i]);
                case REST -> line.text(LineFit.cutStart(cell, Math.max(1, room - at)));
            }
            at += widths[i];
        }
        return LineFit.cut(withoutTrailingBlanks(line.toBytes()), room);
    }

    private static byte[] withoutTrailingBlanks(byte[] line) {
        int end = line.length;
        while (end > 0 && line[end - 1] == ' ') {
            end--;
        }
        return Arrays.copyOf(line, end);
    }
}
