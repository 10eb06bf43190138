package org.ioscope.app.desktop.directories;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.DirectoryStatistics;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.OwnerNames;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.jspecify.annotations.Nullable;

/// Legend and statistics of the directory that is shown. On the JavaFX thread; counted at the page's workplace.
final class StatisticsViewModel {

    /// How long those of the last folder are left when another is gone into: to count takes all processors, and the
    /// tree-map moves meanwhile.
    private static final long PATIENCE_MILLIS = 300;

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final TreeMapModel pictures;
    private final OwnerNames owners;
    private final ReadOnlyObjectWrapper<Legend> legend = new ReadOnlyObjectWrapper<>(this, "legend", Legend.EMPTY);
    private final ReadOnlyObjectWrapper<List<Bars>> bars = new ReadOnlyObjectWrapper<>(this, "bars", List.of());
    private final AtomicLong newest = new AtomicLong();
    private @Nullable ShownTree shown;
    /// Of the last counting, at the workplace.
    private @Nullable DirectoryStatistics counted;

    StatisticsViewModel(Workplace workplace, FxScheduler scheduler, TreeMapModel pictures, OwnerNames owners) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.pictures = pictures;
        this.owners = owners;
        pictures.preparedProperty().subscribe(() -> refresh(0));
        pictures.rootProperty().subscribe(() -> refresh(Legend.EMPTY.equals(legend.get()) ? 0 : PATIENCE_MILLIS));
    }

    /// Shows another tree; null for none.
    void show(@Nullable ShownTree tree) {
        assert scheduler.isOnFxThread();
        shown = tree;
        newest.incrementAndGet();
        legend.set(Legend.EMPTY);
        bars.set(List.of());
        workplace.execute(() -> counted = null);
        refresh(0);
    }

    /// Not while a scan runs: a count of everything, five times a second, would take what the scan needs.
    private void refresh(long delayMillis) {
        ShownTree tree = shown;
        TreeColoring coloring = pictures.coloring();
        if (tree == null || tree.isLive() || coloring == null) {
            return;
        }
        long number = newest.incrementAndGet();
        int root = Math.max(pictures.rootProperty().get(), DirectoryTree.TOP);
        TreeMeasure measure = pictures.measureProperty().get();
        boolean byKind = pictures.colorModeProperty().get() == TreeColorMode.KIND;
        workplace.later(delayMillis, () -> {
            if (newest.get() == number) {
                DirectoryStatistics statistics = count(tree.tree(), root);
                Legend newLegend = Legend.of(coloring, statistics, measure, byKind);
                List<Bars> newBars = Bars.of(statistics, owners::of);
                scheduler.run(() -> {
                    if (newest.get() == number) {
                        legend.set(newLegend);
                        bars.set(newBars);
                    }
                });
            }
        });
    }

    private DirectoryStatistics count(DirectoryTree tree, int root) {
        DirectoryStatistics last = counted;
        if (last == null || last.tree() != tree || last.root() != root) {
            last = DirectoryStatistics.of(tree, root);
            counted = last;
        }
        return last;
    }

    ReadOnlyObjectProperty<Legend> legendProperty() {
        return legend.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Bars>> barsProperty() {
        return bars.getReadOnlyProperty();
    }
}
