package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ioscope.app.desktop.table.RowOrder;

/// Sorts groups, and the members within each, into one list; holds their places while the user points at one of
/// them. Single-threaded.
final class TreeOrder {

    private final RowOrder<RowKey, RowValues> groups = new RowOrder<>(RowValues::key);
    private final Map<RowKey, RowOrder<RowKey, RowValues>> members = new HashMap<>();

    /// The rows to show, in order.
    ///
    /// @param boughs in no order
    /// @param newest the newest values of a row that was shown before and is not wanted, or its old ones
    /// @param hold whether rows keep their places
    RowOrder.Arranged<RowValues> arrange(
            List<Bough> boughs, Comparator<RowValues> order, Function<RowValues, RowValues> newest, boolean hold) {
        Map<RowKey, List<RowValues>> shown = new HashMap<>();
        List<RowValues> tops = new ArrayList<>(boughs.size());
        for (Bough bough : boughs) {
            tops.add(bough.row());
            if (!bough.members().isEmpty()) {
                shown.put(bough.row().key(), bough.members());
            }
        }
        members.keySet().retainAll(shown.keySet());
        Function<RowValues, RowValues> closed = old -> newest.apply(old).at(Place.FLAT);
        RowOrder.Arranged<RowValues> arranged = groups.arrange(tops, order, closed, hold);
        if (shown.isEmpty()) {
            return arranged;
        }
        boolean held = arranged.held();
        List<RowValues> rows = new ArrayList<>(boughs.size());
        for (RowValues top : arranged.rows()) {
            rows.add(top);
            List<RowValues> below = shown.get(top.key());
            if (below != null) {
                RowOrder.Arranged<RowValues> own = members.computeIfAbsent(
                                top.key(), _ -> new RowOrder<>(RowValues::key))
                        .arrange(below, order, newest, hold);
                own.rows().forEach(row -> rows.add(row.at(Place.MEMBER)));
                held |= own.held();
            }
        }
        return new RowOrder.Arranged<>(rows, held);
    }
}
