package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TaskActivityTest {

    @Test
    void timeSpansOfOneTaskAddUpAndTheLastStateCounts() {
        TaskActivity sum = busy(10, 100, 4096).plus(busy(20, 70, 8192));

        assertEquals(Reading.of(30), sum.readBytes());
        assertEquals(Reading.of(30), sum.logical().readChars());
        assertEquals(Reading.of(30), sum.cpuNanos());
        assertEquals(new Wait(Reading.of(30), Reading.of(100)), sum.waits().writeCopy());
        assertEquals(Reading.of(8192), sum.residentBytes());
    }

    @Test
    void ofTheThreadsOfAProcessTheLongestWaitCountsAndTheMemoryOnce() {
        TaskActivity process = busy(10, 100, 4096).plusThread(busy(20, 70, 4096));

        assertEquals(Reading.of(30), process.cpuNanos());
        assertEquals(new Wait(Reading.of(20), Reading.of(100)), process.waits().blockIo());
        assertEquals(Reading.of(20), process.ioDelayNanos());
        assertEquals(Reading.of(4096), process.residentBytes());
    }

    @Test
    void whatIsUnknownOfOneThreadHidesNothingOfAnother() {
        TaskActivity process = TaskActivity.DENIED.plusThread(busy(10, 100, 4096));

        assertEquals(busy(10, 100, 4096), process);
    }

    @Test
    void idleThreadsMakeNoNewObject() {
        assertSame(TaskActivity.IDLE, TaskActivity.IDLE.plusThread(TaskActivity.IDLE));
    }

    @Test
    void workWithoutStorageIsWorkButNotActive() {
        TaskActivity computing = new TaskActivity(
                Reading.of(0),
                Reading.of(0),
                Reading.of(0),
                LogicalIo.UNSUPPORTED,
                Reading.of(5),
                Waits.UNSUPPORTED,
                Reading.of(4096));

        assertFalse(computing.isActive());
        assertTrue(computing.hasWork());
        assertFalse(TaskActivity.IDLE.hasWork());
        assertFalse(TaskActivity.DENIED.hasWork());
    }

    @Test
    void theTotalOfAllWaitsLeavesOutWhatIsNotKnown() {
        Waits waits =
                Waits.of(kind -> kind == WaitKind.IRQ ? Wait.UNSUPPORTED : new Wait(Reading.of(3), Reading.of(2)));

        assertEquals(Reading.of(21), waits.totalNanos());
        assertEquals(Reading.of(2), waits.longestNanos());
        assertEquals(Reading.Unknown.UNSUPPORTED, Waits.UNSUPPORTED.totalNanos());
    }

    private static TaskActivity busy(long amount, long longest, long memory) {
        Reading reading = Reading.of(amount);
        return new TaskActivity(
                reading,
                reading,
                reading,
                new LogicalIo(reading, reading, reading, reading),
                reading,
                Waits.all(new Wait(reading, Reading.of(longest))),
                Reading.of(memory));
    }
}
