package org.ioscope.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which columns a table shows, in which order and how wide, and how it is sorted.
///
/// @param columns those shown, from left to right
/// @param sort order of the rows
public record TableLayout(List<Shown> columns, SortOrder sort) {

    private static final String DESCENDING = "-";

    /// A column that is shown.
    ///
    /// @param id its name
    /// @param width in pixels
    public record Shown(String id, double width) {}

    /// The layout as one line of text: `-rate|id:76|command:260`.
    public String encoded() {
        StringBuilder text = new StringBuilder((sort.descending() ? DESCENDING : "") + sort.column());
        for (Shown column : columns) {
            text.append('|').append(column.id).append(':').append(String.format(Locale.ROOT, "%.0f", column.width));
        }
        return text.toString();
    }

    /// The layout that [#encoded()] wrote; empty if the text is none. What is written wrongly in part is left out.
    public static Optional<TableLayout> decode(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        String order = parts.getFirst();
        List<Shown> columns = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            shown(part).ifPresent(columns::add);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        boolean descending = order.startsWith(DESCENDING);
        return Optional.of(
                new TableLayout(columns, new SortOrder(descending ? order.substring(1) : order, descending)));
    }

    private static Optional<Shown> shown(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        try {
            double width = Double.parseDouble(text.substring(colon + 1));
            return Optional.of(new Shown(text.substring(0, colon), Math.clamp(width, 20, 4000)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
