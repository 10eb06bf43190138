package org.ioscope.app.desktop.directories;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryScan;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.TreeGraft;
import org.jspecify.annotations.Nullable;

/// Makes the tree on screen follow what was done to files: a new tree with the change, and the totals with it.
///
/// On the JavaFX thread; trees are made at the page's workplace.
final class TreeUpdates {

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final ScanViewModel.Scanning scanning;
    private final Supplier<@Nullable ShownTree> shown;
    private final Consumer<ShownTree> receiver;
    private final Follower follower;
    private @Nullable DirectoryScan scan;

    /// Makes a tree of another one.
    private interface Change {
        DirectoryTree make(DirectoryTree tree, int node);
    }

    /// Hears at the page's workplace of a tree that will take the place of another one.
    interface Follower {
        void follow(DirectoryTree before, DirectoryTree after);
    }

    /// @param shown what is on screen now
    /// @param receiver shows another tree of the same place, and closes the last one
    /// @param follower looks at both trees before
    TreeUpdates(
            Workplace workplace,
            FxScheduler scheduler,
            ScanViewModel.Scanning scanning,
            Supplier<@Nullable ShownTree> shown,
            Consumer<ShownTree> receiver,
            Follower follower) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.scanning = scanning;
        this.shown = shown;
        this.receiver = receiver;
        this.follower = follower;
    }

    /// Something is gone.
    void remove(Target target) {
        change(target, TreeGraft::without, new ScanErrors(), () -> {});
    }

    /// Reads a directory again; of a file, the directory that it is in.
    ///
    /// @param then runs when that is done
    void refresh(Target target, Runnable then) {
        ShownTree tree = shown.get();
        int found = tree == null || tree.isLive() ? DirectoryTree.NO_NODE : tree.find(target);
        if (tree == null || found < 0) {
            then.run();
            return;
        }
        int node = tree.tree().isDirectory(found) || target.isScannedPath()
                ? found
                : tree.tree().parent(found);
        Target directory = Target.of(tree, node);
        cancel();
        DirectoryScan running = scanning.start(tree.request().options(), List.of(directory.whole()));
        scan = running;
        var _ = running.result().whenComplete((profile, _) -> scheduler.run(() -> refreshed(directory, profile, then)));
    }

    private void refreshed(Target directory, @Nullable DirectoryProfile profile, Runnable then) {
        scan = null;
        if (profile == null || profile.isCancelled()) {
            if (profile != null) {
                workplace.execute(profile.tree()::close);
            }
            then.run();
            return;
        }
        DirectoryTree fresh = profile.tree();
        Runnable end = () -> {
            workplace.execute(fresh::close);
            then.run();
        };
        boolean gone = fresh.type(fresh.root()) == EntryType.UNKNOWN && !directory.isScannedPath();
        change(
                directory,
                gone ? TreeGraft::without : (tree, node) -> TreeGraft.with(tree, node, fresh, fresh.root()),
                profile.errors(),
                end);
    }

    /// Stops a scan for [#refresh]; nothing changes then.
    void cancel() {
        if (scan != null) {
            scan.cancel();
        }
    }

    private void change(Target target, Change change, ScanErrors errors, Runnable then) {
        assert scheduler.isOnFxThread();
        ShownTree before = shown.get();
        int node = before == null || before.isLive() ? DirectoryTree.NO_NODE : before.find(target);
        if (before == null || node < 0) {
            then.run();
            return;
        }
        workplace.execute(() -> {
            DirectoryTree changed = change.make(before.tree(), node);
            follower.follow(before.tree(), changed);
            scheduler.run(() -> {
                if (before.equals(shown.get())) {
                    receiver.accept(before.with(changed, node, errors));
                    then.run();
                } else {
                    // Something else changed meanwhile: once more, from what it has become.
                    workplace.execute(changed::close);
                    change(target, change, errors, then);
                }
            });
        });
    }
}
