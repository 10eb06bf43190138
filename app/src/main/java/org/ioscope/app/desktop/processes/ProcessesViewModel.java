package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.ioscope.core.sample.TaskId;
import org.jspecify.annotations.Nullable;

/// The page that answers which process and thread does how much disk I/O.
///
/// Properties belong to the JavaFX thread; [#sampled] and [#failed] may be called from any. Rows are built by
/// the given executor, and only the newest result is put on screen.
public final class ProcessesViewModel implements Sampler.Listener {

    private final Executor background;
    private final FxScheduler scheduler;
    private final ProcessesModel model;
    private final Consumer<ProcessesUpdate> updates;
    private final ObservableValue<SourceState> source;
    private final ObservableValue<Units> units;

    private volatile ViewOptions options = ViewOptions.DEFAULT;
    private volatile boolean visible;

    private final ObservableList<RowSlot> rows = FXCollections.observableArrayList();
    private ColumnScales scales = ColumnScales.EMPTY;

    private boolean showing;

    private final BooleanProperty threads = new SimpleBooleanProperty(this, "threads");
    private final BooleanProperty accumulated = new SimpleBooleanProperty(this, "accumulated");
    private final BooleanProperty onlyActive = new SimpleBooleanProperty(this, "onlyActive");
    private final BooleanProperty paused;
    private final BooleanProperty hold = new SimpleBooleanProperty(this, "hold");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<SortOrder> sort = new SimpleObjectProperty<>(this, "sort", SortOrder.BUSIEST_FIRST);
    private final ObjectProperty<@Nullable TaskId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<ProcessesUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ProcessesUpdate.EMPTY);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper(this, "filtered");

    /// Makes the page without a sample.
    public ProcessesViewModel(PageContext context) {
        this.background = context.background();
        this.scheduler = context.scheduler();
        this.model = new ProcessesModel();
        this.updates = scheduler.latest(update -> context.updating().accept(() -> show(update)));
        this.source = context.source();
        this.units = context.units();
        this.paused = context.paused();
        threads.subscribe(this::optionsChanged);
        accumulated.subscribe(this::optionsChanged);
        onlyActive.subscribe(this::optionsChanged);
        paused.subscribe(this::optionsChanged);
        hold.subscribe(this::optionsChanged);
        search.subscribe(this::optionsChanged);
        sort.subscribe(this::optionsChanged);
        units.subscribe(this::optionsChanged);
        context.interval().subscribe(interval -> background.execute(() -> model.setPeriod(interval)));
        source.subscribe(_ -> tellEmpty());
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        background.execute(() -> {
            model.add(sample);
            if (visible) {
                publish();
            }
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
                sort.get(),
                hold.get(),
                paused.get(),
                units.getValue());
        tellEmpty();
        background.execute(this::publish);
    }

    private void publish() {
        ProcessesUpdate update = visible ? model.update(options) : null;
        if (update != null) {
            updates.accept(update);
        }
    }

    private void show(ProcessesUpdate update) {
        assert scheduler.isOnFxThread();
        // Before the rows, so that each cell is written once, in the new units.
        scales = update.scales();
        showing = true;
        showRows(update.rows());
        showing = false;
        shown.set(update);
        tellEmpty();
    }

    private void showRows(List<RowValues> values) {
        int common = Math.min(rows.size(), values.size());
        for (int i = 0; i < common; i++) {
            rows.get(i).show(values.get(i));
        }
        if (rows.size() > common) {
            rows.remove(common, rows.size());
        } else if (values.size() > common) {
            rows.addAll(values.subList(common, values.size()).stream()
                    .map(RowSlot::new)
                    .toList());
        }
    }

    /// The place of the chosen task; -1 if none is chosen or it is not shown.
    int selectedIndex() {
        TaskId chosen = selected.get();
        for (int i = 0; chosen != null && i < rows.size(); i++) {
            if (rows.get(i).values().task().id().equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    /// Chooses the task at a place.
    void select(int index) {
        // While rows are exchanged, the table reports places that mean nothing any more.
        if (!showing) {
            selected.set(rows.get(index).values().task().id());
        }
    }

    public ObservableList<RowSlot> rows() {
        return rows;
    }

    /// Units and largest values in which the cells are written now.
    ColumnScales scales() {
        return scales;
    }

    /// Of the rows shown, the first one at or below `from` whose command begins with `prefix`, whatever the
    /// case; from the top after the last one; -1 if there is none.
    public int find(String prefix, int from) {
        int count = rows.size();
        for (int i = 0; i < count; i++) {
            int index = (Math.max(0, from) + i) % count;
            String command = rows.get(index).values().command();
            if (command.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return index;
            }
        }
        return -1;
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

    /// Whether the pointer rests on the table, so that rows should keep their places.
    public BooleanProperty holdProperty() {
        return hold;
    }

    public StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<SortOrder> sortProperty() {
        return sort;
    }

    /// The row the user chose; stays while its task is shown.
    public ObjectProperty<@Nullable TaskId> selectedProperty() {
        return selected;
    }

    /// What is on screen.
    ReadOnlyObjectProperty<ProcessesUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
