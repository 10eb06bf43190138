package org.ioscope.app.desktop.overview;

import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {

    private final TestContext window = new TestContext();
    private final OverviewViewModel page = new OverviewViewModel(window.context());

    OverviewViewModelTest() {
        page.setShown(true);
    }

    private void see(HostSample host, Samples samples) {
        Sample tasks = samples.build();
        page.sampled(
                new Sample(
                        tasks.time(),
                        tasks.intervalNanos(),
                        tasks.total(),
                        tasks.current(),
                        tasks.coverage(),
                        tasks.tasks(),
                        host,
                        tasks.source()),
                0,
                false);
    }

    private OverviewUpdate shown() {
        return page.shownProperty().get();
    }

    private CardValues card(CardKind kind) {
        return shown().card(kind);
    }

    private static TaskSample waiting(int pid, String command, long millis) {
        TaskSample task = task(pid, command, 1000, 0);
        return new TaskSample(
                task.id(),
                task.info(),
                new TaskActivity(
                        Reading.of(1000),
                        Reading.Known.ZERO,
                        Reading.Known.ZERO,
                        Reading.of(millis * 1_000_000),
                        Reading.Known.ZERO),
                false);
    }

    @Test
    void theBusiestDiskAndWhoKeepsItBusyAreTheAnswer() {
        see(
                HostScenes.usual(),
                sample().with(task(1, "/usr/bin/postgres", 0, 41_200_000)).with(task(2, "bash", 5, 0)));
        assertEquals("sda is busy 99.8 %: postgres writes 41.2 MB/s", shown().answer());
    }

    @Test
    void stackedDevicesAreNotCountedTwice() {
        see(HostScenes.usual(), sample());
        assertEquals(List.of("25.2 MB/s", "101 MB/s"), card(CardKind.DISK).figures());
        assertEquals(List.of("1.50k/s", "841/s"), card(CardKind.OPERATIONS).figures());
    }

    @Test
    void unitsAreThoseOfTheUser() {
        see(HostScenes.usual(), sample());
        window.units().set(Units.BINARY);
        assertEquals(List.of("24.0 MiB/s", "96.0 MiB/s"), card(CardKind.DISK).figures());
        assertTrue(
                card(CardKind.MEMORY).details().contains("16.0 GiB"),
                card(CardKind.MEMORY).details());
    }

    @Test
    void whoIsToBlameIsAProcessOrElseAGroup() {
        see(HostScenes.usual(), sample().with(task(7, "rsync", 9_000_000, 0)));
        assertEquals("rsync reads 9.00 MB/s", card(CardKind.DISK).worst());
        assertEquals(
                "postgresql.service uses 90.0 % of a core", card(CardKind.CPU).worst());
        assertEquals("enp3s0 moves 12.2 MB/s", card(CardKind.NETWORK).worst());
    }

    @Test
    void theFiveTasksThatWaitMostAreListedLongestFirst() {
        Samples samples = sample();
        for (int i = 1; i <= 7; i++) {
            samples.with(waiting(i, "task" + i, 100L * i));
        }
        see(HostSample.NONE, samples);
        assertEquals(
                List.of("task7", "task6", "task5", "task4", "task3"),
                shown().waiting().stream().map(WaitingTask::command).toList());
        assertEquals(70, shown().waiting().getFirst().percent(), 1e-9);
    }

    @Test
    void withoutDelayAccountingTheListSaysWhatToDo() {
        see(
                HostSample.NONE,
                sample().with(task(1, "bash", 0, 0))
                        .hidden(
                                0,
                                new Limitation("waits", "delay accounting is off", "sysctl kernel.task_delayacct=1")));
        assertTrue(shown().waiting().isEmpty());
        assertEquals(
                "Waits are not known: delay accounting is off. Run: sysctl kernel.task_delayacct=1",
                shown().waitingNote());
    }

    @Test
    void whatCanNotBeReadSaysWhy() {
        see(HostScenes.unknown(), sample());
        assertEquals(
                "Not available: the kernel was built without PSI",
                card(CardKind.PRESSURE).reason());
        assertTrue(card(CardKind.PRESSURE).figures().isEmpty());
        assertEquals("Processor time can not be read", card(CardKind.CPU).reason());
        assertEquals("Nothing waits for long", shown().answer());
    }

    @Test
    void anyMachineCanBeShown() {
        for (HostSample host :
                List.of(HostScenes.large(), HostScenes.extreme(), HostScenes.hostile(), HostSample.NONE)) {
            see(host, sample());
            assertEquals(CardKind.values().length, shown().cards().size());
        }
        see(HostScenes.large(), sample());
        assertEquals(256, shown().cores().size());
    }

    @Test
    void pausedItKeepsTheSampleThatWasOnScreen() {
        see(HostScenes.usual(), sample());
        String before = shown().answer();
        window.paused().set(true);
        see(HostSample.NONE, sample());
        assertEquals(before, shown().answer());
        window.paused().set(false);
        assertFalse(before.equals(shown().answer()));
    }

    @Test
    void aPageThatIsNotShownBuildsNothing() {
        page.setShown(false);
        see(HostScenes.usual(), sample());
        assertEquals(OverviewUpdate.EMPTY, shown());
        page.setShown(true);
        assertFalse(shown().equals(OverviewUpdate.EMPTY));
    }

    @Test
    void aCardLeadsToItsPage() {
        page.open(CardKind.DISK);
        page.open(CardKind.NETWORK);
        page.openTasks();
        assertEquals(List.of("devices", "network", "processes"), window.visited());
    }
}
