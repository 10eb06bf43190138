package org.ioscope.app.desktop.directories;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// The page that answers where the space went: what to scan, the scan, and its result.
///
/// Properties belong to the JavaFX thread; [#sampled] may be called from any.
final class DirectoriesViewModel implements Sampler.Listener {

    private final PageContext context;
    private final FxScheduler scheduler;
    private final Workplace workplace;
    private final TreeMapModel pictures;
    private final FoldersViewModel folders;
    private final FilterViewModel filter;
    private final StatisticsViewModel statistics;
    private final StartViewModel start;
    private final ScanViewModel scan;
    private final ActionsViewModel actions;
    private final WritersViewModel writers;
    private final GrowthViewModel growth;
    private final DuplicatesViewModel duplicates;
    private final SnapshotViewModel snapshots;
    private final ReadOnlyObjectWrapper<@Nullable ShownTree> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable ScanRequest> request = new ReadOnlyObjectWrapper<>(this, "request");

    /// What the page needs of the world around it.
    ///
    /// @param workplace where it works
    /// @param scanning starts scans
    /// @param desk opens files and moves them to the trash
    /// @param inspecting lists open files
    /// @param home the user's home folder
    record Surroundings(
            Workplace workplace,
            ScanViewModel.Scanning scanning,
            Desk desk,
            WritersViewModel.Inspecting inspecting,
            Path home) {}

    DirectoriesViewModel(PageContext context, Surroundings surroundings) {
        this.context = context;
        this.scheduler = context.scheduler();
        this.workplace = surroundings.workplace();
        pictures = new TreeMapModel(workplace, scheduler, () -> System.currentTimeMillis() / 1000);
        folders = new FoldersViewModel(workplace, scheduler, pictures, context.units());
        filter = new FilterViewModel(pictures);
        statistics = new StatisticsViewModel(workplace, scheduler, pictures, folders.owners());
        start = new StartViewModel(context, workplace, surroundings.home(), this::start);
        scan = new ScanViewModel(workplace, scheduler, surroundings.scanning(), new Trees());
        snapshots = new SnapshotViewModel(context, workplace, pictures, shown::get);
        duplicates = new DuplicatesViewModel(
                workplace, scheduler, DuplicateSearching::reading, pictures, shown.getReadOnlyProperty());
        TreeUpdates updates =
                new TreeUpdates(workplace, scheduler, surroundings.scanning(), shown::get, this::replace, this::follow);
        actions = new ActionsViewModel(context, workplace, surroundings.desk(), updates);
        writers = new WritersViewModel(workplace, scheduler, surroundings.inspecting());
        growth = new GrowthViewModel(
                workplace, scheduler, GrowthViewModel::watch, pictures, shown.getReadOnlyProperty());
        pictures.ownerNameProperty().set(folders.owners()::of);
        pictures.rootProperty().subscribe(this::followFolder);
        pictures.selectedProperty().subscribe(this::followFolder);
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        if (!sample.host().fileSystems().isEmpty()) {
            scheduler.run(() -> start.show(sample.host().fileSystems()));
        }
        writers.sampled(sample);
    }

    @Override
    public void failed(Exception cause) {
        // The window tells it.
    }

    /// Begins a scan; what was shown goes.
    void start(ScanRequest wanted) {
        leave();
        request.set(wanted);
        scan.start(wanted);
    }

    /// Goes back to where one chooses what to scan.
    void leave() {
        assert scheduler.isOnFxThread();
        scan.abandon();
        actions.cancelDelete();
        ShownTree old = shown.get();
        filter.clear();
        show(null);
        request.set(null);
        if (old != null && !old.isLive()) {
            duplicates.close(old.tree());
        }
    }

    /// Scans the same again.
    void again() {
        ScanRequest last = request.get();
        if (last != null) {
            start(last);
        }
    }

    /// Shows a tree from its root; null for none.
    void show(@Nullable ShownTree tree) {
        snapshots.forget();
        shown.set(tree);
        pictures.sourceProperty().set(tree == null ? null : tree.source());
        pictures.spaceProperty().set(tree == null ? TreeSpace.NONE : space(tree));
        folders.show(tree);
        filter.show(tree == null ? null : tree.tree());
        statistics.show(tree);
        followFolder();
    }

    /// Shows another tree of the same place, as the last one was.
    private void replace(ShownTree next) {
        ShownTree old = shown.get();
        if (old == null) {
            workplace.execute(next.tree()::close);
            return;
        }
        int root = old.nodeIn(next, pictures.rootProperty().get());
        int selected = old.nodeIn(next, pictures.selectedProperty().get());
        shown.set(next);
        pictures.sourceProperty().set(next.source());
        snapshots.moveTo(next.tree());
        pictures.spaceProperty().set(space(next));
        folders.replace(next);
        filter.show(next.tree());
        pictures.rootProperty()
                .set(next.tree().isDirectory(root) ? root : next.tree().root());
        statistics.show(next);
        pictures.selectedProperty().set(selected);
        duplicates.close(old.tree());
    }

    /// At the workplace.
    private void follow(DirectoryTree before, DirectoryTree after) {
        snapshots.follow(before, after);
        duplicates.follow(before, after);
    }

    /// Free space, and what is in use but was not seen, where a whole file system is shown.
    private static TreeSpace space(ShownTree tree) {
        FileSystemState whole = tree.request().whole();
        if (whole == null || tree.isLive()) {
            return TreeSpace.NONE;
        }
        Disk disk = new Disk(whole);
        double used = disk.usedBytes();
        double unseen = used - tree.tree().totalAllocated(tree.tree().root());
        return Double.isNaN(used) ? TreeSpace.NONE : new TreeSpace(disk.totalBytes() - used, Math.max(0, unseen));
    }

    private void followFolder() {
        ShownTree tree = shown.get();
        int selected = pictures.selectedProperty().get();
        int root = Math.max(pictures.rootProperty().get(), DirectoryTree.TOP);
        if (tree == null) {
            writers.follow("");
            return;
        }
        int node = selected > DirectoryTree.TOP && tree.tree().isDirectory(selected) ? selected : root;
        node = node == DirectoryTree.TOP ? tree.tree().root() : node;
        writers.follow(new String(tree.tree().path(node), StandardCharsets.UTF_8));
    }

    /// Goes to the directory around the one that is shown.
    void up() {
        pictures.zoomOut();
    }

    /// Fills the pictures and the table with a directory.
    void enter(int node) {
        ShownTree tree = shown.get();
        if (tree != null && node >= 0 && tree.tree().childCount(node) > 0) {
            pictures.rootProperty().set(node);
        }
    }

    /// What something would be done to; null for nothing, and while a scan runs.
    @Nullable
    Target target() {
        ShownTree tree = shown.get();
        int node = pictures.selectedProperty().get();
        return tree == null || node <= DirectoryTree.TOP ? null : Target.of(tree, node);
    }

    /// Size of a node by the measure, in words.
    String sizeText(int node) {
        ShownTree tree = shown.get();
        if (tree == null) {
            return "";
        }
        boolean apparent = pictures.measureProperty().get() == TreeMeasure.APPARENT;
        long bytes = apparent ? tree.tree().totalApparent(node) : tree.tree().totalAllocated(node);
        return units().amount((double) bytes);
    }

    Units units() {
        return context.units().getValue();
    }

    private final class Trees implements ScanViewModel.Receiver {

        @Override
        public void began(ShownTree tree) {
            show(tree);
        }

        @Override
        public void grew() {
            ShownTree tree = shown.get();
            if (tree != null && pictures.rootProperty().get() == DirectoryTree.TOP) {
                pictures.rootProperty().set(tree.tree().root());
            }
            pictures.refresh();
            folders.refresh();
        }

        @Override
        public void ended(ShownTree tree) {
            ShownTree live = shown.get();
            if (live == null) {
                show(tree);
                return;
            }
            shown.set(tree);
            pictures.spaceProperty().set(space(tree));
            statistics.show(tree);
            grew();
        }

        @Override
        public void failed(Throwable cause) {
            leave();
            context.notices().accept(Notice.failed("The scan broke down", String.valueOf(cause.getMessage())));
        }
    }

    /// The tree on screen; null before a scan.
    ReadOnlyObjectProperty<@Nullable ShownTree> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is scanned or was; null where nothing is.
    ReadOnlyObjectProperty<@Nullable ScanRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    Workplace workplace() {
        return workplace;
    }

    TreeMapModel pictures() {
        return pictures;
    }

    FoldersViewModel folders() {
        return folders;
    }

    FilterViewModel filter() {
        return filter;
    }

    StatisticsViewModel statistics() {
        return statistics;
    }

    StartViewModel start() {
        return start;
    }

    ScanViewModel scan() {
        return scan;
    }

    ActionsViewModel actions() {
        return actions;
    }

    SnapshotViewModel snapshots() {
        return snapshots;
    }

    WritersViewModel writers() {
        return writers;
    }

    GrowthViewModel growth() {
        return growth;
    }

    DuplicatesViewModel duplicates() {
        return duplicates;
    }
}
