package org.ioscope.core.action;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.TaskId;

/// Tries every action on a process of another user and on itself, and writes what came of it.
final class ActionsOfNobody {

    private ActionsOfNobody() {}

    public static void main(String[] arguments) throws IOException {
        int pid = Integer.parseInt(arguments[0]);
        TaskId other = Children.id(pid, pid);
        int ownPid = (int) ProcessHandle.current().pid();
        TaskId own = Children.id(ownPid, ownPid);
        TaskActions actions = TaskActions.system();
        try (PrintStream output = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            output.println("signal " + actions.signal(other, Children.info(), Signal.STOP));
            output.println("nice " + actions.setNice(other, 5, Extent.PROCESS));
            output.println("idle " + idle(actions, other));
            output.println("own realtime "
                    + actions.setIoPriority(own, new IoPriority(IoPriorityClass.REALTIME, 0), Extent.PROCESS));
            output.println("own nicer " + actions.setNice(own, 3, Extent.PROCESS));
            output.println("own less nice " + actions.setNice(own, 0, Extent.PROCESS));
            output.println("own idle " + idle(actions, own));
        }
    }

    private static ActionResult idle(TaskActions actions, TaskId task) {
        return actions.setIoPriority(task, new IoPriority(IoPriorityClass.IDLE, 0), Extent.PROCESS);
    }
}
