package org.ioscope.app.desktop.processes;

import java.util.Comparator;

/// By which column rows are sorted, and in which direction.
record SortOrder(ProcessColumn column, boolean descending) {

    /// What the page is about: who does the most disk I/O.
    static final SortOrder BUSIEST_FIRST = new SortOrder(ProcessColumn.RATE, true);

    /// Rows that are equal in the column stay in the order of their numbers.
    Comparator<RowValues> comparator() {
        Comparator<RowValues> byColumn = column.comparator();
        return (descending ? byColumn.reversed() : byColumn)
                .thenComparingInt(values -> values.task().id().tid());
    }
}
