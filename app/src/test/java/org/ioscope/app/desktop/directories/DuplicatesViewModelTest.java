package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.DirectScheduler;
import org.ioscope.app.desktop.directories.DuplicatesState.Found;
import org.ioscope.app.desktop.directories.DuplicatesState.Idle;
import org.ioscope.app.desktop.directories.DuplicatesState.Impossible;
import org.ioscope.app.desktop.directories.DuplicatesState.Running;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.TreeBuilder;
import org.ioscope.core.directory.duplicates.DuplicateEstimate;
import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesViewModelTest {

    private static final DuplicateProgress BEGIN = new DuplicateProgress(0, 0, 0, 0, 0, new RawPath(new byte[0]));
    private static final DuplicateProgress HALF =
            new DuplicateProgress(4, 2, 6000, 3000, 2500, new RawPath(new byte[] {'/', 'a'}));

    /// Does what the test wants while it runs.
    private final class Scripted implements DuplicateSearching.Search {

        private final DirectoryTree tree;
        private boolean cancelled;

        Scripted(DirectoryTree tree) {
            this.tree = tree;
        }

        @Override
        public Duplicates run() {
            newest = this;
            meanwhile.run();
            tree.nodeCount();
            return result(groups, cancelled);
        }

        @Override
        public DuplicateProgress progress() {
            return progress;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private final HeldWorkplace workplace = new HeldWorkplace();
    private final DirectScheduler scheduler = new DirectScheduler();
    private final ReadOnlyObjectWrapper<@Nullable ShownTree> shown = new ReadOnlyObjectWrapper<>();
    private final TreeMapModel pictures = new TreeMapModel(workplace, scheduler, () -> 0);
    private final DuplicatesViewModel duplicates =
            new DuplicatesViewModel(workplace, scheduler, Scripted::new, pictures, shown.getReadOnlyProperty());
    private Runnable meanwhile = () -> {};
    private DuplicateProgress progress = BEGIN;
    private List<DuplicateGroup> groups = List.of();
    private @Nullable Scripted newest;
    private int a;
    private int x;
    private int y;
    private int z;

    @BeforeEach
    void makeTree() {
        ShownTree tree = ended(tree("xyz", false));
        int root = tree.tree().root();
        a = tree.tree().children(root)[0];
        x = tree.tree().children(a)[0];
        y = tree.tree().children(a)[1];
        z = tree.tree().children(root)[1];
        DuplicateFile first = new DuplicateFile(List.of(x), 4096, true);
        DuplicateFile second = new DuplicateFile(List.of(y), 4096, true);
        DuplicateFile third = new DuplicateFile(List.of(z), 4096, true);
        groups = List.of(new DuplicateGroup(3000, List.of(first, second, third), 8192));
        show(tree);
    }

    /// Files of the same length, each called by a letter: `z` beside the directory that holds the others.
    private static ShownTree tree(String names, boolean links) {
        TreeBuilder builder = new TreeBuilder("/data").directory("a");
        names.chars().filter(name -> name != 'z').forEach(name -> builder.file(Character.toString(name), 3000, 4096));
        builder.up();
        if (names.contains("z")) {
            builder.file("z", 3000, 4096);
        }
        ScanOptions options = ScanOptions.DEFAULT.toBuilder().followLinks(links).build();
        return ShownTree.live(builder.build(), new ScanRequest(List.of(ScanRequest.path("/data")), options, null));
    }

    private static ShownTree ended(ShownTree live) {
        return live.ended(new DirectoryProfile(live.tree(), Backend.SEQUENTIAL, "", 1, 1, new ScanErrors(), 0, false));
    }

    private static Duplicates result(List<DuplicateGroup> groups, boolean cancelled) {
        long freed = groups.stream().mapToLong(DuplicateGroup::freedBytes).sum();
        return new Duplicates(groups, freed, 4, 0, Map.of(), 9000, 0.2, cancelled);
    }

    private void show(@Nullable ShownTree tree) {
        shown.set(tree);
        pictures.sourceProperty().set(tree == null ? null : tree.source());
    }

    private <S extends DuplicatesState> S state(Class<S> type) {
        return assertInstanceOf(type, duplicates.stateProperty().get());
    }

    @Test
    void onlyAScanThatHasEndedAndFollowedNoLinksIsSearched() {
        show(null);
        assertTrue(state(Impossible.class).why().contains("when the scan has ended"));
        ShownTree live = tree("xy", false);
        show(live);
        duplicates.start();
        state(Impossible.class);
        show(ended(live));
        state(Idle.class);
        show(ended(tree("xy", true)));
        assertTrue(state(Impossible.class).why().contains("symbolic links"));
        duplicates.start();
        assertNull(newest);
    }

    @Test
    void whatThereIsToReadIsCountedWhenThePaneIsOpen() {
        assertNull(state(Idle.class).estimate());
        duplicates.setOpen(true);
        assertEquals(new DuplicateEstimate(3, 9000), state(Idle.class).estimate());
        show(ended(tree("x", false)));
        assertEquals(new DuplicateEstimate(0, 0), state(Idle.class).estimate());
    }

    @Test
    void aSearchTellsHowFarItIsAndThenWhatItFound() {
        meanwhile = () -> {
            assertEquals(BEGIN, state(Running.class).progress());
            progress = HALF;
            workplace.pass();
            assertEquals(HALF, state(Running.class).progress());
            assertFalse(state(Running.class).isCancelled());
        };
        duplicates.start();
        Found found = state(Found.class);
        assertEquals(
                List.of(
                        new DuplicateRow.Head(groups.getFirst()),
                        new DuplicateRow.Name(groups.getFirst().files().get(0), x, false),
                        new DuplicateRow.Name(groups.getFirst().files().get(1), y, false),
                        new DuplicateRow.Name(groups.getFirst().files().get(2), z, false)),
                found.rows());
        workplace.pass();
        state(Found.class);
    }

    @Test
    void whatWasFoundUntilItIsCancelledIsTheResult() {
        meanwhile = () -> {
            duplicates.cancel();
            assertTrue(state(Running.class).isCancelled());
            workplace.pass();
            assertTrue(state(Running.class).isCancelled());
        };
        duplicates.start();
        assertTrue(state(Found.class).duplicates().isCancelled());
        assertEquals(1, state(Found.class).duplicates().groups().size());
    }

    @Test
    void nothingFoundIsAResultToo() {
        groups = List.of();
        duplicates.start();
        assertEquals(List.of(), state(Found.class).rows());
    }

    @Test
    void aSearchThatBreaksDownSaysSoAndCanBeBegunAgain() {
        meanwhile = () -> {
            throw new IllegalStateException("no descriptors");
        };
        duplicates.start();
        assertTrue(state(Idle.class).note().contains("no descriptors"));
        meanwhile = () -> {};
        duplicates.start();
        state(Found.class);
    }

    @Test
    void aTreeIsClosedBehindTheSearchThatReadsIt() {
        DirectoryTree former = shown.get().tree();
        meanwhile = () -> {
            show(ended(tree("xy", false)));
            duplicates.close(former);
            former.nodeCount();
            former.path(x);
        };
        duplicates.start();
        assertTrue(newest != null && newest.cancelled);
        assertThrows(IllegalStateException.class, () -> former.path(x));
        assertTrue(state(Idle.class).note().contains("Search again"));
    }

    @Test
    void theResultLosesWhatIsGone() {
        duplicates.start();
        ShownTree before = shown.get();
        ShownTree after = ended(tree("xz", false));
        duplicates.follow(before.tree(), after.tree());
        show(after);
        Found left = state(Found.class);
        assertTrue(left.isFollowed());
        assertFalse(left.hasNews());
        assertEquals(4096, left.duplicates().freedBytes());
        assertEquals(
                List.of("a/x", "z"),
                left.rows().stream()
                        .filter(DuplicateRow.Name.class::isInstance)
                        .map(row -> left.tree().shortPath(((DuplicateRow.Name) row).node()))
                        .toList());
        ShownTree last = ended(tree("zn", false));
        duplicates.follow(after.tree(), last.tree());
        show(last);
        assertEquals(List.of(), state(Found.class).rows());
        assertTrue(state(Found.class).hasNews());
    }

    @Test
    void aResultThatWasNotFollowedIsDropped() {
        duplicates.start();
        show(ended(tree("xz", false)));
        assertTrue(state(Idle.class).note().contains("Search again"));
    }

    @Test
    void aChosenFileIsSelectedOnThePageUntilSomethingElseIs() {
        duplicates.start();
        pictures.rootProperty().set(a);
        List<DuplicateRow> rows = state(Found.class).rows();
        duplicates.choose(rows.get(2));
        assertEquals(y, pictures.selectedProperty().get());
        assertEquals(a, pictures.rootProperty().get());
        duplicates.choose(rows.get(3));
        assertEquals(z, pictures.selectedProperty().get());
        assertEquals(shown.get().tree().root(), pictures.rootProperty().get());
        assertTrue(duplicates.isChosen());
        pictures.selectedProperty().set(x);
        assertFalse(duplicates.isChosen());
        duplicates.choose(rows.get(1));
        assertTrue(duplicates.isChosen());
        duplicates.choose(rows.get(0));
        assertFalse(duplicates.isChosen());
        assertEquals(x, pictures.selectedProperty().get());
    }
}
