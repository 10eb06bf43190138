package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryScan;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesViewModelTest {

    private static final class RecordingDesk implements Desk {

        private final List<String> opened = new ArrayList<>();
        private String refusal = "";

        @Override
        public void open(Path file) {
            opened.add(String.valueOf(file.getFileName()));
        }

        @Override
        public void openTerminal(Path folder) {
            opened.add("terminal in " + folder.getFileName());
        }

        @Override
        public void trash(byte[] root, byte[] below) throws IOException {
            if (!refusal.isEmpty()) {
                throw new IOException(refusal);
            }
            Files.delete(Path.of(new String(root, StandardCharsets.UTF_8))
                    .resolve(new String(below, StandardCharsets.UTF_8)));
        }
    }

    @TempDir
    private Path folder;

    private final TestContext window = new TestContext();
    private final HeldWorkplace workplace = new HeldWorkplace();
    private final RecordingDesk desk = new RecordingDesk();
    private DirectoriesViewModel page;

    @BeforeEach
    void makePage() throws IOException {
        Files.createDirectories(folder.resolve("a/inner"));
        Files.createDirectories(folder.resolve("b"));
        Files.write(folder.resolve("a/film.mkv"), new byte[200_000]);
        Files.write(folder.resolve("a/inner/data.csv"), new byte[40_000]);
        Files.write(folder.resolve("b/note.txt"), new byte[10_000]);
        page = new DirectoriesViewModel(
                window.context(),
                new DirectoriesViewModel.Surroundings(
                        workplace, DirectoriesViewModelTest::scanned, desk, _ -> List.of(), folder));
    }

    /// A scan that has ended when it is given out.
    private static DirectoryScan scanned(ScanOptions options, List<byte[]> paths) {
        DirectoryScan scan = DirectoryProfiler.start(options, paths);
        scan.result().join();
        return scan;
    }

    private void scan() {
        page.start().scan(List.of(folder));
        assertFalse(page.scan().runningProperty().get());
    }

    private ShownTree shown() {
        return Objects.requireNonNull(page.shownProperty().get());
    }

    private List<String> names() {
        return page.folders().rows().stream().map(FolderRow::name).toList();
    }

    private int node(String name) {
        return row(name).node();
    }

    private void select(String name) {
        page.pictures().selectedProperty().set(node(name));
    }

    private Target target() {
        return Objects.requireNonNull(page.target());
    }

    @Test
    void aScanShowsTheLargestFirst() {
        scan();
        assertEquals(List.of("a", "b"), names());
        assertFalse(shown().isLive());
        assertEquals(3, shown().tree().totalFiles(shown().tree().root()));
        page.folders().table().sortProperty().set(new SortOrder(FolderColumns.NAME, true));
        assertEquals(List.of("b", "a"), names());
    }

    @Test
    void directoriesOpenAndCloseAndSelectionIsShared() {
        scan();
        page.folders().toggle(page.folders().rows().getFirst());
        assertEquals(List.of("a", "film.mkv", "inner", "b"), names());
        page.folders().table().selectedProperty().set(node("inner"));
        assertEquals(node("inner"), page.pictures().selectedProperty().get());
        page.folders().closeSelected();
        assertEquals(node("a"), page.pictures().selectedProperty().get());
        page.folders().closeSelected();
        assertEquals(List.of("a", "b"), names());
    }

    @Test
    void whatIsSelectedInAPictureIsOpenedInTheTable() {
        scan();
        int inner = shown().find(new Target(
                0, false, "", "", 0, 0, shown().tree().path(1), "a/inner/data.csv".getBytes(StandardCharsets.UTF_8)));
        page.pictures().selectedProperty().set(inner);
        assertTrue(names().contains("data.csv"));
        assertEquals(
                names().indexOf("data.csv"), page.folders().revealedProperty().get());
    }

    @Test
    void theTableShowsTheDirectoryThatFillsThePictures() {
        scan();
        page.enter(node("a"));
        assertEquals(List.of("film.mkv", "inner"), names());
        page.up();
        assertEquals(List.of("a", "b"), names());
    }

    @Test
    void aSearchDimsTheRest() {
        scan();
        page.filter().searchProperty().set("*.TXT");
        assertEquals(
                List.of("b"),
                page.folders().rows().stream()
                        .filter(FolderRow::lit)
                        .map(FolderRow::name)
                        .toList());
        page.filter().clear();
        assertTrue(page.folders().rows().stream().allMatch(FolderRow::lit));
    }

    @Test
    void aLineOfTheLegendDimsTheRestUntilItIsChosenAgain() {
        scan();
        Legend.Line line = page.statistics().legendProperty().get().extensions().stream()
                .filter(candidate -> candidate.name().equals(".mkv"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, line.files());
        page.filter().choose(line);
        assertEquals(
                List.of("a"),
                page.folders().rows().stream()
                        .filter(FolderRow::lit)
                        .map(FolderRow::name)
                        .toList());
        page.filter().choose(line);
        assertTrue(page.folders().rows().stream().allMatch(FolderRow::lit));
    }

    @Test
    void whatWentToTheTrashIsGoneFromTheTotals() {
        scan();
        page.folders().toggle(page.folders().rows().getFirst());
        select("film.mkv");
        page.actions().trash(target());
        assertEquals("Moved to the trash: film.mkv", window.notices().getLast().title());
        assertEquals(List.of("a", "inner", "b"), names());
        assertEquals(2, shown().tree().totalFiles(shown().tree().root()));
    }

    @Test
    void aRefusedTrashSaysWhyAndChangesNothing() {
        scan();
        select("a");
        desk.refusal = "the trash is on another file system";
        page.actions().trash(target());
        assertTrue(window.notices().getLast().failed());
        assertTrue(window.notices().getLast().details().startsWith("The trash is on another file system. Path: "));
        assertEquals(List.of("a", "b"), names());
    }

    @Test
    void deletingNeedsTheWordAndReportsWhatBecameOfIt() {
        scan();
        select("a");
        page.actions().askToDelete(target());
        page.actions().typedProperty().set("no");
        page.actions().delete();
        assertTrue(Files.exists(folder.resolve("a")));
        assertNotNull(page.actions().questionProperty().get());
        page.actions().typedProperty().set("Yes ");
        page.actions().delete();
        assertFalse(Files.exists(folder.resolve("a")));
        assertEquals(List.of("b"), names());
        assertEquals("Deleted: a", window.notices().getLast().title());
        assertNull(page.actions().workProperty().get());
    }

    @Test
    void theScannedFolderItselfIsNotTakenAway() {
        scan();
        Target whole = Target.of(shown(), shown().tree().root());
        page.actions().trash(whole);
        page.actions().askToDelete(whole);
        assertNull(page.actions().questionProperty().get());
        assertTrue(window.notices().getLast().failed());
    }

    @Test
    void aRefreshShowsWhatCameAndWhatWent() throws IOException {
        scan();
        select("b");
        Files.write(folder.resolve("b/new.iso"), new byte[900_000]);
        Files.delete(folder.resolve("b/note.txt"));
        page.actions().refresh(target());
        assertNull(page.actions().workProperty().get());
        assertEquals(List.of("b", "a"), names());
        assertEquals(
                "b",
                shown().tree().displayName(page.pictures().selectedProperty().get()));
    }

    @Test
    void aRefreshForgetsWhatCouldNotBeReadBefore() throws IOException {
        page.start(new ScanRequest(
                Stream.of("a", "new")
                        .map(name -> ScanRequest.path(folder.resolve(name).toString()))
                        .toList(),
                ScanOptions.DEFAULT,
                null));
        assertEquals(1, errors());
        Files.createDirectory(folder.resolve("new"));
        page.actions().refresh(Target.of(shown(), shown().tree().children(DirectoryTree.TOP)[1]));
        assertEquals(0, errors());
    }

    private int errors() {
        return Objects.requireNonNull(shown().profile()).errors().count();
    }

    @Test
    void aSnapshotTellsWhatGrewSince() throws IOException {
        scan();
        Path snapshot = folder.resolveSibling(folder.getFileName() + ".json.zst");
        page.snapshots().save(snapshot);
        Files.write(folder.resolve("b/new.iso"), new byte[81_920]);
        page.again();
        assertFalse(page.snapshots().isComparing());
        assertTrue(Double.isNaN(page.folders().rows().getFirst().growth()));
        page.snapshots().compare(snapshot);
        Files.delete(snapshot);
        assertTrue(page.snapshots().isComparing());
        assertEquals(0, growth("a"));
        assertEquals(81_920, growth("b"));
    }

    @Test
    void whatIsDoneToFilesDoesNotEndTheComparison() throws IOException {
        scan();
        Path snapshot = folder.resolveSibling(folder.getFileName() + ".json.zst");
        page.snapshots().save(snapshot);
        Files.write(folder.resolve("b/new.iso"), new byte[81_920]);
        page.again();
        page.snapshots().compare(snapshot);
        Files.delete(snapshot);
        Files.write(folder.resolve("b/more.iso"), new byte[40_960]);
        select("b");
        page.actions().refresh(target());
        assertTrue(page.snapshots().isComparing());
        assertEquals(TreeColorMode.GROWTH, page.pictures().colorModeProperty().get());
        assertEquals(0, growth("a"));
        assertEquals(81_920 + 40_960, growth("b"));
        page.folders().toggle(page.folders().rows().getFirst());
        select("film.mkv");
        double film = row("film.mkv").bytes();
        page.actions().trash(target());
        assertEquals(-film, growth("a"));
        assertEquals(0, growth("inner"));
        assertEquals(81_920 + 40_960, growth("b"));
        page.leave();
        assertFalse(page.snapshots().isComparing());
    }

    @Test
    void theTableShowsTheFiguresOfTheMeasure() {
        scan();
        int a = node("a");
        double allocated = (double) shown().tree().totalAllocated(a);
        assertEquals(allocated, amount("a"));
        page.pictures().measureProperty().set(TreeMeasure.APPARENT);
        assertEquals((double) shown().tree().totalApparent(a), amount("a"));
        page.pictures().measureProperty().set(TreeMeasure.FILES);
        assertEquals(2, amount("a"));
        assertEquals(allocated, row("a").bytes());
        assertEquals(100.0 * 2 / 3, row("a").share());
    }

    private FolderRow row(String name) {
        return page.folders().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double amount(String name) {
        return row(name).amount();
    }

    private double growth(String name) {
        return row(name).growth();
    }

    @Test
    void openingGoesToTheDesk() {
        scan();
        select("a");
        page.actions().open(target());
        page.actions().openTerminal(target());
        assertEquals(List.of("a", "terminal in a"), desk.opened);
    }

    @Test
    void leavingForgetsTheTree() {
        scan();
        page.leave();
        assertNull(page.shownProperty().get());
        assertNull(page.requestProperty().get());
        assertEquals(List.of(), names());
        assertEquals(List.of(folder.toString()), page.start().recentProperty().get());
    }

    @Test
    void aPathThatIsNoFolderIsRefused() throws IOException {
        page.start().pathProperty().set("b/note.txt");
        page.start().scanTyped();
        assertTrue(page.start().problemProperty().get().endsWith("is no folder."));
        page.start().pathProperty().set("  ");
        page.start().scanTyped();
        assertFalse(page.start().problemProperty().get().isEmpty());
        assertNull(page.requestProperty().get());
    }

    @Test
    void optionsAreThoseOfTheNextScan() {
        page.start().followLinksProperty().set(true);
        assertTrue(page.start().options().followLinks());
        page.start().politeProperty().set(true);
        assertTrue(page.start().options().politeness().idle());
    }
}
