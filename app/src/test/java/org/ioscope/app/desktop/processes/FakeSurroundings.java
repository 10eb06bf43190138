package org.ioscope.app.desktop.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ioscope.core.action.ActionResult;
import org.ioscope.core.action.Extent;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;

/// Remembers what is done to tasks, and answers as it is told.
final class FakeSurroundings implements TaskBackend {

    private final List<String> done = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final Map<TaskId, Inspection> inspections = new HashMap<>();
    private ActionResult answer = new ActionResult.Done(1);

    /// For the page; everything is done at once in the current thread.
    Surroundings surroundings() {
        return new Surroundings(
                this,
                new DetailsViewModel.Looking(Runnable::run, task -> () -> Optional.ofNullable(inspections.get(task))),
                this::open);
    }

    private void open(Path folder) throws IOException {
        if (folder.startsWith("/missing")) {
            throw new IOException("there is no such folder any more");
        }
        opened.add(folder);
    }

    @Override
    public Optional<String> warning(TaskId task, TaskInfo info) {
        return task.pid() == 1 ? Optional.of("This is the first process.") : Optional.empty();
    }

    @Override
    public ActionResult act(TaskAction action, TaskId task, TaskInfo info, Extent extent) {
        done.add(action.verb() + " " + task.tid() + " " + task.startTimeMillis() + " " + extent);
        return answer;
    }

    /// What will come of the next actions.
    void answer(ActionResult result) {
        answer = result;
    }

    /// What a look at a task finds.
    void inspection(TaskId task, Inspection inspection) {
        inspections.put(task, inspection);
    }

    List<String> done() {
        return done;
    }

    List<Path> opened() {
        return opened;
    }
}
