package org.ioscope.app.desktop.processes;

import java.util.Comparator;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.RowOrder;
import org.ioscope.core.sample.Sample;
import org.jspecify.annotations.Nullable;

/// From samples and options to what the page shows: all the work that must not be done on the JavaFX thread.
///
/// Confined to one thread at a time.
final class ProcessesModel {

    private final TaskTables live = new TaskTables();
    private final TreeOrder order = new TreeOrder();
    private ViewOptions lastOptions = ViewOptions.DEFAULT;
    private @Nullable Tables frozen;
    private @Nullable Sample latest;
    /// Tells who does the most; an old one while paused.
    private @Nullable Sample shown;

    /// Takes in one interval; nothing is lost while paused, but what is shown stays as it is.
    void add(Sample sample) {
        live.add(sample);
        latest = sample;
    }

    /// The rows of the newest sample.
    Tables newest() {
        return live.now();
    }

    /// What the page should show now; null before the first sample.
    @Nullable
    ProcessesUpdate update(ViewOptions options) {
        if (!options.paused() || shown == null) {
            shown = latest;
        }
        Sample now = shown;
        if (now == null) {
            return null;
        }
        Tables tables = tables(options.paused());
        Tree tree = Tree.of(tables, options);
        RowOrder.Arranged<RowValues> arranged = arrange(tree, tables, options);
        return new ProcessesUpdate(
                now.time().toString(),
                arranged.rows(),
                ColumnScales.of(arranged.rows(), ProcessColumns.all(options.accumulated()), options.units()),
                tree.matching(),
                tree.all(),
                arranged.held(),
                Answer.of(now, options.units()),
                options.units());
    }

    /// The rows there are now, or those of the moment at which the page was paused.
    Tables tables(boolean paused) {
        Tables still = frozen;
        if (!paused) {
            frozen = null;
            return live.now();
        }
        if (still == null) {
            still = live.frozen();
            frozen = still;
        }
        return still;
    }

    /// A change of the options ends the hold for once.
    private RowOrder.Arranged<RowValues> arrange(Tree tree, Tables tables, ViewOptions options) {
        boolean hold = options.hold() && options.asksForSameRows(lastOptions);
        lastOptions = options;
        Comparator<RowValues> comparator = options.sort()
                .comparator(
                        ProcessColumns.all(options.accumulated()),
                        Comparator.comparingInt(values -> values.task().id().tid()));
        return order.arrange(tree.boughs(), comparator, old -> newest(old, tables, options), hold);
    }

    private static RowValues newest(RowValues old, Tables tables, ViewOptions options) {
        RowValues now = tables.row(old.key(), options.accumulated());
        return now == null ? old : now;
    }
}
