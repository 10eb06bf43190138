package org.ioscope.app.desktop.table;

import java.util.Comparator;

/// A column of a table: what it shows, how it sorts and how it is exported. Knows no screen.
///
/// @param <V> what a row shows at one moment
public sealed interface Column<V> permits TextColumn, NumberColumn, DrawnColumn {

    Heading heading();

    /// Names the column for ever.
    default String id() {
        return heading().id();
    }

    /// Ascending order; what is not known counts as less than anything.
    Comparator<V> comparator();

    /// Whether the first click on the heading should put the largest value on top.
    boolean isDescendingFirst();

    /// The value for CSV: a full number without unit, or a text; empty where not known.
    String exported(V values);

    /// Whether [#exported(Object)] is a number, where it is not empty.
    boolean isNumber();
}
