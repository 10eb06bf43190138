package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ioscope.core.sample.TaskId;

/// Filters and sorts rows; holds their places while the user points at one of them. Single-threaded.
final class RowOrder {

    private Map<TaskId, RowValues> shown = Map.of();
    private ViewOptions lastOptions = ViewOptions.DEFAULT;

    /// The rows to show.
    ///
    /// @param rows in order
    /// @param matching how many of them match the options
    /// @param held whether another order is due
    record Arranged(List<RowValues> rows, int matching, boolean held) {}

    /// The rows to show, in order.
    ///
    /// While held, those shown before keep their places, the ones that ended or no longer match included, and
    /// new ones follow below. A change of the options ends that for once.
    ///
    /// @param all every row by its task
    Arranged arrange(Map<TaskId, RowValues> all, ViewOptions options) {
        List<RowValues> wanted = matching(all, options);
        wanted.sort(options.sort().comparator());
        boolean hold = options.hold() && options.asksForSameRows(lastOptions);
        Map<TaskId, RowValues> placed = hold ? held(all, wanted) : byTask(wanted);
        List<RowValues> rows = new ArrayList<>(placed.values());
        lastOptions = options;
        shown = placed;
        return new Arranged(rows, wanted.size(), hold && !rows.equals(wanted));
    }

    private static List<RowValues> matching(Map<TaskId, RowValues> all, ViewOptions options) {
        String part = options.search().strip().toLowerCase(Locale.ROOT);
        List<RowValues> rows = new ArrayList<>(all.size());
        for (RowValues row : all.values()) {
            if ((!options.onlyActive() || row.isActive()) && (part.isEmpty() || row.contains(part))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Map<TaskId, RowValues> held(Map<TaskId, RowValues> all, List<RowValues> wanted) {
        Map<TaskId, RowValues> placed = LinkedHashMap.newLinkedHashMap(wanted.size());
        shown.forEach((id, old) -> placed.put(id, all.getOrDefault(id, old)));
        wanted.forEach(row -> placed.putIfAbsent(row.task().id(), row));
        return placed;
    }

    private static Map<TaskId, RowValues> byTask(List<RowValues> rows) {
        Map<TaskId, RowValues> placed = LinkedHashMap.newLinkedHashMap(rows.size());
        rows.forEach(row -> placed.put(row.task().id(), row));
        return placed;
    }
}
