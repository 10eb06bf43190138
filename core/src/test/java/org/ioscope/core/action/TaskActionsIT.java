package org.ioscope.core.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.OptionalInt;
import org.ioscope.core.action.ActionResult.Done;
import org.ioscope.core.action.ActionResult.Reason;
import org.ioscope.core.action.ActionResult.Refused;
import org.ioscope.core.local.Await;
import org.ioscope.core.netlink.OwnThread;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.nativeaccess.IoPriorities;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.NiceValues;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RequiresKernel(KernelFeature.PROCFS)
final class TaskActionsIT {

    private static final int CLASS_SHIFT = 13;

    private final TaskActions actions = TaskActions.system();
    private Process child;
    private TaskId id;

    @BeforeEach
    void start() throws IOException {
        child = Children.sleeping();
        id = Children.id(child);
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void anIoPriorityIsSetAndReadBack() {
        IoPriority priority = new IoPriority(IoPriorityClass.BEST_EFFORT, 6);

        assertEquals(new Done(1), actions.setIoPriority(id, priority, Extent.PROCESS));
        assertEquals(OptionalInt.of(2 << CLASS_SHIFT | 6), IoPriorities.get(id.tid()));

        assertEquals(new Done(1), actions.setIoPriority(id, new IoPriority(IoPriorityClass.IDLE, 5), Extent.THREAD));
        assertEquals(3, IoPriorities.get(id.tid()).orElse(0) >> CLASS_SHIFT);
    }

    @Test
    void allThreadsOfAProcessGetThePriority() throws IOException {
        int own = (int) ProcessHandle.current().pid();
        int tid = OwnThread.tid();
        IoPriority usual = new IoPriority(IoPriorityClass.BEST_EFFORT, 4);

        ActionResult result = actions.setIoPriority(Children.id(own, own), usual, Extent.PROCESS);

        assertTrue(assertInstanceOf(Done.class, result).tasks() > 1, result.toString());
        assertEquals(OptionalInt.of(2 << CLASS_SHIFT | 4), IoPriorities.get(tid));
    }

    @Test
    void aNiceValueIsSetAsTheProcessFileAndTheKernelTell() throws IOException {
        assertEquals(new Done(1), actions.setNice(id, 7, Extent.PROCESS));

        assertEquals(7, Children.stat(id.pid(), id.tid()).nice());
        assertEquals(OptionalInt.of(7), NiceValues.get(id.tid()));
    }

    @Test
    void aProcessIsStoppedAndGoesOn() throws Exception {
        assertEquals(new Done(1), actions.signal(id, Children.info(), Signal.STOP));
        Await.until(() -> Children.stat(id.pid(), id.tid()).state() == 'T');

        assertEquals(new Done(1), actions.signal(id, Children.info(), Signal.CONTINUE));
        Await.until(() -> Children.stat(id.pid(), id.tid()).state() == 'S');
    }

    @Test
    void aProcessIsTerminatedAndAnotherKilled() throws Exception {
        assertEquals(new Done(1), actions.signal(id, Children.info(), Signal.TERMINATE));
        assertEquals(128 + 15, child.waitFor());

        Process other = Children.sleeping();
        assertEquals(new Done(1), actions.signal(Children.id(other), Children.info(), Signal.KILL));
        assertEquals(128 + 9, other.waitFor());
    }

    @Test
    void aProcessThatTookTheNumberOfTheTargetIsLeftAlone() {
        TaskId former = new TaskId(id.pid(), id.tid(), id.startTimeMillis() - 60_000);

        assertEquals(Reason.REPLACED, reason(actions.signal(former, Children.info(), Signal.KILL)));
        assertEquals(Reason.REPLACED, reason(actions.setNice(former, 19, Extent.PROCESS)));
        assertEquals(
                Reason.REPLACED,
                reason(actions.setIoPriority(former, new IoPriority(IoPriorityClass.IDLE, 0), Extent.PROCESS)));

        assertTrue(child.isAlive());
        assertEquals(OptionalInt.of(0), NiceValues.get(id.tid()));
    }

    @Test
    void aProcessThatEndedIsSaidToHaveEnded() throws InterruptedException {
        child.destroyForcibly().waitFor();

        Refused refusal = assertInstanceOf(Refused.class, actions.signal(id, Children.info(), Signal.TERMINATE));

        assertEquals(Reason.ENDED, refusal.reason());
        assertEquals("Task " + id.tid() + " has ended.", refusal.text());
        assertEquals(Reason.ENDED, reason(actions.setNice(id, 5, Extent.THREAD)));
    }

    @Test
    void theFirstProcessTheKernelAndOurselvesGetNoSignal() throws IOException {
        int own = (int) ProcessHandle.current().pid();
        TaskInfo thread = new TaskInfo(0, "root", IoPriority.UNKNOWN, "kworker", "", Reading.of(0), 2, "/");

        assertEquals(Reason.PROTECTED, reason(actions.signal(new TaskId(1, 1, 0), Children.info(), Signal.KILL)));
        assertEquals(Reason.PROTECTED, reason(actions.signal(Children.id(own, own), Children.info(), Signal.STOP)));
        assertEquals(Reason.PROTECTED, reason(actions.signal(id, thread, Signal.KILL)));
        assertTrue(actions.warning(id, Children.info()).isEmpty());
    }

    @Test
    void valuesThatTheKernelDoesNotHaveAreNotTried() {
        assertThrows(IllegalArgumentException.class, () -> actions.setNice(id, 20, Extent.THREAD));
        assertThrows(
                IllegalArgumentException.class, () -> actions.setIoPriority(id, IoPriority.UNKNOWN, Extent.THREAD));
        assertThrows(
                IllegalArgumentException.class,
                () -> actions.setIoPriority(id, new IoPriority(IoPriorityClass.REALTIME, 8), Extent.THREAD));
    }

    private static Reason reason(ActionResult result) {
        return assertInstanceOf(Refused.class, result).reason();
    }
}
