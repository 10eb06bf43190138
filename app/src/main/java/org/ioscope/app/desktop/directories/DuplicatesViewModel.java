package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.directories.DuplicatesState.Found;
import org.ioscope.app.desktop.directories.DuplicatesState.Idle;
import org.ioscope.app.desktop.directories.DuplicatesState.Impossible;
import org.ioscope.app.desktop.directories.DuplicatesState.Running;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.duplicates.DuplicateEstimate;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.jspecify.annotations.Nullable;

/// Which files of the tree on screen have the same content, once the user asks for it. A search ends with its tree;
/// its result loses what is deleted on the page.
///
/// On the JavaFX thread; a search runs beside the page's workplace, and a tree that it reads is closed behind it.
final class DuplicatesViewModel {

    private static final long TICK_MILLIS = 200;
    private static final String CHANGED =
            "Files were changed on this page meanwhile: what was found no longer holds. Search again.";

    /// One search from its start to its end.
    private record Run(ShownTree tree, DuplicateSearching.Search search, CompletableFuture<Found> result) {}

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final DuplicateSearching searching;
    private final TreeMapModel pictures;
    private final ReadOnlyObjectProperty<@Nullable ShownTree> shown;
    private final ReadOnlyObjectWrapper<DuplicatesState> state =
            new ReadOnlyObjectWrapper<>(this, "state", obstacle(null));
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", TreeMapModel.NONE);
    /// Those that read their trees, also when nobody waits for what they find.
    private final List<Run> reading = new ArrayList<>();
    private @Nullable DirectoryTree tree;
    private volatile @Nullable Run current;
    private boolean open;
    private @Nullable DirectoryTree counting;
    /// The result on screen, for the workplace.
    private volatile @Nullable Found found;
    /// The same of a tree that will be on screen, made at the workplace.
    private volatile @Nullable DuplicatesFollowed next;

    /// @param pictures where a chosen file is shown
    /// @param shown the tree on screen
    DuplicatesViewModel(
            Workplace workplace,
            FxScheduler scheduler,
            DuplicateSearching searching,
            TreeMapModel pictures,
            ReadOnlyObjectProperty<@Nullable ShownTree> shown) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.searching = searching;
        this.pictures = pictures;
        this.shown = shown;
        shown.subscribe(this::moveTo);
        pictures.selectedProperty().subscribe(node -> {
            if (node.intValue() != chosen.get()) {
                chosen.set(TreeMapModel.NONE);
            }
        });
    }

    private static DuplicatesState obstacle(@Nullable ShownTree tree) {
        if (tree == null || tree.isLive()) {
            return new Impossible("Files can be compared when the scan has ended.");
        }
        return tree.request().options().followLinks()
                ? new Impossible("A scan that followed symbolic links can not be searched: a linked file would be "
                        + "taken for a copy of itself.")
                : new Idle("", null);
    }

    private void moveTo(@Nullable ShownTree now) {
        DirectoryTree before = tree;
        tree = now == null ? null : now.tree();
        if (now != null && now.tree().equals(before)) {
            if (state.get() instanceof Impossible) {
                put(obstacle(now));
            }
            return;
        }
        DuplicatesFollowed followed = next;
        next = null;
        boolean wasBusy = state.get() instanceof Running || state.get() instanceof Found;
        abandon();
        if (now != null && followed != null && followed.tree().equals(now.tree())) {
            Duplicates left = followed.duplicates();
            put(new Found(now, left, new DuplicateRows(left.groups()), true, followed.hasNews()));
        } else if (obstacle(now) instanceof Idle && wasBusy) {
            put(new Idle(CHANGED, null));
        } else {
            put(obstacle(now));
        }
    }

    private void abandon() {
        Run run = current;
        current = null;
        if (run != null) {
            run.search.cancel();
        }
    }

    private void put(DuplicatesState now) {
        found = now instanceof Found result ? result : null;
        state.set(now);
        counting = null;
        estimate();
    }

    /// Goes on when a tree changes into another one of the same place. At the page's workplace, before the other one
    /// is shown.
    void follow(DirectoryTree before, DirectoryTree after) {
        Found result = found;
        next = result == null || !result.tree().tree().equals(before)
                ? null
                : DuplicatesFollowed.of(before, after, result.duplicates());
    }

    /// Whether it is shown: what there is to read is not counted for nobody.
    void setOpen(boolean nowOpen) {
        open = nowOpen;
        estimate();
    }

    private void estimate() {
        ShownTree now = shown.get();
        if (!open || now == null || now.tree().equals(counting) || !(state.get() instanceof Idle)) {
            return;
        }
        counting = now.tree();
        workplace.execute(() -> {
            DuplicateEstimate estimate = DuplicateEstimate.of(now.tree());
            scheduler.run(() -> {
                if (now.tree().equals(tree) && state.get() instanceof Idle still) {
                    state.set(new Idle(still.note(), estimate));
                }
            });
        });
    }

    /// Begins a search, unless one goes on or nothing can be searched.
    void start() {
        assert scheduler.isOnFxThread();
        ShownTree now = shown.get();
        if (now == null || state.get() instanceof Running || state.get() instanceof Impossible) {
            return;
        }
        Run run = new Run(now, searching.of(now.tree()), new CompletableFuture<>());
        current = run;
        reading.add(run);
        put(new Running(run.search.progress(), false));
        workplace.later(TICK_MILLIS, () -> tick(run));
        var _ = run.result.whenComplete((result, failure) -> scheduler.run(() -> ended(run, result, failure)));
        var _ = run.result.completeAsync(() -> Found.of(now, run.search.run()), workplace::aside);
    }

    /// At the workplace, where a tree is open as long as it is that of the current search.
    private void tick(Run run) {
        if (!run.equals(current)) {
            return;
        }
        DuplicateProgress progress = run.search.progress();
        scheduler.run(() -> {
            if (run.equals(current) && state.get() instanceof Running last) {
                state.set(new Running(progress, last.isCancelled()));
            }
        });
        workplace.later(TICK_MILLIS, () -> tick(run));
    }

    private void ended(Run run, @Nullable Found result, @Nullable Throwable failure) {
        reading.remove(run);
        if (!run.equals(current)) {
            return;
        }
        current = null;
        put(result == null ? new Idle("The search broke down: " + failure, null) : result);
    }

    /// Ends the search; what was found until now is its result.
    void cancel() {
        Run run = current;
        if (run != null && state.get() instanceof Running running) {
            state.set(new Running(running.progress(), true));
            run.search.cancel();
        }
    }

    /// Closes a tree that is not on screen any more, at the workplace: behind all that reads it.
    void close(DirectoryTree former) {
        for (Run run : reading) {
            if (run.tree.tree().equals(former)) {
                var _ = run.result.handle((_, _) -> former).thenAcceptAsync(DirectoryTree::close, workplace);
                return;
            }
        }
        workplace.execute(former::close);
    }

    /// Selects a file in the table and in the pictures.
    ///
    /// @param row null for none, as for the head of a group
    void choose(@Nullable DuplicateRow row) {
        int node = row instanceof DuplicateRow.Name name ? name.node() : TreeMapModel.NONE;
        chosen.set(node);
        if (node != TreeMapModel.NONE) {
            pictures.reveal(node);
        }
    }

    /// What is known.
    ReadOnlyObjectProperty<DuplicatesState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The node that was chosen here, as long as it is what is selected on the page; [TreeMapModel#NONE] for none.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether what was chosen here is what is selected on the page.
    boolean isChosen() {
        return chosen.get() != TreeMapModel.NONE;
    }
}
