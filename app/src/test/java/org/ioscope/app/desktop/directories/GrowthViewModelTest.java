package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.DirectScheduler;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.TreeBuilder;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.ioscope.core.directory.watch.WatchBackend;
import org.ioscope.core.directory.watch.WatchState;
import org.ioscope.core.directory.watch.WatchedPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrowthViewModelTest {

    private static final Instant TIME = Instant.parse("2026-01-02T14:03:05Z");

    private final DirectScheduler scheduler = new DirectScheduler();
    private final HeldWorkplace workplace = new HeldWorkplace();
    private final List<String> log = new ArrayList<>();
    private final List<Consumer<WatchState>> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownTree> shown = new ReadOnlyObjectWrapper<>();
    private final TreeMapModel pictures = new TreeMapModel(workplace, scheduler, () -> 0);
    private final GrowthViewModel growth = new GrowthViewModel(
            workplace,
            scheduler,
            (tree, _, listener) -> {
                log.add("start " + tree.displayName(tree.root()));
                listeners.add(listener);
                return () -> log.add("end");
            },
            pictures,
            shown.getReadOnlyProperty());

    private ShownTree tree(String path, boolean links) {
        DirectoryTree tree = new TreeBuilder(path)
                .directory("a")
                .directory("b")
                .file("x", 1, 512)
                .up()
                .up()
                .directory("c")
                .build();
        ScanOptions options = ScanOptions.DEFAULT.toBuilder().followLinks(links).build();
        ScanRequest request = new ScanRequest(List.of(ScanRequest.path(path)), options, null);
        return ShownTree.live(tree, request);
    }

    private static ShownTree ended(ShownTree live) {
        return live.ended(new DirectoryProfile(live.tree(), Backend.SEQUENTIAL, "", 1, 1, new ScanErrors(), 0, false));
    }

    private void show(ShownTree tree) {
        pictures.sourceProperty().set(tree.source());
        shown.set(tree);
    }

    private static WatchState state(int grown, List<WatchedPart> parts) {
        return new WatchState(TIME, TIME, parts, List.of(), grown, grown * 1_000_000L, 0, 0, 0, true, "");
    }

    private static WatchedPart part(@Nullable WatchBackend backend, int watched, String reason) {
        return new WatchedPart(ScanRequest.path("/data"), Optional.ofNullable(backend), 4, watched, reason);
    }

    @Test
    void onlyAScanThatHasEndedIsWatched() {
        ShownTree live = tree("/data", false);
        show(live);
        growth.onProperty().set(true);
        assertFalse(growth.onProperty().get());
        assertTrue(growth.obstacleProperty().get().contains("when the scan has ended"));
        show(ended(live));
        growth.onProperty().set(true);
        assertEquals(List.of("start /data"), log);
        growth.onProperty().set(false);
        assertEquals(List.of("start /data", "end"), log);
    }

    @Test
    void aScanThatFollowedLinksIsNot() {
        show(ended(tree("/data", true)));
        growth.onProperty().set(true);
        assertFalse(growth.onProperty().get());
        assertEquals(List.of(), log);
    }

    @Test
    void theWatchEndsWithItsTree() {
        show(ended(tree("/data", false)));
        growth.onProperty().set(true);
        listeners.getFirst().accept(state(1, List.of()));
        show(ended(tree("/other", false)));
        assertFalse(growth.onProperty().get());
        assertEquals(List.of("start /data", "end"), log);
        assertNull(growth.stateProperty().get());
        listeners.getFirst().accept(state(2, List.of()));
        assertNull(growth.stateProperty().get(), "of the former tree");
        growth.onProperty().set(true);
        shown.set(null);
        assertEquals(List.of("start /data", "end", "start /other", "end"), log);
    }

    @Test
    void aFolderThatGrowsIsShownWhereItIs() {
        ShownTree tree = ended(tree("/data", false));
        show(tree);
        int a = tree.tree().children(tree.tree().root())[0];
        int b = tree.tree().children(a)[0];
        int c = tree.tree().children(tree.tree().root())[1];
        pictures.rootProperty().set(a);
        growth.reveal(b);
        assertEquals(a, pictures.rootProperty().get());
        assertEquals(b, pictures.selectedProperty().get());
        growth.reveal(c);
        assertEquals(tree.tree().root(), pictures.rootProperty().get());
        assertEquals(c, pictures.selectedProperty().get());
    }

    @Test
    void theAnswerIsOneLine() {
        assertEquals("Not watched", GrowthWords.title(false, null, Units.DECIMAL));
        assertEquals("Looking how this can be watched", GrowthWords.title(true, null, Units.DECIMAL));
        WatchState none = state(0, List.of(part(WatchBackend.FANOTIFY, 4, "")));
        assertTrue(GrowthWords.title(true, none, Units.DECIMAL).matches("Nothing has grown since \\d\\d:03"));
        WatchState some = state(2, List.of(part(WatchBackend.FANOTIFY, 4, "")));
        assertTrue(GrowthWords.title(true, some, Units.DECIMAL)
                .matches("2 folders have grown by 2(\\.00)? MB since \\d\\d:03"));
        assertEquals(
                "This can not be watched",
                GrowthWords.title(true, state(0, List.of(part(null, 0, "no"))), Units.DECIMAL));
        assertEquals("The watch broke down", GrowthWords.title(true, broken(), Units.DECIMAL));
    }

    private static WatchState broken() {
        return new WatchState(TIME, TIME, List.of(), List.of(), 0, 0, 0, 0, 0, true, "no descriptors");
    }

    @Test
    void whatIsNotWatchedIsSaidWithTheReason() {
        assertEquals(List.of(), GrowthWords.limits(state(0, List.of(part(WatchBackend.FANOTIFY, 4, "")))));
        assertEquals(
                List.of("Only 3 of 4 folders below /data are watched: too few.", "Nothing below /data is watched: no."),
                GrowthWords.limits(state(0, List.of(part(WatchBackend.INOTIFY, 3, "too few"), part(null, 0, "no")))));
        assertTrue(GrowthWords.coverage(state(0, List.of(part(WatchBackend.FANOTIFY, 4, ""))))
                .startsWith("All 4 folders are watched, as whole file systems."));
    }

    @Test
    void filesAndRateOfAFolderAreInItsLine() {
        DirectoryGrowth grown = new DirectoryGrowth(2, new RawPath(new byte[] {'a'}), 5, -2_000, 1, 3, TIME);
        assertTrue(GrowthWords.details(grown).matches("\\d\\d:03:05  ·  1 file came  ·  3 files went"));
        assertEquals("-2.00 KB/s", GrowthWords.rate(grown, Units.DECIMAL));
    }
}
