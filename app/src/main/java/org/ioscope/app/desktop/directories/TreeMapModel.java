package org.ioscope.app.desktop.directories;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.treemap.NodeSet;
import org.ioscope.core.directory.treemap.SizedTree;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.ioscope.core.directory.treemap.TreeMapSource;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.jspecify.annotations.Nullable;

/// What the pictures of a tree show, shared by all of them: the tree, what its areas and colours mean, which
/// directory fills the picture, what is selected and what is under the pointer.
///
/// Belongs to the JavaFX thread. Sorting and colouring run in the background; of several changes the latest
/// counts.
public final class TreeMapModel {

    /// Stands for no node.
    public static final int NONE = -1;

    private final Executor background;
    private final FxScheduler scheduler;
    private final LongSupplier nowSeconds;
    private final ObjectProperty<@Nullable TreeMapSource> source = new SimpleObjectProperty<>();
    private final ObjectProperty<TreeMeasure> measure = new SimpleObjectProperty<>(TreeMeasure.ALLOCATED);
    private final ObjectProperty<TreeColorMode> colorMode = new SimpleObjectProperty<>(TreeColorMode.KIND);
    private final ObjectProperty<@Nullable IntPredicate> filter = new SimpleObjectProperty<>();
    private final ObjectProperty<IntToDoubleFunction> growth = new SimpleObjectProperty<>(_ -> 0);
    private final ObjectProperty<IntFunction<String>> ownerName = new SimpleObjectProperty<>(String::valueOf);
    private final ObjectProperty<TreeSpace> space = new SimpleObjectProperty<>(TreeSpace.NONE);
    private final IntegerProperty root = new SimpleIntegerProperty(NONE);
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
    private final IntegerProperty spotlight = new SimpleIntegerProperty(NONE);
    private final ReadOnlyObjectWrapper<@Nullable TreeMapPrepared> prepared = new ReadOnlyObjectWrapper<>();
    private final AtomicLong newest = new AtomicLong();

    /// What is to be prepared.
    private record Wish(
            TreeMapSource source,
            TreeMeasure measure,
            TreeColorMode colorMode,
            IntToDoubleFunction growth,
            IntFunction<String> ownerName,
            @Nullable IntPredicate filter,
            int spotlight) {}

    /// Makes a model without a tree.
    ///
    /// @param background sorts and colours
    /// @param nowSeconds the present, for ages, in seconds since 1970
    public TreeMapModel(Executor background, FxScheduler scheduler, LongSupplier nowSeconds) {
        this.background = background;
        this.scheduler = scheduler;
        this.nowSeconds = nowSeconds;
        source.subscribe(shown -> {
            // First, so that no node of one tree is looked up in the other.
            prepared.set(null);
            selected.set(NONE);
            hovered.set(NONE);
            spotlight.set(NONE);
            root.set(shown == null ? NONE : shown.root());
            prepare(true);
        });
        measure.subscribe(() -> prepare(true));
        colorMode.subscribe(() -> prepare(false));
        growth.subscribe(() -> prepare(false));
        ownerName.subscribe(() -> prepare(false));
        filter.subscribe(() -> prepare(false));
        spotlight.subscribe(() -> prepare(false));
    }

    /// Shows the tree as it has become: for a scan that goes on.
    public void refresh() {
        prepare(true);
    }

    private void prepare(boolean sort) {
        assert scheduler.isOnFxThread();
        TreeMapSource shown = source.get();
        long number = newest.incrementAndGet();
        if (shown == null) {
            return;
        }
        TreeMapPrepared last = prepared.get();
        boolean usable = !sort
                && last != null
                && last.tree().source().equals(shown)
                && last.tree().measure() == measure.get();
        SizedTree sorted = usable && last != null ? last.tree() : null;
        Wish wish = new Wish(
                shown, measure.get(), colorMode.get(), growth.get(), ownerName.get(), filter.get(), spotlight.get());
        background.execute(() -> {
            if (newest.get() == number) {
                TreeMapPrepared result = prepare(wish, sorted);
                scheduler.run(() -> {
                    if (newest.get() == number) {
                        prepared.set(result);
                    }
                });
            }
        });
    }

    private TreeMapPrepared prepare(Wish wish, @Nullable SizedTree sorted) {
        SizedTree tree = sorted == null ? SizedTree.of(wish.source(), wish.measure()) : sorted;
        TreeColoring coloring =
                switch (wish.colorMode()) {
                    case KIND -> TreeColoring.byKind(tree);
                    case AGE -> TreeColoring.byAge(tree, nowSeconds.getAsLong());
                    case OWNER -> TreeColoring.byOwner(tree, wish.ownerName());
                    case DEPTH -> TreeColoring.byDepth(tree);
                    case GROWTH -> TreeColoring.byGrowth(tree, wish.growth());
                };
        NodeSet lit = wish.filter() == null ? null : NodeSet.matching(tree, wish.filter());
        if (wish.spotlight() != NONE) {
            NodeSet below = NodeSet.below(tree, wish.spotlight());
            lit = lit == null ? below : lit.and(below);
        }
        return new TreeMapPrepared(tree, coloring, lit);
    }

    /// Goes one directory towards a node, which so becomes larger; into the node itself if it lies directly in the
    /// directory that is shown. Nothing happens for files there.
    public void zoomTowards(int node) {
        TreeMapPrepared shown = prepared.get();
        if (shown == null || node < 0 || node >= shown.tree().nodeCount()) {
            return;
        }
        int[] path = shown.tree().pathDown(root.get(), node);
        if (path.length > 1 && shown.tree().childCount(path[1]) > 0) {
            root.set(path[1]);
        }
    }

    /// Goes to the directory around the one that is shown.
    public void zoomOut() {
        TreeMapSource shown = source.get();
        if (shown != null && root.get() > shown.root()) {
            root.set(Math.max(shown.root(), shown.parent(root.get())));
        }
    }

    /// Shows everything.
    public void zoomToAll() {
        TreeMapSource shown = source.get();
        if (shown != null) {
            root.set(shown.root());
        }
    }

    /// Selects a node; where what fills the picture does not hold it, everything is shown.
    public void reveal(int node) {
        TreeMapSource shown = source.get();
        if (shown == null) {
            return;
        }
        int at = node;
        while (at > root.get()) {
            at = shown.parent(at);
        }
        if (at != root.get() || node == root.get()) {
            root.set(shown.root());
        }
        if (node > shown.root()) {
            selected.set(node);
        }
    }

    /// Dims all but the directory that a node is in; all is lit again if it was so already.
    public void spotlight(int node) {
        TreeMapSource shown = source.get();
        if (shown == null || node < 0) {
            spotlight.set(NONE);
            return;
        }
        int directory = shown.isDirectory(node) ? node : shown.parent(node);
        spotlight.set(directory == spotlight.get() ? NONE : directory);
    }

    /// The tree, null for none. Another one is shown from its root, with nothing selected.
    public ObjectProperty<@Nullable TreeMapSource> sourceProperty() {
        return source;
    }

    /// What areas stand for.
    public ObjectProperty<TreeMeasure> measureProperty() {
        return measure;
    }

    /// What colours stand for.
    public ObjectProperty<TreeColorMode> colorModeProperty() {
        return colorMode;
    }

    /// Nodes that do not match are dimmed; null for no filter. Called in the background.
    public ObjectProperty<@Nullable IntPredicate> filterProperty() {
        return filter;
    }

    /// Growth of a node since an earlier time, in units of the measure, for [TreeColorMode#GROWTH]. Called in the
    /// background.
    public ObjectProperty<IntToDoubleFunction> growthProperty() {
        return growth;
    }

    /// Names of users by number, for [TreeColorMode#OWNER]. Called in the background.
    public ObjectProperty<IntFunction<String>> ownerNameProperty() {
        return ownerName;
    }

    /// Free and unknown space, shown while the root of the tree fills the picture and areas stand for bytes.
    public ObjectProperty<TreeSpace> spaceProperty() {
        return space;
    }

    /// The directory that fills the picture.
    public IntegerProperty rootProperty() {
        return root;
    }

    /// The selected node.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// The node under the pointer; also [org.ioscope.core.directory.treemap.TreeTiles#FREE] and `UNKNOWN`.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// The directory beside which all is dimmed.
    public IntegerProperty spotlightProperty() {
        return spotlight;
    }

    /// Colours and sizes for a legend, null until the first tree is ready.
    public @Nullable TreeColoring coloring() {
        TreeMapPrepared shown = prepared.get();
        return shown == null ? null : shown.coloring();
    }

    ReadOnlyObjectProperty<@Nullable TreeMapPrepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// Free and unknown space as far as it is shown.
    TreeSpace shownSpace() {
        TreeMapSource shown = source.get();
        boolean all = shown != null && root.get() == shown.root() && measure.get() != TreeMeasure.FILES;
        return all ? space.get() : TreeSpace.NONE;
    }
}
