package org.ioscope.app.desktop.table;

import java.util.Comparator;
import java.util.List;

/// By which column rows are sorted, and in which direction.
///
/// @param column its id
/// @param descending whether the largest stands on top
public record SortOrder(String column, boolean descending) {

    /// The order of rows.
    ///
    /// @param columns those of the table; the first one decides where none has the id
    /// @param equal the order of rows that are equal in the column
    public <V> Comparator<V> comparator(List<? extends Column<V>> columns, Comparator<V> equal) {
        Comparator<V> byColumn = columns.stream()
                .filter(candidate -> candidate.id().equals(column))
                .findFirst()
                .<Column<V>>map(found -> found)
                .orElseGet(columns::getFirst)
                .comparator();
        return (descending ? byColumn.reversed() : byColumn).thenComparing(equal);
    }
}
