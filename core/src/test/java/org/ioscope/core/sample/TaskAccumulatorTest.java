package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaskAccumulatorTest {

    private final TaskAccumulator sums = new TaskAccumulator();

    private void add(TaskSample... tasks) {
        sums.add(List.of(tasks), Samples.SECOND);
    }

    private static long written(List<TaskSample> rows) {
        return rows.stream()
                .mapToLong(row -> row.activity().writeBytes().orElse(0))
                .sum();
    }

    @Test
    void intervalsOfATaskAddUpAcrossIdleOnes() {
        add(Samples.task(1, "a", 1, 10));
        add(Samples.task(1, "a", 0, 0));
        add(Samples.task(1, "a", 2, 20));

        TaskSample row = sums.rows().getFirst();
        assertEquals(1, sums.rows().size());
        assertEquals(Reading.of(3), row.activity().readBytes());
        assertEquals(Reading.of(30), row.activity().writeBytes());
        assertEquals(3 * Samples.SECOND, sums.nanos());
    }

    @Test
    void aTaskThatEndedKeepsItsRowAndItsLastBytes() {
        add(Samples.task(1, "a", 0, 10));
        add(Samples.exited(Samples.task(1, "a", 0, 5)));
        add();

        TaskSample row = sums.rows().getFirst();
        assertTrue(row.exited());
        assertEquals(Reading.of(15), row.activity().writeBytes());
    }

    @Test
    void aTaskThatEndedWithoutDoingAnythingIsForgotten() {
        add(Samples.task(1, "a", 0, 0));
        assertEquals(1, sums.rows().size());
        add(Samples.exited(Samples.task(1, "a", 0, 0)));

        assertTrue(sums.rows().isEmpty());
    }

    @Test
    void aTaskWhoseEndIsUnknownKeepsWhatWasKnown() {
        add(Samples.task(1, "a", 0, 10));
        TaskSample task = Samples.task(1, "a", 0, 0);
        Reading gone = Reading.Unknown.GONE;
        add(new TaskSample(task.id(), task.info(), new TaskActivity(gone, gone, gone, gone, gone), true));

        assertEquals(10, written(sums.rows()));
    }

    @Test
    void aTaskThatIsNoLongerToldOfKeepsItsBytes() {
        add(Samples.task(1, "a", 0, 10));
        add(Samples.task(2, "b", 0, 1));
        add();

        assertEquals(11, written(sums.rows()));
        assertEquals(2, sums.rows().size());
    }

    @Test
    void aTaskThatIsToldOfAgainGoesOn() {
        add(Samples.task(1, "a", 0, 10));
        add();
        add(Samples.task(1, "a", 0, 3));

        assertEquals(13, written(sums.rows()));
        assertEquals(1, sums.rows().size());
    }

    @Test
    void aStormOfWritersIsFoldedByCommandAndUserAndNoByteIsLost() {
        int storm = TaskAccumulator.EXITED_ROWS * 3;
        for (int pid = 1; pid <= storm; pid++) {
            add(Samples.exited(Samples.task(pid, pid % 2 == 0 ? "even" : "odd", 1, 100)));
        }

        List<TaskSample> rows = sums.rows();
        assertEquals(storm * 100L, written(rows));
        assertEquals(TaskAccumulator.EXITED_ROWS + 2, rows.size());
        List<TaskSample> folded =
                rows.stream().filter(row -> row.id().pid() == 0).toList();
        assertEquals(2, folded.size());
        assertEquals(
                List.of("even", "odd"),
                folded.stream().map(row -> row.info().command(false)).sorted().toList());
        assertEquals(2, folded.stream().map(TaskSample::id).distinct().count());
    }

    @Test
    void theLatestToEndKeepTheirOwnRows() {
        for (int pid = 1; pid <= TaskAccumulator.EXITED_ROWS + 1; pid++) {
            add(Samples.exited(Samples.task(pid, "a", 0, 1)));
        }

        List<Integer> pids =
                new ArrayList<>(sums.rows().stream().map(row -> row.id().pid()).toList());
        assertFalse(pids.contains(1));
        assertTrue(pids.contains(2));
        assertTrue(pids.contains(TaskAccumulator.EXITED_ROWS + 1));
    }
}
