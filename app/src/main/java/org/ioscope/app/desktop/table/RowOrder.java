package org.ioscope.app.desktop.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Sorts rows, and holds their places while the user points at one of them. Single-threaded.
///
/// @param <K> names a row over time
/// @param <V> what a row shows at one moment
public final class RowOrder<K, V> {

    private final Function<V, K> key;
    private Map<K, V> shown = Map.of();

    /// The rows to show.
    ///
    /// @param rows in order
    /// @param held whether another order is due
    public record Arranged<V>(List<V> rows, boolean held) {}

    /// @param key names a row over time
    public RowOrder(Function<V, K> key) {
        this.key = key;
    }

    /// The rows to show, in order.
    ///
    /// While held, those shown before keep their places, the ones that are no longer wanted included, and new ones
    /// follow below.
    ///
    /// @param wanted rows that match what the user asked for
    /// @param newest the newest values of a row that was shown before and is not wanted, or its old ones
    /// @param hold whether rows keep their places
    public Arranged<V> arrange(Collection<V> wanted, Comparator<V> order, Function<V, V> newest, boolean hold) {
        List<V> sorted = new ArrayList<>(wanted);
        sorted.sort(order);
        return place(sorted, newest, hold);
    }

    /// Like [#arrange], for rows that stand in the wanted order already.
    public Arranged<V> place(List<V> sorted, Function<V, V> newest, boolean hold) {
        Map<K, V> placed = LinkedHashMap.newLinkedHashMap(sorted.size());
        if (hold) {
            shown.forEach((id, old) -> placed.put(id, old));
            Map<K, V> known = byKey(sorted);
            placed.replaceAll((id, old) -> {
                V now = known.get(id);
                return now == null ? newest.apply(old) : now;
            });
            known.forEach(placed::putIfAbsent);
        } else {
            placed.putAll(byKey(sorted));
        }
        List<V> rows = new ArrayList<>(placed.values());
        shown = placed;
        return new Arranged<>(rows, hold && !rows.equals(sorted));
    }

    private Map<K, V> byKey(List<V> rows) {
        Map<K, V> byKey = LinkedHashMap.newLinkedHashMap(rows.size());
        rows.forEach(row -> byKey.put(key.apply(row), row));
        return byKey;
    }
}
