package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.watch.DirectoryWatch;
import org.ioscope.core.directory.watch.WatchOptions;
import org.ioscope.core.directory.watch.WatchState;
import org.jspecify.annotations.Nullable;

/// Which folders of the scanned tree grow, while the user wants to know. The watch ends with the tree on screen.
///
/// Properties belong to the JavaFX thread; a watch is started and ended where trees are closed, so it never outlives
/// its tree.
final class GrowthViewModel {

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final Watching watching;
    private final TreeMapModel pictures;
    private final ReadOnlyObjectProperty<@Nullable ShownTree> shown;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final ReadOnlyObjectWrapper<@Nullable WatchState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<String> obstacle = new ReadOnlyObjectWrapper<>(this, "obstacle", "");
    private @Nullable DirectoryTree tree;
    private long number;
    private @Nullable Running running;

    /// A watch that goes on.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /// Starts watches.
    interface Watching {

        /// Begins to watch a tree.
        ///
        /// @param listener hears each state, on any thread
        /// @throws IOException if that is not possible at all
        Running start(DirectoryTree tree, WatchOptions options, Consumer<WatchState> listener) throws IOException;
    }

    /// @param pictures where a folder that grows is shown
    /// @param shown the tree on screen
    GrowthViewModel(
            Workplace workplace,
            FxScheduler scheduler,
            Watching watching,
            TreeMapModel pictures,
            ReadOnlyObjectProperty<@Nullable ShownTree> shown) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.watching = watching;
        this.pictures = pictures;
        this.shown = shown;
        shown.subscribe(this::follow);
        on.subscribe(this::turn);
    }

    /// Watches by what the kernel offers.
    static Running watch(DirectoryTree tree, WatchOptions options, Consumer<WatchState> listener) throws IOException {
        return DirectoryWatch.start(tree, options, listener)::close;
    }

    private void follow(@Nullable ShownTree next) {
        if (next == null || !next.tree().equals(tree)) {
            on.set(false);
            tree = next == null ? null : next.tree();
        }
        obstacle.set(obstacle(next));
    }

    private static String obstacle(@Nullable ShownTree tree) {
        if (tree == null || tree.isLive()) {
            return "Folders can be watched when the scan has ended.";
        }
        return tree.request().options().followLinks()
                ? "A scan that followed symbolic links can not be watched: the linked folders are elsewhere."
                : "";
    }

    private void turn(boolean wanted) {
        ShownTree watched = shown.get();
        long current = ++number;
        state.set(null);
        if (!wanted) {
            workplace.execute(this::end);
        } else if (watched == null || !obstacle.get().isEmpty()) {
            on.set(false);
        } else {
            WatchOptions options =
                    WatchOptions.DEFAULT.scannedBy(watched.request().options());
            Consumer<WatchState> screen = scheduler.latest(next -> show(current, next));
            workplace.execute(() -> begin(watched.tree(), options, current, screen));
        }
    }

    private void begin(DirectoryTree watched, WatchOptions options, long current, Consumer<WatchState> screen) {
        end();
        try {
            running = watching.start(watched, options, screen);
        } catch (IOException e) {
            scheduler.run(() -> {
                if (number == current) {
                    on.set(false);
                    obstacle.set("The watch can not begin: " + e.getMessage());
                }
            });
        }
    }

    private void end() {
        Running last = running;
        running = null;
        if (last != null) {
            last.close();
        }
    }

    private void show(long current, WatchState next) {
        if (number == current) {
            state.set(next);
        }
    }

    /// Selects a folder in the table and in the pictures.
    void reveal(int node) {
        pictures.reveal(node);
    }

    /// Whether folders are watched, as the user wants it.
    BooleanProperty onProperty() {
        return on;
    }

    /// What is known; null while nothing is.
    ReadOnlyObjectProperty<@Nullable WatchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why nothing can be watched now; empty if it can.
    ReadOnlyObjectProperty<String> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// The tree that is or can be watched.
    @Nullable
    ShownTree shown() {
        return shown.get();
    }
}
