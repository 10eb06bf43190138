package org.ioscope.core.local;

import static org.ioscope.core.local.Booking.row;
import static org.ioscope.core.local.Booking.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {

    private static final int PID = 100;

    @TempDir
    Path folder;

    private Booking booking;

    @BeforeEach
    void open() throws IOException {
        booking = new Booking(folder, true);
        booking.fork(PID, PID, booking.at(1)).apply();
    }

    @AfterEach
    void close() {
        booking.close();
    }

    private TaskEntry task() {
        TaskEntry task = booking.table.task(PID);
        assertTrue(task != null);
        return task;
    }

    @Test
    void countersThatFallGiveZeroAndNoSpikeAfterwards() {
        booking.answer(PID, booking.at(1), 0, 1000);
        booking.next();

        booking.answer(PID, booking.at(1), 0, 400);
        assertEquals(0, written(booking.next()));

        booking.answer(PID, booking.at(1), 0, 1010);
        assertEquals(10, written(booking.next()));
    }

    @Test
    void severalAnswersInOneIntervalAddUp() {
        booking.answer(PID, booking.at(1), 0, 10).answer(PID, booking.at(1), 0, 25);

        assertEquals(25, written(booking.next()));
    }

    @Test
    void aTaskThatDidNothingIsTheSameObjectInEverySample() {
        booking.answer(PID, booking.at(1), 0, 0);
        TaskSample first = row(booking.next(), PID);

        assertSame(first, row(booking.next(), PID));
        assertSame(TaskActivity.IDLE, first.activity());
    }

    @Test
    void aTaskThatNoBackendHasAnsweredForYetHasNoRow() {
        assertTrue(booking.next().isEmpty());
    }

    @Test
    void aTaskThatVanishesInTheIntervalInWhichItWasReadKeepsItsBytes() {
        booking.answer(PID, booking.at(1), 7, 10);
        TaskEntry task = task();
        booking.table.remove(task);
        booking.ledger.vanish(task);

        TaskSample last = row(booking.next(), PID);

        assertTrue(last.exited());
        assertEquals(Reading.of(10), last.activity().writeBytes());
        assertTrue(booking.next().isEmpty());
    }

    @Test
    void aTaskThatVanishesUnseenLeavesNothing() {
        TaskEntry task = task();
        booking.table.remove(task);
        booking.ledger.vanish(task);

        assertTrue(booking.next().isEmpty());
    }

    @Test
    void allReadingsOfADeniedProcessAreDenied() {
        booking.answer(PID, booking.at(1), 0, 0);
        task().process().denied(true);

        assertEquals(TaskActivity.DENIED, row(booking.next(), PID).activity());
    }

    @Test
    void waitsOfATaskThatIsNotCountedAreUnknownAndItsBytesAreNot() throws IOException {
        booking.proc.write("sys/kernel/task_delayacct", "0\n");
        try (DelayAccounting off = new DelayAccounting(booking.proc.files(), booking.at(0))) {
            Ledger ledger =
                    new Ledger(new TaskDescriber(booking.proc.files()), off, booking.at(0), /* tellsDelays= */ true);
            task().identify(booking.at(1), 0);
            ledger.advance(task(), new Counters(1, 2, 3, 0, 0));
            TaskActivity busy = row(ledger.close(booking.table), PID).activity();
            TaskActivity idle = row(ledger.close(booking.table), PID).activity();

            assertEquals(Reading.of(3), busy.cancelledWriteBytes());
            for (TaskActivity activity : List.of(busy, idle)) {
                assertEquals(Reading.Unknown.NOT_ACCOUNTED, activity.ioDelayNanos());
                assertEquals(Reading.Unknown.NOT_ACCOUNTED, activity.swapinDelayNanos());
            }
            assertEquals(Reading.of(0), idle.writeBytes());
        }
    }

    @Test
    void aWaitLongerThanTheTaskHasLivedIsUnknown() {
        task().markAccounted();
        task().details().checkWaits(new Counters(0, 0, 0, 7_000_000_000L, 0), 2_000_000);
        booking.answer(PID, booking.at(1), 0, 10);

        assertEquals(Reading.of(10), row(booking.next(), PID).activity().writeBytes());
        booking.answer(PID, booking.at(1), 0, 15);
        assertEquals(
                Reading.Unknown.IMPLAUSIBLE, row(booking.next(), PID).activity().ioDelayNanos());
    }

    @Test
    void waitsThatTheBackendDoesNotTellAreUnsupported() throws IOException {
        try (DelayAccounting on = new DelayAccounting(booking.proc.files(), booking.at(0))) {
            Ledger ledger = new Ledger(new TaskDescriber(booking.proc.files()), on, booking.at(0), false);
            task().identify(booking.at(1), 0);
            ledger.advance(task(), Counters.ZERO);

            assertEquals(
                    Reading.Unknown.UNSUPPORTED,
                    row(ledger.close(booking.table), PID).activity().ioDelayNanos());
        }
    }
}
