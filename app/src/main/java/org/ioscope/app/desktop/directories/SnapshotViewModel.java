package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.export.StoredTree;
import org.ioscope.core.directory.export.TreeFile;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.jspecify.annotations.Nullable;

/// Keeps what was found in a file, and shows what grew since such a file was written. On the JavaFX thread.
final class SnapshotViewModel {

    private final PageContext context;
    private final FxScheduler scheduler;
    private final Workplace workplace;
    private final TreeMapModel pictures;
    private final Supplier<@Nullable ShownTree> shown;
    /// What the tree on screen is compared by; null for nothing.
    private volatile @Nullable Growth current;
    /// The same of a tree that will be on screen, made at the page's workplace.
    private volatile @Nullable Growth next;

    /// @param shown what is on screen now
    SnapshotViewModel(
            PageContext context, Workplace workplace, TreeMapModel pictures, Supplier<@Nullable ShownTree> shown) {
        this.context = context;
        this.scheduler = context.scheduler();
        this.workplace = workplace;
        this.pictures = pictures;
        this.shown = shown;
        pictures.growthProperty().set(RowStyle.NO_GROWTH);
        pictures.measureProperty().subscribe(_ -> forget());
    }

    /// Forgets what was compared: another tree is shown, or sizes mean something else.
    void forget() {
        if (isComparing()) {
            if (pictures.colorModeProperty().get() == TreeColorMode.GROWTH) {
                pictures.colorModeProperty().set(TreeColorMode.KIND);
            }
            pictures.growthProperty().set(RowStyle.NO_GROWTH);
        }
        current = null;
    }

    /// Goes on comparing when a tree changes into another one of the same place. At the page's workplace, before
    /// the
    /// other one is shown.
    void follow(DirectoryTree before, DirectoryTree after) {
        Growth growth = current;
        next = growth == null || growth.tree() != before ? null : growth.in(after);
    }

    /// Another tree of the same place is shown: compares it, if it was followed to.
    void moveTo(DirectoryTree tree) {
        Growth growth = next;
        next = null;
        if (growth == null || growth.tree() != tree || !isComparing()) {
            forget();
            return;
        }
        current = growth;
        pictures.growthProperty().set(growth::of);
    }

    boolean isComparing() {
        return !RowStyle.NO_GROWTH.equals(pictures.growthProperty().get());
    }

    /// Writes what is shown to a file.
    void save(Path file) {
        ShownTree tree = shown.get();
        if (tree == null || tree.isLive()) {
            return;
        }
        workplace.execute(() -> {
            try {
                TreeFile.snapshot(tree.tree(), Instant.now(), file);
                tell(Notice.done("Saved the snapshot", file.toString()));
            } catch (IOException e) {
                tell(Notice.failed("The snapshot could not be saved", String.valueOf(e.getMessage())));
            }
        });
    }

    private void tell(Notice notice) {
        scheduler.run(() -> context.notices().accept(notice));
    }

    /// Shows what grew since a file was written.
    void compare(Path file) {
        ShownTree tree = shown.get();
        if (tree == null || tree.isLive()) {
            return;
        }
        boolean apparent = pictures.measureProperty().get() == TreeMeasure.APPARENT;
        workplace.aside(() -> {
            try {
                StoredTree stored = TreeFile.read(file, tree.request().options().hardLinks());
                scheduler.run(() -> compare(tree, stored, apparent));
            } catch (IOException e) {
                tell(Notice.failed("The snapshot could not be read", String.valueOf(e.getMessage())));
            }
        });
    }

    /// Only the tree that is on screen still is read, as another one may be closed.
    private void compare(ShownTree tree, StoredTree stored, boolean apparent) {
        if (!tree.equals(shown.get())) {
            stored.close();
            return;
        }
        workplace.execute(() -> {
            Growth growth;
            try (stored) {
                growth = Growth.since(stored.tree(), tree.tree(), apparent);
            }
            scheduler.run(() -> {
                if (tree.equals(shown.get())) {
                    current = growth;
                    pictures.growthProperty().set(growth::of);
                    pictures.colorModeProperty().set(TreeColorMode.GROWTH);
                }
            });
        });
    }
}
