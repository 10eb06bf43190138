package org.ioscope.app.desktop.directories;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.directories.FolderRow.Fold;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.OwnerNames;
import org.ioscope.core.directory.treemap.NodeSet;
import org.jspecify.annotations.Nullable;

/// The table of files and directories: shows the directory that fills the pictures, and selects what they select.
///
/// On the JavaFX thread; rows are made and sorted at the page's workplace, of several orders the latest counts.
final class FoldersViewModel {

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final TreeMapModel pictures;
    private final ObservableValue<Units> units;
    private final OwnerNames owners = new OwnerNames();
    private final TableModel<Integer, FolderRow> table =
            new TableModel<>(FolderColumns.ALL, FolderRow::node, FolderRow::name, FolderColumns.LARGEST_FIRST);
    private final Set<Integer> open = new HashSet<>();
    private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper(this, "revealed", -1);
    private final AtomicLong newest = new AtomicLong();
    private @Nullable ShownTree shown;
    private boolean revealing;
    private boolean adjusting;

    FoldersViewModel(Workplace workplace, FxScheduler scheduler, TreeMapModel pictures, ObservableValue<Units> units) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.pictures = pictures;
        this.units = units;
        units.subscribe(this::refresh);
        table.sortProperty().subscribe(this::refresh);
        pictures.rootProperty().subscribe(this::refresh);
        pictures.measureProperty().subscribe(this::refresh);
        pictures.growthProperty().subscribe(this::refresh);
        pictures.preparedProperty().subscribe((before, now) -> {
            if (lit(before) != lit(now)) {
                refresh();
            }
        });
        table.selectedProperty().subscribe(this::selectInPictures);
        pictures.selectedProperty().subscribe(now -> selectInTable(now.intValue()));
    }

    private static @Nullable NodeSet lit(@Nullable TreeMapPrepared prepared) {
        return prepared == null ? null : prepared.lit();
    }

    /// Shows another tree, nothing of which is open; null for none.
    void show(@Nullable ShownTree tree) {
        assert scheduler.isOnFxThread();
        shown = tree;
        open.clear();
        table.show(List.of(), ColumnScales.EMPTY);
        table.selectedProperty().set(null);
        refresh();
    }

    /// Shows another tree of the same place, as the last one was.
    void replace(ShownTree tree) {
        ShownTree before = shown;
        Set<Integer> still = new HashSet<>();
        if (before != null) {
            open.forEach(node -> still.add(before.nodeIn(tree, node)));
        }
        show(tree);
        open.addAll(still);
        refresh();
    }

    /// Makes the rows again: the tree has grown, or is to be shown in another way.
    void refresh() {
        assert scheduler.isOnFxThread();
        long number = newest.incrementAndGet();
        ShownTree tree = shown;
        if (tree == null) {
            return;
        }
        int root = Math.max(pictures.rootProperty().get(), DirectoryTree.TOP);
        RowStyle style = new RowStyle(
                units.getValue(),
                pictures.measureProperty().get(),
                owners,
                pictures.growthProperty().get());
        Comparator<FolderRow> order =
                table.sortProperty().get().comparator(FolderColumns.ALL, Comparator.comparing(FolderRow::name));
        FolderRows maker = new FolderRows(
                tree.tree(),
                style,
                Set.copyOf(open),
                order,
                lit(pictures.preparedProperty().get()));
        workplace.execute(() -> {
            if (newest.get() == number) {
                List<FolderRow> rows = maker.below(root);
                ColumnScales scales = ColumnScales.of(rows, FolderColumns.ALL, style.units());
                scheduler.run(() -> {
                    if (newest.get() == number) {
                        put(rows, scales);
                    }
                });
            }
        });
    }

    private void put(List<FolderRow> rows, ColumnScales scales) {
        adjusting = true;
        table.show(rows, scales);
        adjusting = false;
        if (revealing) {
            revealing = false;
            revealed.set(-1);
            revealed.set(table.selectedIndex());
        }
    }

    private void selectInPictures(@Nullable Integer node) {
        if (!adjusting && node != null && node != pictures.selectedProperty().get()) {
            adjusting = true;
            pictures.selectedProperty().set(node);
            adjusting = false;
        }
    }

    /// Opens the directories above what was selected in a picture, and goes there.
    private void selectInTable(int node) {
        ShownTree tree = shown;
        if (adjusting || tree == null || node <= DirectoryTree.TOP) {
            return;
        }
        int root = pictures.rootProperty().get();
        for (int at = tree.tree().parent(node); at > root; at = tree.tree().parent(at)) {
            open.add(at);
        }
        adjusting = true;
        table.selectedProperty().set(node);
        adjusting = false;
        revealing = true;
        refresh();
    }

    /// Opens or closes a directory.
    void toggle(FolderRow row) {
        if (row.fold() == Fold.OPEN) {
            open.remove(row.node());
        } else if (row.fold() == Fold.CLOSED) {
            open.add(row.node());
        }
        refresh();
    }

    /// The right key: opens the selected directory.
    void openSelected() {
        FolderRow row = table.selectedValues();
        if (row != null && row.fold() == Fold.CLOSED) {
            toggle(row);
        }
    }

    /// The left key: closes the selected directory, or goes to the one around it.
    void closeSelected() {
        FolderRow row = table.selectedValues();
        ShownTree tree = shown;
        if (row == null || tree == null) {
            return;
        }
        if (row.fold() == Fold.OPEN) {
            toggle(row);
        } else if (row.depth() > 0) {
            pictures.selectedProperty().set(tree.tree().parent(row.node()));
        }
    }

    TableModel<Integer, FolderRow> table() {
        return table;
    }

    OwnerNames owners() {
        return owners;
    }

    /// Place of a row that was selected elsewhere and should be seen; -1 for none.
    ReadOnlyIntegerProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// The rows on screen, for exports.
    List<FolderRow> rows() {
        return table.rows().stream()
                .map(slot -> Objects.requireNonNull(slot.values()))
                .toList();
    }
}
