package org.ioscope.app.desktop.processes;

import static org.ioscope.core.sample.Samples.exited;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessesTreeTest {

    private final TestContext window = new TestContext();
    private final ProcessesViewModel page = new ProcessesViewModel(window.context());
    private final TreeState tree = page.tree();

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

    private static TaskSample of(String user, int uid, String cgroup, TaskSample task) {
        TaskInfo info = task.info();
        return new TaskSample(
                task.id(),
                new TaskInfo(
                        uid,
                        user,
                        info.ioPriority(),
                        info.name(),
                        info.commandLine(),
                        Reading.of(0),
                        1,
                        "/system.slice/" + cgroup),
                task.activity(),
                task.exited());
    }

    private void seeTwoUsers() {
        see(
                of("lena", 1000, "cron.service", task(1, "backup", 100, 0)),
                of("lena", 1000, "ssh.service", task(2, "editor", 0, 50)),
                of("root", 0, "cron.service", task(3, "daemon", 500, 0)));
    }

    /// Each row as its depth in blanks and its command.
    private List<String> rows() {
        return page.table().rows().stream()
                .map(slot -> " ".repeat(slot.values().place().depth())
                        + slot.values().commandOrEnd())
                .toList();
    }

    private RowValues row(int index) {
        return page.table().rows().get(index).values();
    }

    @Test
    void usersAreSumsOfTheirTasksLargestFirst() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        assertEquals(List.of("root", "lena"), rows());
        assertEquals(100, row(1).read());
        assertEquals(50, row(1).write());
        assertEquals(2, row(1).place().members());
        assertEquals(3, page.shownProperty().get().matching());
    }

    @Test
    void aGroupOpensAndClosesAndSortsItsMembers() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        tree.toggle(row(1));
        assertEquals(List.of("root", "lena", " backup", " editor"), rows());
        page.table().sortProperty().set(new SortOrder("write", true));
        assertEquals(List.of("lena", " editor", " backup", "root"), rows());
        tree.toggle(row(0));
        assertEquals(List.of("lena", "root"), rows());
        tree.openAll();
        assertEquals(5, rows().size());
        tree.closeAll();
        assertEquals(2, rows().size());
    }

    @Test
    void servicesAreNamedAfterTheirControlGroups() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.SERVICE);
        assertEquals(List.of("cron", "ssh"), rows());
        assertEquals("service, 2 processes", row(0).note());
    }

    @Test
    void aProcessOpensIntoItsThreads() {
        see(thread(5, 5, "server", 100, 0), thread(5, 6, "server", 200, 0), task(7, "single", 10, 0));
        tree.groupingProperty().set(Grouping.PROCESS);
        assertEquals(List.of("server", "single"), rows());
        assertEquals(300, row(0).read());
        assertEquals(Place.Branch.NONE, row(1).place().branch());
        tree.toggle(row(0));
        assertEquals(List.of("server", " server", " server", "single"), rows());
        assertEquals(6, row(1).task().id().tid());
    }

    @Test
    void totalsOfAGroupSurviveItsMembers() {
        tree.groupingProperty().set(Grouping.USER);
        page.accumulatedProperty().set(true);
        seeTwoUsers();
        see(exited(of("lena", 1000, "cron.service", task(1, "backup", 7, 0))));
        see();
        assertEquals(List.of("root (ended)", "lena (ended)"), rows());
        assertEquals(107, row(1).read());
        assertEquals(0, row(1).place().members());
        page.accumulatedProperty().set(false);
        see(task(9, "other", 0, 0));
        assertTrue(rows().contains("root"), rows()::toString);
    }

    @Test
    void aSearchShowsTheGroupsOfWhatItFinds() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        page.searchProperty().set("edit");
        assertEquals(List.of("lena", " editor"), rows());
        tree.toggle(row(0));
        assertEquals(List.of("lena"), rows());
        page.searchProperty().set("back");
        assertEquals(List.of("lena", " backup"), rows());
        page.searchProperty().set("root");
        assertEquals(List.of("root"), rows());
        page.searchProperty().set("nothing");
        assertEquals(List.of(), rows());
    }

    @Test
    void onlyActiveLeavesIdleMembersOut() {
        see(of("lena", 1000, "a.service", task(1, "busy", 1, 0)), of("lena", 1000, "a.service", task(2, "idle", 0, 0)));
        page.onlyActiveProperty().set(true);
        tree.groupingProperty().set(Grouping.USER);
        tree.openAll();
        assertEquals(List.of("lena", " busy"), rows());
    }

    @Test
    void keysGoThroughTheTree() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        page.table().select(1);
        assertEquals(-1, tree.forward());
        assertEquals(4, rows().size());
        assertEquals(2, tree.forward());
        page.table().select(2);
        assertEquals(-1, tree.forward());
        assertEquals(1, tree.back());
        page.table().select(1);
        assertEquals(-1, tree.back());
        assertEquals(2, rows().size());
        assertEquals(-1, tree.back());
    }

    @Test
    void aClosedGroupIsChosenInsteadOfItsMember() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        tree.openAll();
        page.table().select(3);
        tree.closeAll();
        assertEquals(1, page.table().selectedIndex());
    }

    @Test
    void groupsAndMembersKeepTheirPlacesWhileHeld() {
        seeTwoUsers();
        tree.groupingProperty().set(Grouping.USER);
        tree.openAll();
        assertEquals(List.of("root", " daemon", "lena", " backup", " editor"), rows());
        page.table().holdProperty().set(true);
        see(
                of("lena", 1000, "cron.service", task(1, "backup", 1, 0)),
                of("lena", 1000, "ssh.service", task(2, "editor", 0, 9999)),
                of("root", 0, "cron.service", task(3, "daemon", 5, 0)));
        assertEquals(List.of("root", " daemon", "lena", " backup", " editor"), rows());
        assertEquals(9999, row(4).write());
        assertTrue(page.shownProperty().get().held());
        tree.toggle(row(0));
        assertEquals(List.of("root", "lena", " backup", " editor"), rows());
        page.table().holdProperty().set(false);
        assertEquals(List.of("lena", " editor", " backup", "root"), rows());
    }

    @Test
    void aPausedTreeOpensWithTheNumbersOfThatMoment() {
        seeTwoUsers();
        window.paused().set(true);
        see(of("lena", 1000, "cron.service", task(1, "backup", 5, 0)));
        tree.groupingProperty().set(Grouping.USER);
        tree.openAll();
        assertEquals(List.of("root", " daemon", "lena", " backup", " editor"), rows());
        assertEquals(100, row(3).read());
    }
}
