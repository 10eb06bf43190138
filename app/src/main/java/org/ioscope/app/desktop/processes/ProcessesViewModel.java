package org.ioscope.app.desktop.processes;

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
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;

/// The page that answers which process and thread does how much disk I/O.
///
/// Properties belong to the JavaFX thread; [#sampled] and [#failed] may be called from any. Rows are built by
/// the given executor, and only the newest result is put on screen.
public final class ProcessesViewModel implements Sampler.Listener {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Executor background;
    private final FxScheduler scheduler;
    private final ProcessesModel model;
    private final Consumer<ProcessesUpdate> updates;
    private final ObservableValue<SourceState> source;
    private final ObservableValue<Units> units;

    private volatile ViewOptions options = ViewOptions.DEFAULT;
    private volatile boolean visible;

    private final TableModel<RowKey, RowValues> table = new TableModel<>(
            ProcessColumns.all(false), RowValues::key, RowValues::command, ProcessColumns.BUSIEST_FIRST);
    private final TreeState tree = new TreeState(table);
    private final DetailsViewModel details;
    private final ActionsViewModel actions;

    private final BooleanProperty threads;
    private final BooleanProperty accumulated = new SimpleBooleanProperty(this, "accumulated");
    private final BooleanProperty onlyActive;
    private final BooleanProperty paused;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<ProcessesUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ProcessesUpdate.EMPTY);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper(this, "filtered");

    /// Makes the page of this machine, without a sample.
    public ProcessesViewModel(PageContext context) {
        this(context, Surroundings.system());
    }

    /// Makes the page without a sample.
    ///
    /// @param surroundings what it looks at and acts on
    ProcessesViewModel(PageContext context, Surroundings surroundings) {
        this.background = context.background();
        this.scheduler = context.scheduler();
        this.model = new ProcessesModel();
        this.updates = scheduler.latest(update -> context.updating().accept(() -> show(update)));
        this.source = context.source();
        this.units = context.units();
        this.paused = context.paused();
        this.details = new DetailsViewModel(context, surroundings.looking());
        this.actions = new ActionsViewModel(
                context, surroundings.backend(), surroundings.looking(), surroundings.fileManager());
        tree.remember(context.preferences().text("processes.grouping", Grouping.NONE.name()));
        this.threads = context.preferences().flag("processes.threads", false);
        this.onlyActive = context.preferences().flag("processes.onlyActive", false);
        threads.subscribe(this::optionsChanged);
        accumulated.subscribe(this::optionsChanged);
        onlyActive.subscribe(this::optionsChanged);
        paused.subscribe(this::optionsChanged);
        table.holdProperty().subscribe(this::optionsChanged);
        search.subscribe(tree::reopen);
        search.subscribe(this::optionsChanged);
        tree.groupingProperty().subscribe(this::optionsChanged);
        tree.expansionProperty().subscribe(this::optionsChanged);
        table.sortProperty().subscribe(this::optionsChanged);
        units.subscribe(this::optionsChanged);
        source.subscribe(_ -> tellEmpty());
        table.selectedProperty().subscribe(_ -> follow());
        details.openProperty().subscribe(_ -> follow());
        // What is remembered holds from the start; a subscription hears only of changes.
        optionsChanged();
    }

    /// The details pane follows the chosen row.
    private void follow() {
        RowKey chosen = table.selectedProperty().get();
        if (details.openProperty().get() && chosen != null) {
            boolean still = paused.get();
            background.execute(() -> details.choose(chosen, model.tables(still)));
        }
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        background.execute(() -> {
            model.add(sample);
            details.sampled(model.newest(), sample.time().toEpochMilli(), sample.intervalNanos() / NANOS_PER_MILLI);
            publish();
        });
    }

    @Override
    public void failed(Exception cause) {
        // The window tells it.
    }

    /// A page that is not shown takes in samples but builds no rows.
    public void setShown(boolean nowShown) {
        visible = nowShown;
        background.execute(this::publish);
    }

    private void optionsChanged() {
        assert scheduler.isOnFxThread();
        options = new ViewOptions(
                threads.get(),
                accumulated.get(),
                onlyActive.get(),
                search.get(),
                tree.groupingProperty().get(),
                tree.expansionProperty().get(),
                table.sortProperty().get(),
                table.holdProperty().get(),
                paused.get(),
                units.getValue());
        tellEmpty();
        background.execute(this::publish);
    }

    private void publish() {
        ProcessesUpdate update = visible ? model.update(options) : null;
        if (update != null) {
            updates.accept(update);
            if (!options.paused()) {
                details.publish();
            }
        }
    }

    private void show(ProcessesUpdate update) {
        assert scheduler.isOnFxThread();
        table.show(update.rows(), update.scales());
        shown.set(update);
        tellEmpty();
    }

    /// The table of tasks.
    public TableModel<RowKey, RowValues> table() {
        return table;
    }

    /// What the rows are gathered under, and which groups are open.
    TreeState tree() {
        return tree;
    }

    /// The pane that tells all of the chosen row.
    DetailsViewModel details() {
        return details;
    }

    /// What can be done to tasks.
    ActionsViewModel actions() {
        return actions;
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
        if (shown.get().equals(ProcessesUpdate.EMPTY)) {
            boolean lost = source.getValue() == SourceState.LOST;
            emptyText.set(lost ? "No sample yet" : "Looking at the machine's tasks");
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

    public StringProperty searchProperty() {
        return search;
    }

    /// What is on screen.
    ReadOnlyObjectProperty<ProcessesUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
