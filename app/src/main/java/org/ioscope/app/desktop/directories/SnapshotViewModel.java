package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.export.DirectoryDiff;
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
            double[] growth;
            try (stored) {
                growth = growth(tree.tree(), stored.tree(), apparent);
            }
            scheduler.run(() -> {
                if (tree.equals(shown.get())) {
                    pictures.growthProperty().set(node -> node < growth.length ? growth[node] : 0);
                    pictures.colorModeProperty().set(TreeColorMode.GROWTH);
                }
            });
        });
    }

    private static double[] growth(DirectoryTree now, DirectoryTree before, boolean apparent) {
        DirectoryDiff diff = new DirectoryDiff(before, now, apparent);
        double[] growth = new double[now.nodeCount()];
        for (int node = 1; node < growth.length; node++) {
            growth[node] = diff.growth(node);
        }
        return growth;
    }
}
