package org.ioscope.app.desktop.directories;

import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.jspecify.annotations.Nullable;

/// What stands out while the rest is dimmed: names that are searched, and a line of the legend. On the JavaFX
/// thread.
final class FilterViewModel {

    private final TreeMapModel pictures;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<Legend.@Nullable Line> line = new ReadOnlyObjectWrapper<>(this, "line");
    private @Nullable DirectoryTree tree;

    FilterViewModel(TreeMapModel pictures) {
        this.pictures = pictures;
        search.subscribe(this::refresh);
        pictures.colorModeProperty().subscribe(this::dropColor);
    }

    /// Looks in another tree; the search stays, as names mean the same there.
    void show(@Nullable DirectoryTree newTree) {
        tree = newTree;
        line.set(null);
        refresh();
    }

    /// Dims all but what a line stands for; a second time ends it.
    void choose(Legend.Line chosen) {
        line.set(chosen.isSame(line.get()) ? null : chosen);
        refresh();
    }

    /// Shows everything.
    void clear() {
        line.set(null);
        search.set("");
        refresh();
    }

    /// Categories of another colouring mean something else.
    private void dropColor() {
        Legend.Line chosen = line.get();
        if (chosen != null && chosen.kind() == Legend.Kind.COLOR) {
            line.set(null);
            refresh();
        }
    }

    private void refresh() {
        DirectoryTree searched = tree;
        IntPredicate matches = searched == null ? null : filter(searched);
        if (matches != null || pictures.filterProperty().get() != null) {
            pictures.filterProperty().set(matches);
        }
    }

    private @Nullable IntPredicate filter(DirectoryTree searched) {
        IntPredicate byLine = byLine(searched);
        if (search.get().isBlank()) {
            return byLine;
        }
        NameSearch names = NameSearch.of(search.get());
        IntPredicate byName = node -> node != DirectoryTree.TOP && names.matches(searched.displayName(node));
        return byLine == null ? byName : byLine.and(byName);
    }

    private @Nullable IntPredicate byLine(DirectoryTree searched) {
        Legend.Line chosen = line.get();
        if (chosen == null) {
            return null;
        }
        if (chosen.kind() == Legend.Kind.EXTENSION) {
            return node -> !searched.isDirectory(node) && searched.extension(node) == chosen.number();
        }
        TreeColoring coloring = pictures.coloring();
        return coloring == null
                ? null
                : node -> !searched.isDirectory(node) && coloring.category(node) == chosen.number();
    }

    boolean isActive() {
        return line.get() != null || !search.get().isBlank();
    }

    /// Part of a name, or a pattern with `*` and `?`.
    StringProperty searchProperty() {
        return search;
    }

    /// The line of the legend that stands out; null for none.
    ReadOnlyObjectProperty<Legend.@Nullable Line> lineProperty() {
        return line.getReadOnlyProperty();
    }
}
