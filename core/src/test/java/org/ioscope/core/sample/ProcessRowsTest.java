package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProcessRowsTest {

    private static TaskSample waiting(int pid, int tid, long ioDelayNanos) {
        TaskSample base = Samples.thread(pid, tid, "t", 0, 0);
        Reading zero = Reading.Known.ZERO;
        TaskActivity activity = new TaskActivity(zero, zero, zero, Reading.of(ioDelayNanos), zero);
        return new TaskSample(base.id(), base.info(), activity, false);
    }

    @Test
    void bytesAreSummedAndWaitsAreThoseOfTheThreadThatWaitedLongest() {
        List<TaskSample> rows = ProcessRows.of(List.of(
                Samples.thread(1, 1, "main", 10, 20),
                Samples.thread(1, 2, "worker", 30, 40),
                waiting(1, 3, 5),
                waiting(1, 4, 9)));

        TaskActivity sum = rows.getFirst().activity();
        assertEquals(1, rows.size());
        assertEquals(Reading.of(40), sum.readBytes());
        assertEquals(Reading.of(60), sum.writeBytes());
        assertEquals(Reading.of(9), sum.ioDelayNanos());
    }

    @Test
    void theLeaderGivesNameAndIdentityWhereverItStands() {
        TaskSample leader = Samples.thread(1, 1, "main", 1, 0);
        List<TaskSample> threads =
                new ArrayList<>(List.of(leader, Samples.thread(1, 2, "a", 1, 0), Samples.thread(1, 3, "b", 1, 0)));
        Random random = new Random(3);
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(threads, random);
            TaskSample row = ProcessRows.of(threads).getFirst();
            assertEquals(leader.id(), row.id());
            assertEquals("main", row.info().name());
        }
    }

    @Test
    void withoutTheLeaderTheRowStillBearsTheProcessesNumber() {
        TaskSample row =
                ProcessRows.of(List.of(Samples.thread(1, 2, "a", 1, 0))).getFirst();

        assertEquals(1, row.id().pid());
        assertTrue(row.id().isLeader());
    }

    @Test
    void aProcessHasExitedWhenAllItsThreadsHave() {
        TaskSample leader = Samples.thread(1, 1, "main", 1, 0);
        TaskSample thread = Samples.thread(1, 2, "a", 1, 0);

        assertFalse(ProcessRows.of(List.of(leader, Samples.exited(thread)))
                .getFirst()
                .exited());
        assertFalse(ProcessRows.of(List.of(Samples.exited(leader), thread))
                .getFirst()
                .exited());
        assertTrue(ProcessRows.of(List.of(Samples.exited(leader), Samples.exited(thread)))
                .getFirst()
                .exited());
    }

    @Test
    void aSingleThreadIsItsOwnRow() {
        TaskSample only = Samples.task(1, "main", 1, 2);

        assertSame(only, ProcessRows.of(List.of(only)).getFirst());
    }

    @Test
    void whatIsKnownOfSomeThreadsIsShownAndAllUnknownStaysUnknown() {
        TaskSample known = Samples.thread(1, 1, "main", 10, 20);
        TaskSample base = Samples.thread(1, 2, "a", 0, 0);
        TaskSample denied = new TaskSample(base.id(), base.info(), TaskActivity.DENIED, false);

        assertEquals(
                Reading.of(10),
                ProcessRows.of(List.of(denied, known)).getFirst().activity().readBytes());
        assertEquals(
                Reading.Unknown.DENIED,
                ProcessRows.of(List.of(denied, denied)).getFirst().activity().readBytes());
    }
}
