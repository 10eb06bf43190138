package org.ioscope.app.desktop.processes;

import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.core.inspect.Fact;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.inspect.OpenFile;
import org.ioscope.core.inspect.OpenFileKind;
import org.ioscope.core.inspect.OpenFileList;
import org.ioscope.core.inspect.OpenFlags;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailsViewModelTest {

    private final TestContext window = new TestContext();
    private final FakeSurroundings machine = new FakeSurroundings();
    private final ProcessesViewModel page = new ProcessesViewModel(window.context(), machine.surroundings());
    private final DetailsViewModel pane = page.details();

    @BeforeEach
    void show() {
        page.setShown(true);
    }

    private void see(TaskSample... tasks) {
        Samples samples = sample();
        for (TaskSample task : tasks) {
            samples.with(task);
        }
        page.sampled(samples.build(), 0, false);
    }

    @SuppressWarnings("NullAway") // null stands for no cause; the annotation of a nested type is lost between modules
    static Inspection inspection(String program, String folder, OpenFile... files) {
        return new Inspection(
                new Fact(program + "\n--all", null),
                new Fact(program, null),
                new Fact(folder, null),
                new Fact("/system.slice/cron.service", null),
                'D',
                Reading.of(1),
                Reading.of(1024),
                new OpenFileList(List.of(files), false, null, Samples.SECOND));
    }

    private static OpenFile file(int number, String path, long moved) {
        return new OpenFile(
                number,
                OpenFileKind.FILE,
                path,
                false,
                new OpenFlags(true, false, false, false, false),
                Reading.of(5000),
                Reading.of(9000),
                Reading.of(moved));
    }

    private Details shown() {
        return Objects.requireNonNull(pane.shownProperty().get());
    }

    private void open(int index) {
        page.table().select(index);
        pane.openProperty().set(true);
    }

    private String fact(String name) {
        return shown().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(Details.Fact::value)
                .orElse("");
    }

    @Test
    void aClosedPaneShowsNothing() {
        see(task(12, "copy", 100, 0));
        page.table().select(0);
        assertNull(pane.shownProperty().get());
    }

    @Test
    void theChosenTaskIsToldWithItsFilesBusiestFirst() {
        TaskSample copy = task(12, "/usr/bin/copy --all", 100, 0);
        machine.inspection(
                copy.id(), inspection("/usr/bin/copy", "/srv", file(3, "/srv/idle", 0), file(4, "/srv/data", 700)));
        see(copy);
        open(0);
        assertEquals("copy", shown().title());
        assertEquals("PID 12 · root · waiting for a disk", shown().subtitle());
        assertEquals("/usr/bin/copy --all", shown().commandLine());
        assertEquals("100 B/s", fact("Disk read"));
        assertEquals("/srv", fact("Folder"));
        assertEquals("2 of at most 1\u202f024", shown().files().note());
        assertEquals("data", pane.files().rows().getFirst().values().name());
        assertEquals(700, pane.files().rows().getFirst().values().rate());
    }

    @Test
    void thePaneFollowsTheSelection() {
        see(task(12, "copy", 100, 0), task(13, "move", 50, 0));
        open(0);
        page.table().select(1);
        assertEquals("move", shown().title());
    }

    @Test
    void theHistoryBeginsWithTheTrendAndGoesOn() {
        see(task(12, "copy", 100, 0));
        open(0);
        int before = shown().history().size();
        assertEquals(Trend.LENGTH, before);
        see(task(12, "copy", 300, 0));
        assertEquals(before + 1, shown().history().size());
        assertEquals(300, shown().history().newest(RowHistory.READ));
    }

    @Test
    void anEndedTaskKeepsItsLastValues() {
        see(task(12, "copy", 100, 0));
        open(0);
        assertFalse(shown().ended());
        see(task(13, "move", 50, 0));
        assertTrue(shown().ended());
        assertEquals("copy", shown().title());
        assertEquals("100 B/s", fact("Disk read"));
    }

    @Test
    void whatMayNotBeSeenSaysWhatIsMissing() {
        TaskSample copy = task(12, "copy", 100, 0);
        machine.inspection(
                copy.id(),
                new Inspection(
                        new Fact("", Reading.Unknown.DENIED),
                        new Fact("", Reading.Unknown.DENIED),
                        new Fact("", Reading.Unknown.DENIED),
                        new Fact("", null),
                        'S',
                        Reading.of(1),
                        Reading.Unknown.DENIED,
                        new OpenFileList(List.of(), false, Reading.Unknown.DENIED, 0)));
        see(copy);
        open(0);
        assertTrue(shown().files().note().contains("CAP_SYS_PTRACE"));
        assertEquals("–", fact("Program"));
    }

    @Test
    void aGroupTellsItsMembers() {
        page.tree().groupingProperty().set(Grouping.USER);
        see(task(12, "copy", 100, 0), task(13, "move", 500, 0));
        open(0);
        assertEquals("root", shown().title());
        assertEquals("2 processes", shown().files().note());
        assertEquals("move", pane.members().rows().getFirst().values().command());
        assertEquals("600 B/s", fact("Disk read"));
    }
}
