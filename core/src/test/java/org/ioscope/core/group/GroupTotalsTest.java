package org.ioscope.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.LogicalIo;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.ioscope.core.sample.Wait;
import org.ioscope.core.sample.Waits;
import org.junit.jupiter.api.Test;

final class GroupTotalsTest {

    private static final String CRON = "/system.slice/cron.service";
    private static final GroupNames NAMES = new GroupNames(new ContainerNames(Path.of("/nonexistent")));

    @Test
    void membersOfAControlGroupAreAddedUp() {
        GroupTotals totals = new GroupTotals(Grouping.GROUP, NAMES);

        totals.add(
                List.of(process(1, CRON, 10, false), process(2, CRON + "/sub", 20, false), process(3, "/", 5, false)));

        GroupTotal cron = row(totals, CRON);
        assertEquals("cron", cron.name().name());
        assertEquals(2, cron.processes());
        assertEquals(Reading.of(30), cron.interval().writeBytes());
        assertEquals(Reading.of(2 * 4096), cron.interval().residentBytes());
        assertEquals(Reading.of(20), cron.interval().ioDelayNanos());
        assertEquals(GroupKind.NONE, row(totals, "/").name().kind());
    }

    @Test
    void whatAMemberDidStaysAfterItEnded() {
        GroupTotals totals = new GroupTotals(Grouping.GROUP, NAMES);

        totals.add(List.of(process(1, CRON, 10, false), process(2, CRON, 20, false)));
        totals.add(List.of(process(1, CRON, 1, true), process(2, CRON, 0, false)));
        totals.add(List.of(process(2, CRON, 0, true)));
        totals.add(List.of());

        GroupTotal cron = row(totals, CRON);
        assertTrue(cron.hasEnded());
        assertEquals(Reading.of(31), cron.total().writeBytes());
        assertFalse(cron.interval().isActive());
    }

    @Test
    void aGroupThatEndedWithoutDoingAnythingIsForgotten() {
        GroupTotals totals = new GroupTotals(Grouping.GROUP, NAMES);

        totals.add(List.of(process(1, CRON, 0, false)));
        totals.add(List.of());

        assertEquals(List.of(), totals.rows());
    }

    @Test
    void aProcessThatMovesTakesNothingWithIt() {
        GroupTotals totals = new GroupTotals(Grouping.GROUP, NAMES);

        totals.add(List.of(process(1, "/", 10, false)));
        totals.add(List.of(process(1, CRON, 1, false)));

        assertEquals(Reading.of(10), row(totals, "/").total().writeBytes());
        assertEquals(Reading.of(1), row(totals, CRON).total().writeBytes());
    }

    @Test
    void anyNumberOfGroupsTakesBoundedMemoryAndLosesNoByte() {
        GroupTotals totals = new GroupTotals(Grouping.GROUP, NAMES);
        for (int round = 0; round < 30; round++) {
            List<TaskSample> processes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                processes.add(process(1, "/system.slice/run-" + (round * 100 + i) + ".scope", 7, false));
            }
            totals.add(processes);
        }
        totals.add(List.of());

        assertTrue(
                totals.rows().size() <= GroupTotals.ENDED_GROUPS + 1,
                totals.rows().size() + " rows");
        assertEquals(
                3000 * 7,
                totals.rows().stream()
                        .mapToLong(row -> row.total().writeBytes().orElse(0))
                        .sum());
        assertEquals("(other groups)", row(totals, GroupTotals.OTHERS).name().name());
    }

    @Test
    void usersAreToldApartByNumber() {
        GroupTotals totals = new GroupTotals(Grouping.USER, NAMES);

        totals.add(List.of(process(1, "/", 10, false), process(2, CRON, 20, false)));

        GroupTotal root = row(totals, "0");
        assertEquals("root", root.name().name());
        assertEquals(Reading.of(30), root.total().writeBytes());
    }

    @Test
    void processesOfOneProgramAreOneGroup() {
        GroupTotals totals = new GroupTotals(Grouping.PROGRAM, NAMES);

        totals.add(List.of(process(1, "/", 10, false), process(2, CRON, 20, false)));

        assertEquals(Reading.of(30), row(totals, "worker").total().writeBytes());
        assertEquals(2, row(totals, "worker").processes());
    }

    private static GroupTotal row(GroupTotals totals, String key) {
        return totals.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static TaskSample process(int pid, String cgroup, long written, boolean exited) {
        TaskInfo info =
                new TaskInfo(0, "root", IoPriority.UNKNOWN, "worker", "/usr/bin/worker -x", Reading.of(0), 1, cgroup);
        Reading zero = Reading.of(0);
        TaskActivity activity = new TaskActivity(
                zero,
                Reading.of(written),
                zero,
                LogicalIo.UNSUPPORTED,
                zero,
                Waits.all(Wait.of(Reading.of(written))),
                Reading.of(4096));
        return new TaskSample(new TaskId(pid, pid, pid), info, activity, exited);
    }
}
