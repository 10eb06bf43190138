package org.ioscope.app.desktop.processes;

import static org.ioscope.core.sample.Samples.exited;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessesViewModelTest {

    private final TestContext window = new TestContext();
    private final ProcessesViewModel page = new ProcessesViewModel(window.context());

    @BeforeEach
    void show() {
        page.setShown(true);
    }

    private void see(Samples samples) {
        page.sampled(samples.build(), 0, false);
    }

    private List<String> commands() {
        return page.table().rows().stream()
                .map(slot -> slot.values().commandOrEnd())
                .toList();
    }

    @Test
    void theBusiestTaskStandsOnTop() {
        see(sample().with(task(1, "idle", 0, 0)).with(task(2, "reader", 500, 0)).with(task(3, "writer", 0, 900)));
        assertEquals(List.of("writer", "reader", "idle"), commands());
        assertEquals(
                "writer writes 900 B/s, 100 % of all writes",
                page.shownProperty().get().answer());
    }

    @Test
    void aSearchLooksAtCommandUserAndNumber() {
        see(sample().with(task(17, "alpha", 1, 0)).with(task(2, "beta", 1, 0)));
        page.searchProperty().set(" ALP ");
        assertEquals(List.of("alpha"), commands());
        page.searchProperty().set("17");
        assertEquals(List.of("alpha"), commands());
        page.searchProperty().set("root");
        assertEquals(2, commands().size());
        page.searchProperty().set("gamma");
        assertEquals("No task matches “gamma”", page.emptyTextProperty().get());
        page.showAll();
        assertEquals(2, commands().size());
    }

    @Test
    void threadsAreSummedIntoTheirProcessUntilAskedFor() {
        see(sample().with(thread(5, 5, "server", 100, 0)).with(thread(5, 6, "server", 200, 0)));
        assertEquals(1, page.table().rows().size());
        assertEquals(300, page.table().rows().getFirst().values().read());
        page.threadsProperty().set(true);
        assertEquals(2, page.table().rows().size());
    }

    @Test
    void onlyActiveLeavesIdleTasksOut() {
        page.onlyActiveProperty().set(true);
        see(sample().with(task(1, "idle", 0, 0)).with(task(2, "busy", 1, 0)));
        assertEquals(List.of("busy"), commands());
        see(sample().with(task(1, "idle", 0, 0)));
        assertEquals("No task reads or writes now", page.emptyTextProperty().get());
    }

    @Test
    void sumsCountEverySampleAndTheDead() {
        page.accumulatedProperty().set(true);
        see(sample().with(task(1, "copy", 100, 0)));
        see(sample().with(exited(task(1, "copy", 50, 0))));
        see(sample().with(task(2, "other", 0, 0)));
        assertEquals(150, page.table().rows().getFirst().values().read());
        assertEquals(List.of("copy (ended)", "other"), commands());
    }

    @Test
    void anEndedTaskStaysForAWhile() {
        see(sample().with(exited(task(1, "brief", 100, 0))));
        assertEquals(List.of("brief (ended)"), commands());
        for (int i = 0; i < TaskRows.LINGER_SAMPLES; i++) {
            see(sample());
            assertEquals(List.of("brief (ended)"), commands());
        }
        see(sample());
        assertEquals(List.of(), commands());
    }

    @Test
    void whilePausedWhatIsShownStaysButNothingIsLost() {
        see(sample().with(task(1, "copy", 100, 0)));
        window.paused().set(true);
        see(sample().with(task(1, "copy", 900, 0)));
        assertEquals(100, page.table().rows().getFirst().values().read());
        page.accumulatedProperty().set(true);
        assertEquals(100, page.table().rows().getFirst().values().read());
        assertEquals(
                "copy reads 100 B/s, 100 % of all reads",
                page.shownProperty().get().answer());
        window.paused().set(false);
        assertEquals(
                "copy reads 900 B/s, 100 % of all reads",
                page.shownProperty().get().answer());
        assertEquals(1000, page.table().rows().getFirst().values().read());
    }

    @Test
    void rowsKeepTheirPlacesWhileHeldAndNumbersGoOn() {
        see(sample().with(task(1, "one", 900, 0)).with(task(2, "two", 100, 0)));
        page.table().holdProperty().set(true);
        see(sample().with(task(2, "two", 5000, 0)).with(task(3, "three", 9000, 0)));
        assertEquals(List.of("one", "two", "three"), commands());
        assertEquals(5000, page.table().rows().get(1).values().read());
        assertTrue(page.shownProperty().get().held());
        page.table().holdProperty().set(false);
        assertEquals(List.of("three", "two"), commands());
        assertFalse(page.shownProperty().get().held());
    }

    @Test
    void aNewSortOrderAppliesEvenWhileHeld() {
        see(sample().with(task(1, "one", 900, 0)).with(task(2, "two", 100, 0)));
        page.table().holdProperty().set(true);
        page.table().sortProperty().set(new SortOrder("read", false));
        assertEquals(List.of("two", "one"), commands());
    }

    @Test
    void theSelectionFollowsItsTask() {
        see(sample().with(task(1, "one", 900, 0)).with(task(2, "two", 100, 0)));
        page.table().select(0);
        see(sample().with(task(1, "one", 1, 0)).with(task(2, "two", 100, 0)));
        assertEquals(1, page.table().selectedIndex());
        see(sample().with(task(2, "two", 100, 0)));
        assertEquals(-1, page.table().selectedIndex());
    }

    @Test
    void unknownIsNotZero() {
        TaskSample hidden = new TaskSample(new TaskId(9, 9, 9), Samples.info("secret"), TaskActivity.DENIED, false);
        see(sample().with(hidden).with(task(1, "idle", 0, 0)));
        assertEquals(List.of("idle", "secret"), commands());
        assertTrue(Double.isNaN(page.table().rows().get(1).values().read()));
        assertEquals(
                "",
                ProcessColumns.all(false)
                        .get(4)
                        .exported(page.table().rows().get(1).values()));
    }

    @Test
    void beforeTheFirstSampleTheEmptyTableSaysWhy() {
        assertEquals("Looking at the machine's tasks", page.emptyTextProperty().get());
        window.source().set(SourceState.LOST);
        assertEquals("No sample yet", page.emptyTextProperty().get());
    }

    @Test
    void bytesAreWrittenInTheUnitsOfTheWindow() {
        see(sample().with(task(1, "copy", 2048, 0)));
        window.units().set(Units.BINARY);
        assertEquals(
                "copy reads 2.00 KiB/s, 100 % of all reads",
                page.shownProperty().get().answer());
    }

    @Test
    void whatIsRememberedHoldsFromTheStart() {
        window.units().set(Units.BINARY);
        window.context().preferences().flag("processes.onlyActive", false).set(true);
        ProcessesViewModel next = new ProcessesViewModel(window.context());
        next.setShown(true);
        next.sampled(
                sample().with(task(1, "copy", 2048, 0))
                        .with(task(2, "idle", 0, 0))
                        .build(),
                0,
                false);
        assertEquals(1, next.table().rows().size());
        assertEquals(
                "copy reads 2.00 KiB/s, 100 % of all reads",
                next.shownProperty().get().answer());
    }

    @Test
    void typedLettersFindTheNextCommand() {
        see(sample().with(task(1, "bash", 3, 0)).with(task(2, "Backup", 2, 0)).with(task(3, "cron", 1, 0)));
        assertEquals(0, page.table().find("ba", 0));
        assertEquals(1, page.table().find("BA", 1));
        assertEquals(0, page.table().find("ba", 2));
        assertEquals(-1, page.table().find("x", 0));
    }

    @Test
    void controlCharactersAreMadeVisible() {
        see(sample().with(task(1, "a\nb\u202ec", 1, 0)));
        assertEquals(List.of("a\\nb\\u202ec"), commands());
    }

    @Test
    void aHiddenPageTakesInSamplesButShowsThemOnlyWhenSeen() {
        page.setShown(false);
        see(sample().with(task(1, "one", 1, 0)));
        assertEquals(0, page.table().rows().size());
        page.setShown(true);
        assertEquals(1, page.table().rows().size());
    }
}
