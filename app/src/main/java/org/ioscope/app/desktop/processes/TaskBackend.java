package org.ioscope.app.desktop.processes;

import java.util.Optional;
import org.ioscope.core.action.ActionResult;
import org.ioscope.core.action.Extent;
import org.ioscope.core.action.TaskActions;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;

/// Does things to tasks.
interface TaskBackend {

    /// What a user is to know before acting on a task, as a sentence; empty for an ordinary one.
    Optional<String> warning(TaskId task, TaskInfo info);

    /// Acts on a task and on no other; on a platform thread.
    ActionResult act(TaskAction action, TaskId task, TaskInfo info, Extent extent);

    /// The tasks of this machine.
    static TaskBackend system() {
        TaskActions actions = TaskActions.system();
        return new TaskBackend() {
            @Override
            public Optional<String> warning(TaskId task, TaskInfo info) {
                return actions.warning(task, info);
            }

            @Override
            public ActionResult act(TaskAction action, TaskId task, TaskInfo info, Extent extent) {
                return switch (action) {
                    case TaskAction.SetIoPriority(var priority) -> actions.setIoPriority(task, priority, extent);
                    case TaskAction.SetNice(int nice) -> actions.setNice(task, nice, extent);
                    case TaskAction.Send(var signal) -> actions.signal(task, info, signal);
                };
            }
        };
    }
}
