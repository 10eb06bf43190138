package org.ioscope.app.desktop.processes;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.status.StatusLine;
import org.ioscope.app.desktop.status.StatusLines;
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.ioscope.core.sample.TaskId;

/// The page that answers which process and thread does how much disk I/O.
///
/// Properties belong to the JavaFX thread; [#sampled] and [#failed] may be called from any. Rows are built by
/// the given executor, and only the newest result is put on screen.
public final class ProcessesViewModel implements Sampler.Listener {

    private final Executor background;
    private final FxScheduler scheduler;
    private final ProcessesModel model;
    private final Consumer<ProcessesUpdate> updates;
    private final Runnable reopen;

    private volatile ViewOptions options = ViewOptions.DEFAULT;
    private volatile boolean hidden;

    private final TableModel<TaskId, RowValues> table = new TableModel<>(
            ProcessColumns.all(false), values -> values.task().id(), RowValues::command, ProcessColumns.BUSIEST_FIRST);

    private final BooleanProperty threads = new SimpleBooleanProperty(this, "threads");
    private final BooleanProperty accumulated = new SimpleBooleanProperty(this, "accumulated");
    private final BooleanProperty onlyActive = new SimpleBooleanProperty(this, "onlyActive");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<ProcessesUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ProcessesUpdate.EMPTY);
    private final ReadOnlyObjectWrapper<PageState> state =
            new ReadOnlyObjectWrapper<>(this, "state", PageState.LOADING);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper(this, "filtered");
    private final ReadOnlyStringWrapper lostReason = new ReadOnlyStringWrapper(this, "lostReason", "");

    /// Makes the page without a sample.
    ///
    /// @param background runs one task after the other
    /// @param scheduler the way to the JavaFX thread
    /// @param period time between two samples
    /// @param statusLines writes the line at the foot of the window
    /// @param reopen opens the source again after it was lost
    /// @param meter runs each update of the screen
    public ProcessesViewModel(
            Executor background,
            FxScheduler scheduler,
            Duration period,
            StatusLines statusLines,
            Runnable reopen,
            Consumer<Runnable> meter) {
        this.background = background;
        this.scheduler = scheduler;
        this.model = new ProcessesModel(period, statusLines);
        this.updates = scheduler.latest(update -> meter.accept(() -> show(update)));
        this.reopen = reopen;
        threads.subscribe(this::optionsChanged);
        accumulated.subscribe(this::optionsChanged);
        onlyActive.subscribe(this::optionsChanged);
        paused.subscribe(this::optionsChanged);
        table.holdProperty().subscribe(this::optionsChanged);
        search.subscribe(this::optionsChanged);
        table.sortProperty().subscribe(this::optionsChanged);
        state.subscribe(_ -> tellEmpty());
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        background.execute(() -> {
            model.add(sample, costly);
            if (!hidden) {
                publish();
            }
        });
    }

    @Override
    public void failed(Exception cause) {
        String message = cause.getMessage();
        String reason = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        // By way of the executor, so that the last sample is shown first.
        background.execute(() -> scheduler.run(() -> {
            lostReason.set(reason);
            state.set(PageState.LOST);
        }));
    }

    /// Opens a lost source again.
    public void retry() {
        assert scheduler.isOnFxThread();
        state.set(PageState.LOADING);
        reopen.run();
    }

    /// A hidden page takes in samples but builds no rows.
    public void setHidden(boolean newHidden) {
        hidden = newHidden;
        if (!newHidden) {
            background.execute(this::publish);
        }
    }

    private void optionsChanged() {
        assert scheduler.isOnFxThread();
        options = new ViewOptions(
                threads.get(),
                accumulated.get(),
                onlyActive.get(),
                search.get(),
                table.sortProperty().get(),
                table.holdProperty().get(),
                paused.get());
        tellEmpty();
        background.execute(this::publish);
    }

    private void publish() {
        ProcessesUpdate update = model.update(options);
        if (update != null) {
            updates.accept(update);
        }
    }

    private void show(ProcessesUpdate update) {
        assert scheduler.isOnFxThread();
        table.show(update.rows(), update.scales());
        if (state.get() == PageState.LOADING) {
            state.set(PageState.LIVE);
        }
        shown.set(update);
    }

    /// The table of tasks.
    public TableModel<TaskId, RowValues> table() {
        return table;
    }

    /// Why the table has no rows.
    ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /// Whether search or "only active" leave rows out.
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /// Ends the search and shows idle tasks too.
    public void showAll() {
        search.set("");
        onlyActive.set(false);
    }

    private void tellEmpty() {
        filtered.set(onlyActive.get() || !search.get().isBlank());
        if (state.get() != PageState.LIVE) {
            emptyText.set(state.get() == PageState.LOADING ? "Looking at the machine's tasks" : "No sample yet");
        } else if (!search.get().isBlank()) {
            emptyText.set("No task matches “" + search.get().strip() + "”");
        } else {
            emptyText.set(onlyActive.get() ? "No task reads or writes now" : "No task can be seen");
        }
    }

    public BooleanProperty threadsProperty() {
        return threads;
    }

    public BooleanProperty accumulatedProperty() {
        return accumulated;
    }

    public BooleanProperty onlyActiveProperty() {
        return onlyActive;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// What is on screen.
    ReadOnlyObjectProperty<ProcessesUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The line at the foot of the window.
    public ObservableValue<StatusLine> statusProperty() {
        return shown.map(ProcessesUpdate::status);
    }

    ReadOnlyObjectProperty<PageState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the source was lost.
    public ReadOnlyStringProperty lostReasonProperty() {
        return lostReason.getReadOnlyProperty();
    }
}
