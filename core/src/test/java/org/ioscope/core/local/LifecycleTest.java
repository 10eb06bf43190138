package org.ioscope.core.local;

import static org.ioscope.core.local.Booking.has;
import static org.ioscope.core.local.Booking.read;
import static org.ioscope.core.local.Booking.row;
import static org.ioscope.core.local.Booking.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.procfs.FakeProc;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskAccumulator;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LifecycleTest {

    private static final int PID = 100;

    @TempDir
    Path folder;

    private Booking booking;

    @BeforeEach
    void open() throws IOException {
        booking = new Booking(folder, true);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    private long at(double seconds) {
        return booking.at(seconds);
    }

    @Test
    void aTaskThatLivesAndDiesBetweenTwoSamplesIsBookedOnce() {
        booking.fork(PID, PID, at(1)).exit(Exits.record(PID, PID, at(1), at(1.2), 10, 20));
        List<TaskSample> samples = booking.apply().next();

        TaskSample task = row(samples, PID);
        assertTrue(task.exited());
        assertEquals(Reading.of(10), task.activity().readBytes());
        assertEquals(Reading.of(20), task.activity().writeBytes());
        assertEquals("worker", task.info().name());
        assertTrue(booking.next().isEmpty());
    }

    @Test
    void theSameHoldsWithoutNewsOfItsBirth() {
        booking.exit(Exits.record(PID, PID, at(1), at(1.2), 10, 20));

        assertEquals(20, written(booking.apply().next()));
        assertTrue(booking.next().isEmpty());
    }

    @Test
    void theLastIntervalOfATaskHoldsWhatItDidSinceTheLastSample() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 100, 200);
        assertEquals(200, written(booking.next()));

        booking.exit(Exits.record(PID, PID, at(1), at(3), 150, 280)).apply();
        TaskSample last = row(booking.next(), PID);

        assertTrue(last.exited());
        assertEquals(Reading.of(50), last.activity().readBytes());
        assertEquals(Reading.of(80), last.activity().writeBytes());
        assertTrue(booking.next().isEmpty());
    }

    @Test
    void theFirstIntervalOfANewbornHoldsAllItDid() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 100, 200);

        TaskSample first = row(booking.next(), PID);

        assertFalse(first.exited());
        assertEquals(Reading.of(200), first.activity().writeBytes());
    }

    @Test
    void theFirstSightOfAnOldTaskBooksNothing() {
        booking.old(PID, PID, TaskEntry.UNKNOWN_START);
        booking.answer(PID, at(-5), 1000, 2000);
        assertEquals(Reading.of(0), row(booking.next(), PID).activity().writeBytes());

        booking.answer(PID, at(-5), 1001, 2002);
        assertEquals(2, written(booking.next()));
    }

    @Test
    void anOldTaskThatEndsBeforeItWasReadBooksNothing() {
        booking.old(PID, PID, TaskEntry.UNKNOWN_START);
        booking.exit(Exits.record(PID, PID, at(-50), at(1), 1000, 2000)).apply();

        List<TaskSample> samples = booking.next();
        assertEquals(0, written(samples) + read(samples));
    }

    @Test
    void aRecordOfATaskFromBeforeTheSessionThatWasNeverSeenIsIgnored() {
        booking.exit(Exits.record(PID, PID, at(-50), at(1), 1000, 2000)).apply();

        assertTrue(booking.next().isEmpty());
    }

    @Test
    void aZombieThatAWalkFindsAfterItsRecordIsNotBookedAgain() throws IOException {
        booking.fork(PID, PID, at(1))
                .exit(Exits.record(PID, PID, at(1), at(2), 0, 20))
                .apply();
        booking.proc.write(PID + "/task/" + PID + "/stat", FakeProc.stat(PID, "worker", 'Z', 0, 5));
        booking.finder.findAll();

        assertNull(booking.table.task(PID));
        assertEquals(20, written(booking.next()));
        assertFalse(has(booking.next(), PID));
    }

    @Test
    void aTaskThatAWalkFindsOnItsWayOutAfterItsRecordIsNotBookedAgain() throws IOException {
        // The record is written early in the end of a task; it may hang there, seen as running, for long.
        int exiting = 0x4;
        booking.fork(PID, PID, at(1))
                .exit(Exits.record(PID, PID, at(1), at(2), 0, 20))
                .apply();
        booking.proc.write(PID + "/task/" + PID + "/stat", FakeProc.stat(PID, "worker", 'D', exiting | 0x400000, 5));
        booking.finder.findAll();

        assertNull(booking.table.task(PID));
        assertEquals(20, written(booking.next()));
        assertFalse(has(booking.next(), PID));
    }

    @Test
    void aRecordThatIsReadLateBelongsToItsTaskAllTheSame() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 0, 200);
        assertEquals(200, written(booking.next()));

        // This program was not let run for five seconds.
        booking.exit(Exits.readLate(PID, PID, at(1), at(3), at(8), 0, 210)).apply();

        List<TaskSample> last = booking.next();
        assertEquals(10, written(last));
        assertTrue(row(last, PID).exited());
        assertFalse(has(booking.next(), PID));
    }

    @Test
    void anAnswerThatWasHeldUpOnItsWayStillFitsItsTask() {
        TaskEntry task = booking.old(PID, PID, at(10));

        assertTrue(Lifecycle.isSame(task, at(10.5)));
        assertFalse(Lifecycle.isSame(task, at(13)));
        assertFalse(Lifecycle.isSame(task, at(5)));
        assertTrue(Lifecycle.isSame(task, at(5), at(10)), "asked five seconds before it came");
        assertFalse(Lifecycle.isSame(task, at(12), at(20)));
        assertTrue(Lifecycle.isSame(booking.old(PID, 101, TaskEntry.UNKNOWN_START), at(12), at(20)));
    }

    @Test
    void aNumberThatIsUsedAgainWithinOneBatchIsTwoTasks() {
        booking.fork(PID, PID, at(1)).exit(Exits.record(PID, PID, at(1), at(2), 0, 10));
        booking.fork(PID, PID, at(5)).exit(Exits.record(PID, PID, at(5), at(6), 0, 20));
        booking.fork(PID, PID, at(9)).apply().answer(PID, at(9), 0, 40);

        List<TaskSample> samples = booking.next();

        assertEquals(70, written(samples));
        assertEquals(3, samples.stream().map(TaskSample::id).distinct().count());
        assertEquals(2, samples.stream().filter(TaskSample::exited).count());
    }

    @Test
    void aNumberThatIsUsedAgainLaterIsANewTaskThatStartsFromZero() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 0, 500);
        TaskSample first = row(booking.next(), PID);
        booking.exit(Exits.record(PID, PID, at(1), at(2), 0, 500)).apply();
        assertTrue(row(booking.next(), PID).exited());

        booking.fork(PID, PID, at(30)).apply().answer(PID, at(30), 0, 20);
        TaskSample second = row(booking.next(), PID);

        assertNotEquals(first.id(), second.id());
        assertEquals(Reading.of(20), second.activity().writeBytes());
    }

    @Test
    void aTaskWhoseRecordWasLostEndsAsGoneWhenItsNumberIsUsedAgain() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 0, 500);
        booking.next();
        booking.fork(PID, PID, at(30)).apply().answer(PID, at(30), 0, 20);

        List<TaskSample> samples = booking.next();

        TaskSample lost =
                samples.stream().filter(TaskSample::exited).findFirst().orElseThrow();
        assertEquals(Reading.Unknown.GONE, lost.activity().writeBytes());
        assertEquals(20, written(samples));
        assertEquals(2, samples.size());
    }

    @Test
    void aThreadThatExecutesAProgramKeepsItsBytesExactlyOnceUnderTheNumberOfItsProcess() {
        int thread = 101;
        booking.fork(PID, PID, at(1)).fork(PID, thread, at(2)).apply();
        booking.answer(PID, at(1), 0, 100).answer(thread, at(2), 0, 1000);
        List<TaskSample> before = booking.next();
        assertEquals(1100, written(before));

        // The kernel gives the survivor the leader's number and start.
        booking.exit(Exits.record(PID, PID, at(1), at(3), 0, 110)).exec(PID).apply();
        booking.answer(PID, at(1), 0, 1005);
        List<TaskSample> after = booking.next();

        assertEquals(10 + 5, written(after));
        assertEquals(
                1, after.stream().filter(TaskSample::exited).count(), "the thread's row ends, the leader's goes on");
        assertEquals(after.size(), after.stream().map(TaskSample::id).distinct().count(), "no identity twice");
        booking.answer(PID, at(1), 0, 1007);
        List<TaskSample> later = booking.next();
        assertEquals(2, written(later));
        assertFalse(has(later, thread));

        TaskAccumulator sums = new TaskAccumulator();
        List.of(before, after, later).forEach(samples -> sums.add(samples, Booking.SECOND));
        assertEquals(1117, written(sums.rows()));
    }

    @Test
    void itDoesSoEvenIfTheNewProgramStartsThreadsAtOnce() {
        int thread = 101;
        int newThread = 102;
        booking.fork(PID, PID, at(1)).fork(PID, thread, at(2)).apply();
        booking.answer(PID, at(1), 0, 100).answer(thread, at(2), 0, 1000);
        booking.next();

        booking.exit(Exits.record(PID, PID, at(1), at(3), 0, 100)).exec(PID);
        booking.fork(PID, newThread, at(3.1)).apply();
        booking.answer(PID, at(1), 0, 1005).answer(newThread, at(3.1), 0, 7);
        List<TaskSample> after = booking.next();

        assertEquals(5 + 7, written(after));
        assertFalse(has(booking.next(), thread));
        assertEquals(2, booking.table.tasks().size());
    }

    @Test
    void itDoesSoEvenIfTheNewProgramEndsAtOnce() {
        int thread = 101;
        booking.fork(PID, PID, at(1)).fork(PID, thread, at(2)).apply();
        booking.answer(PID, at(1), 0, 100).answer(thread, at(2), 0, 1000);
        booking.next();

        booking.exit(Exits.record(PID, PID, at(1), at(3), 0, 100)).exec(PID);
        booking.exit(Exits.record(PID, PID, at(1), at(4), 0, 1005)).apply();

        assertEquals(5, written(booking.next()));
        assertTrue(booking.table.tasks().isEmpty());
    }

    @Test
    void aThreadFromBeforeTheSessionThatWasNeverReadStartsFromWhatIsFoundAfterItsExec() {
        booking.old(PID, 101, TaskEntry.UNKNOWN_START);
        booking.exec(PID).apply().answer(PID, at(-9), 0, 5000);

        assertEquals(0, written(booking.next()));
    }

    @Test
    void aLeaderThatExecutesAProgramGoesOnAndIsDescribedAnew() {
        booking.fork(PID, PID, at(1)).apply().answer(PID, at(1), 0, 100);
        TaskEntry task = booking.table.task(PID);
        assertTrue(task != null);
        task.process().commandLine("before");
        booking.next();

        booking.exec(PID).apply().answer(PID, at(1), 0, 130);

        assertNull(task.process().commandLine());
        assertEquals(30, written(booking.next()));
    }

    @Test
    void theEndOfAThreadShowsAsNoIoOfItsProcess() {
        int thread = 101;
        booking.fork(PID, PID, at(1)).fork(PID, thread, at(1)).apply();
        booking.answer(PID, at(1), 0, 0).answer(thread, at(1), 50, 200_000_000);
        assertEquals(200_000_000, written(ProcessRows.of(booking.next())));

        assertEquals(0, written(ProcessRows.of(booking.next())));

        booking.exit(Exits.record(PID, thread, at(1), at(4), 50, 200_000_000)).apply();
        List<TaskSample> rows = ProcessRows.of(booking.next());
        assertEquals(0, written(rows));
        assertEquals(0, read(rows));
        assertFalse(row(rows, PID).exited());
    }

    @Test
    void aStormOfTasksThatDoNothingLeavesNoRows() {
        for (int pid = 1000; pid < 11_000; pid++) {
            booking.fork(pid, pid, at(1)).exit(Exits.record(pid, pid, at(1), at(1.01), 0, 0));
        }

        assertTrue(booking.apply().next().isEmpty());
        assertTrue(booking.table.tasks().isEmpty());
        assertTrue(booking.table.processes().isEmpty());
    }

    @Test
    void eventsAboutTasksThatAreAlreadyKnownChangeNothing() {
        booking.old(PID, PID, TaskEntry.UNKNOWN_START);
        booking.answer(PID, at(1), 0, 5);
        TaskEntry task = booking.table.task(PID);

        booking.fork(PID, PID, at(1.0001)).exec(4711).exit(4711, 4711).apply();

        assertTrue(task == booking.table.task(PID));
        assertEquals(5, written(booking.next()));
    }

    @Test
    void withoutExitRecordsTheLastIntervalIsNotKnownRatherThanZero() throws IOException {
        try (Booking poor = new Booking(folder.resolve("poor"), false)) {
            poor.fork(PID, PID, poor.at(1)).apply().answer(PID, poor.at(1), 0, 100);
            poor.next();
            poor.exit(PID, PID).apply();

            TaskSample last = row(poor.next(), PID);

            assertTrue(last.exited());
            assertEquals(Reading.Unknown.GONE, last.activity().readBytes());
            assertEquals(Reading.Unknown.GONE, last.activity().writeBytes());
            assertEquals(Reading.Unknown.GONE, last.activity().ioDelayNanos());
            assertTrue(poor.next().isEmpty());
        }
    }
}
