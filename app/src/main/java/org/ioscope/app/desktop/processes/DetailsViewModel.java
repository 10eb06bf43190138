package org.ioscope.app.desktop.processes;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.sample.TaskId;
import org.jspecify.annotations.Nullable;

/// The pane beside the table that tells all of the chosen row.
///
/// Properties belong to the JavaFX thread; [#sampled] and [#publish] are called by the background executor. Tasks
/// are looked at by an executor of their own, because a look may wait for a file system that does not answer.
final class DetailsViewModel {

    /// Looks at tasks.
    ///
    /// @param executor where to look
    /// @param inspector makes what looks at a task again and again
    record Looking(Executor executor, Function<TaskId, Supplier<Optional<Inspection>>> inspector) {}

    private final Executor background;
    private final FxScheduler scheduler;
    private final Looking looking;
    private final DetailsModel model = new DetailsModel();
    private final Consumer<Details> updates;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable Details> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final TableModel<Integer, FileRow> files = new TableModel<>(
            FileColumns.all(), row -> row.file().number(), FileRow::name, new SortOrder(FileColumns.FILE, false));
    private final TableModel<RowKey, RowValues> members =
            new TableModel<>(MemberColumns.all(), RowValues::key, RowValues::command, new SortOrder("read", true));
    private volatile boolean wanted;
    private volatile Units units = Units.DECIMAL;
    private @Nullable RowKey looker;
    private Supplier<Optional<Inspection>> look = Optional::empty;

    DetailsViewModel(PageContext context, Looking looking) {
        this.background = context.background();
        this.scheduler = context.scheduler();
        this.looking = looking;
        this.updates = scheduler.latest(details -> context.updating().accept(() -> show(details)));
        open.subscribe(now -> wanted = now);
        context.units().subscribe(now -> units = now);
    }

    /// Whether the pane is there.
    BooleanProperty openProperty() {
        return open;
    }

    /// What it shows; null before anything was chosen.
    ReadOnlyObjectProperty<@Nullable Details> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Open files of a task.
    TableModel<Integer, FileRow> files() {
        return files;
    }

    /// Members of a group.
    TableModel<RowKey, RowValues> members() {
        return members;
    }

    /// Takes in one interval.
    void sampled(Tables tables, long timeMillis, long intervalMillis) {
        model.add(tables, timeMillis, intervalMillis);
    }

    /// Follows a row; on the background executor.
    void choose(RowKey key, Tables tables) {
        model.choose(key, tables);
        publish();
    }

    /// Puts on screen what is known of the row, and looks at its task again; on the background executor.
    void publish() {
        Details details = show();
        RowKey key = model.key();
        if (details != null && key != null && !details.ended()) {
            lookAt(key);
        }
    }

    private @Nullable Details show() {
        Details details = wanted ? model.details(units) : null;
        if (details != null) {
            updates.accept(details);
        }
        return details;
    }

    private void lookAt(RowKey key) {
        TaskId task =
                switch (key) {
                    case RowKey.OfProcess(TaskId id) -> id;
                    case RowKey.OfThread(TaskId id) -> id;
                    case RowKey.OfGroup _ -> null;
                };
        if (task == null || !busy.compareAndSet(false, true)) {
            return;
        }
        if (!key.equals(looker)) {
            looker = key;
            look = looking.inspector().apply(task);
        }
        Supplier<Optional<Inspection>> now = look;
        looking.executor().execute(() -> {
            try {
                Inspection seen = now.get().orElse(null);
                background.execute(() -> {
                    model.looked(key, seen);
                    show();
                });
            } finally {
                busy.set(false);
            }
        });
    }

    private void show(Details details) {
        assert scheduler.isOnFxThread();
        Details.Contents contents = details.files();
        files.show(contents.files(), ColumnScales.of(contents.files(), FileColumns.all(), details.units()));
        members.show(contents.members(), ColumnScales.of(contents.members(), MemberColumns.all(), details.units()));
        shown.set(details);
    }
}
