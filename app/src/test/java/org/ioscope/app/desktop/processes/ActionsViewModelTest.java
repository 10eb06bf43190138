package org.ioscope.app.desktop.processes;

import static org.ioscope.core.sample.Samples.exited;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.core.action.ActionResult;
import org.ioscope.core.action.Signal;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionsViewModelTest {

    private static final TaskAction KILL = new TaskAction.Send(Signal.KILL);

    private final TestContext window = new TestContext();
    private final FakeSurroundings machine = new FakeSurroundings();
    private final ProcessesViewModel page = new ProcessesViewModel(window.context(), machine.surroundings());
    private final ActionsViewModel actions = page.actions();

    @BeforeEach
    void show() {
        page.setShown(true);
    }

    private RowValues row(TaskSample... tasks) {
        var samples = sample();
        for (TaskSample task : tasks) {
            samples.with(task);
        }
        page.sampled(samples.build(), 0, false);
        return page.table().rows().getFirst().values();
    }

    private ActionsViewModel.Question question() {
        return Objects.requireNonNull(actions.questionProperty().get());
    }

    @Test
    void nothingIsDoneBeforeItIsConfirmed() {
        actions.ask(KILL, row(task(12, "sleep", 1, 0)));
        assertEquals("Kill sleep (PID 12)?", question().question());
        assertEquals(
                "It ends at once (SIGKILL); what it has not saved is lost.",
                question().consequence());
        assertEquals(List.of(), machine.done());
        actions.cancel();
        actions.confirm();
        assertEquals(List.of(), machine.done());
    }

    @Test
    void theTaskThatWasConfirmedIsTheOneThatIsActedOn() {
        actions.ask(KILL, row(task(12, "sleep", 1, 0)));
        row(task(13, "other", 9, 0), task(12, "sleep", 1, 0));
        actions.confirm();
        assertEquals(List.of("Kill 12 1700000000012 PROCESS"), machine.done());
        assertNull(actions.questionProperty().get());
        assertEquals(List.of(Notice.done("Kill sleep (PID 12)", "Done.")), window.notices());
    }

    @Test
    void aPriorityReachesAllThreadsOfAProcessOrOneThread() {
        TaskAction idle = TaskAction.ioPriority(IoPriorityClass.IDLE, 0);
        actions.ask(idle, row(thread(5, 5, "server", 9, 0), thread(5, 6, "server", 1, 0)));
        assertTrue(question().consequence().endsWith("All its 2 threads."));
        actions.confirm();
        page.threadsProperty().set(true);
        actions.ask(idle, page.table().rows().get(1).values());
        assertTrue(question().consequence().endsWith("Only this thread."));
        actions.confirm();
        assertEquals(
                List.of("Set I/O priority 5 1700000000005 PROCESS", "Set I/O priority 6 1700000000005 THREAD"),
                machine.done());
    }

    @Test
    void whatIsMissingIsTold() {
        machine.answer(new ActionResult.Refused(
                ActionResult.Reason.NOT_PERMITTED,
                "CAP_KILL",
                "Process 12 belongs to another user: that takes CAP_KILL."));
        actions.ask(KILL, row(task(12, "sleep", 1, 0)));
        actions.confirm();
        assertEquals(
                List.of(Notice.failed(
                        "Kill sleep (PID 12): not done", "Process 12 belongs to another user: that takes CAP_KILL.")),
                window.notices());
    }

    @Test
    void aSpecialProcessComesWithAWarning() {
        actions.ask(KILL, row(task(1, "init", 1, 0)));
        assertTrue(question().consequence().startsWith("This is the first process. "));
    }

    @Test
    void groupsAndTheDeadAreNotActedOn() {
        assertFalse(ActionsViewModel.canAct(row(exited(task(12, "sleep", 1, 0)))));
        page.tree().groupingProperty().set(Grouping.USER);
        RowValues group = row(task(12, "sleep", 1, 0));
        assertFalse(ActionsViewModel.canAct(group));
        actions.ask(KILL, group);
        assertNull(actions.questionProperty().get());
    }

    @Test
    void theFolderOfTheProgramIsOpenedAndAMissingOneIsTold() {
        RowValues row = row(task(12, "sleep", 1, 0));
        actions.openFolder(row, true);
        assertEquals("Task 12 has ended.", window.notices().getFirst().details());
        machine.inspection(row.task().id(), DetailsViewModelTest.inspection("/usr/bin/sleep", "/missing"));
        actions.openFolder(row, true);
        assertEquals("/usr/bin", machine.opened().getFirst().toString());
        actions.openFolder(row, false);
        assertTrue(window.notices().getLast().details().startsWith("there is no such folder"));
    }
}
