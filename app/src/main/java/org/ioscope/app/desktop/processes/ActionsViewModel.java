package org.ioscope.app.desktop.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.action.ActionResult;
import org.ioscope.core.action.Extent;
import org.ioscope.core.inspect.Fact;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.sample.TaskId;
import org.jspecify.annotations.Nullable;

/// What a user does to tasks: asks first, acts on the very task that was confirmed, and tells what came of it.
///
/// On the JavaFX thread; acts on an executor of its own.
final class ActionsViewModel {

    /// What is asked before it is done.
    ///
    /// @param action what will be done
    /// @param target the row that it will be done to, as it was when it was chosen
    /// @param task to whom it will be done, and to nobody else
    /// @param extent how far a priority reaches
    /// @param question names the action and the task
    /// @param consequence what it will do
    record Question(
            TaskAction action, RowValues target, TaskId task, Extent extent, String question, String consequence) {}

    /// Opens a folder in the desktop's file manager.
    interface FolderOpener {
        void open(Path folder) throws IOException;
    }

    private final TaskBackend backend;
    private final DetailsViewModel.Looking looking;
    private final FolderOpener opener;
    private final Executor executor;
    private final FxScheduler scheduler;
    private final Consumer<Notice> notices;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>(this, "question");

    ActionsViewModel(PageContext context, TaskBackend backend, DetailsViewModel.Looking looking, FolderOpener opener) {
        this.backend = backend;
        this.looking = looking;
        this.opener = opener;
        this.executor = looking.executor();
        this.scheduler = context.scheduler();
        this.notices = context.notices();
    }

    /// What the user is asked now; null for nothing.
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Whether something can be done to a row: to living tasks, not to groups.
    static boolean canAct(@Nullable RowValues row) {
        return row != null && taskOf(row) != null && !row.task().exited();
    }

    private static @Nullable TaskId taskOf(RowValues row) {
        TaskId task =
                switch (row.key()) {
                    case RowKey.OfProcess(TaskId id) -> id;
                    case RowKey.OfThread(TaskId id) -> id;
                    case RowKey.OfGroup _ -> null;
                };
        return task == null || task.tid() <= 0 ? null : task;
    }

    /// Asks whether to do something to a row.
    void ask(TaskAction action, RowValues row) {
        assert scheduler.isOnFxThread();
        TaskId task = taskOf(row);
        if (task == null || !canAct(row)) {
            return;
        }
        boolean whole = row.key() instanceof RowKey.OfProcess || action instanceof TaskAction.Send;
        String name = whole ? row.command() + " (PID " + task.pid() + ")" : row.command() + " (TID " + task.tid() + ")";
        Optional<String> warning = backend.warning(task, row.task().info());
        String consequence = warning.map(text -> text + " ").orElse("") + action.consequence() + reach(whole, row);
        question.set(new Question(
                action,
                row,
                task,
                whole ? Extent.PROCESS : Extent.THREAD,
                action.verb() + (action instanceof TaskAction.Send ? " " : " of ") + name + "?",
                consequence));
    }

    private static String reach(boolean whole, RowValues row) {
        if (!whole) {
            return " Only this thread.";
        }
        return row.threads() > 1 ? " All its " + row.threads() + " threads." : "";
    }

    /// Does what was asked.
    void confirm() {
        assert scheduler.isOnFxThread();
        Question asked = question.get();
        question.set(null);
        if (asked == null) {
            return;
        }
        executor.execute(() -> {
            ActionResult result = backend.act(
                    asked.action(), asked.task(), asked.target().task().info(), asked.extent());
            scheduler.run(() -> tell(asked, result));
        });
    }

    /// Does nothing.
    void cancel() {
        question.set(null);
    }

    private void tell(Question asked, ActionResult result) {
        String what = asked.question().substring(0, asked.question().length() - 1);
        notices.accept(
                switch (result) {
                    case ActionResult.Done done -> Notice.done(what, done.text());
                    case ActionResult.Partial partial -> Notice.failed(what + ": not for all threads", partial.text());
                    case ActionResult.Refused refused -> Notice.failed(what + ": not done", refused.text());
                });
    }

    /// Shows the folder of a task's program, or the one that it works in, in the file manager.
    void openFolder(RowValues row, boolean ofProgram) {
        TaskId task = taskOf(row);
        if (task != null) {
            executor.execute(() -> {
                Optional<Notice> problem = open(task, ofProgram);
                problem.ifPresent(notice -> scheduler.run(() -> notices.accept(notice)));
            });
        }
    }

    private Optional<Notice> open(TaskId task, boolean ofProgram) {
        Optional<Inspection> seen = looking.inspector().apply(task).get();
        String failed = "The folder could not be opened";
        if (seen.isEmpty()) {
            return Optional.of(Notice.failed(failed, "Task " + task.tid() + " has ended."));
        }
        Fact fact = ofProgram ? seen.get().program() : seen.get().workingFolder();
        if (!fact.isKnown() || fact.text().isEmpty()) {
            String cause = fact.cause() == null ? "it has none" : fact.cause().reason();
            return Optional.of(Notice.failed(failed, "It is not known: " + cause + "."));
        }
        Path path = Path.of(fact.text());
        Path parent = path.getParent();
        try {
            opener.open(ofProgram && parent != null ? parent : path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Notice.failed(failed, e.getMessage() + ". Path: " + path));
        }
    }
}
