package org.ioscope.app.desktop.devices;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageRefresh;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.devices.DeviceRow.Fold;
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// The page that answers which block device holds the machine up.
///
/// Properties belong to the JavaFX thread; [#sampled] may be called from any.
final class DevicesViewModel implements Sampler.Listener {

    private final FxScheduler scheduler;
    private final ObservableValue<SourceState> source;
    private final ObservableValue<Units> units;
    private final DevicesModel model = new DevicesModel();
    private final PageRefresh<DevicesUpdate> refresh;
    private final TableModel<String, DeviceRow> table = new TableModel<>(
            DeviceColumns.ALL, row -> row.device().key(), row -> row.device().name(), DeviceColumns.BUSIEST_FIRST);
    private final BooleanProperty idleHidden;
    private final BooleanProperty paused;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final Set<String> collapsed = new HashSet<>();
    private final ReadOnlyObjectWrapper<DevicesUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", DevicesUpdate.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Device> details = new ReadOnlyObjectWrapper<>(this, "details");
    private volatile DevicesOptions options = DevicesOptions.DEFAULT;

    /// Makes the page without a sample.
    DevicesViewModel(PageContext context) {
        scheduler = context.scheduler();
        source = context.source();
        units = context.units();
        paused = context.paused();
        idleHidden = context.preferences().flag("devices.idleHidden", true);
        refresh = new PageRefresh<>(context, () -> model.update(options), this::show);
        idleHidden.subscribe(this::optionsChanged);
        paused.subscribe(this::optionsChanged);
        search.subscribe(this::optionsChanged);
        units.subscribe(this::optionsChanged);
        table.holdProperty().subscribe(this::optionsChanged);
        table.sortProperty().subscribe(this::optionsChanged);
        table.selectedProperty().subscribe(_ -> follow());
        // What is remembered holds from the start; a subscription hears only of changes.
        optionsChanged();
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        refresh.after(() -> model.add(sample));
    }

    @Override
    public void failed(Exception cause) {
        // The window tells it.
    }

    /// A page that is not shown takes in samples but builds no rows.
    void setShown(boolean nowShown) {
        refresh.setShown(nowShown);
    }

    private void optionsChanged() {
        assert scheduler.isOnFxThread();
        options = new DevicesOptions(
                idleHidden.get(),
                collapsed,
                search.get(),
                table.sortProperty().get(),
                table.holdProperty().get(),
                paused.get(),
                units.getValue());
        refresh.again();
    }

    private void show(DevicesUpdate update) {
        assert scheduler.isOnFxThread();
        table.show(update.rows(), update.scales());
        shown.set(update);
        if (table.selectedProperty().get() == null && !update.rows().isEmpty()) {
            table.select(0);
        }
        follow();
    }

    /// The chosen device's newest values; the last ones once it is gone for long.
    private void follow() {
        String chosen = table.selectedProperty().get();
        Device newest = chosen == null ? null : shown.get().devices().get(chosen);
        Device old = details.get();
        if (newest != null) {
            details.set(newest);
        } else if (old != null && old.key().equals(chosen) && !old.gone()) {
            details.set(old.asGone());
        }
    }

    /// Shows or hides the partitions of a disk.
    void toggle(DeviceRow row) {
        if (row.fold() == Fold.OPEN) {
            collapsed.add(row.device().key());
        } else if (row.fold() == Fold.CLOSED) {
            collapsed.remove(row.device().key());
        }
        optionsChanged();
    }

    /// Shows or hides what is below the chosen row, if it is not yet as wanted.
    void unfoldSelected(boolean open) {
        DeviceRow row = table.selectedValues();
        if (row != null && row.fold() == (open ? Fold.CLOSED : Fold.OPEN)) {
            toggle(row);
        }
    }

    /// Why the table has no rows.
    String emptyText() {
        if (shown.get().equals(DevicesUpdate.EMPTY)) {
            boolean lost = source.getValue() == SourceState.LOST;
            return lost ? "No sample yet" : "Looking at the machine's devices";
        }
        if (!search.get().isBlank()) {
            return "No device matches “" + search.get().strip() + "”";
        }
        return shown.get().hidden() > 0
                ? "Only idle loop and memory devices are here"
                : "This machine has no block device that can be seen";
    }

    /// Why that is so, where more is known.
    String emptyReason() {
        String missing = shown.get().missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        boolean plain = !shown.get().equals(DevicesUpdate.EMPTY) && !isFiltered();
        return plain ? "A container often has none of its own; the machine around it has." : "";
    }

    /// Whether search or switch leave rows out.
    boolean isFiltered() {
        return !search.get().isBlank() || shown.get().hidden() > 0;
    }

    /// Ends the search and shows idle devices too.
    void showAll() {
        search.set("");
        idleHidden.set(false);
    }

    TableModel<String, DeviceRow> table() {
        return table;
    }

    BooleanProperty idleHiddenProperty() {
        return idleHidden;
    }

    StringProperty searchProperty() {
        return search;
    }

    Units units() {
        return units.getValue();
    }

    ReadOnlyObjectProperty<DevicesUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The chosen device; null before one is.
    ReadOnlyObjectProperty<@Nullable Device> detailsProperty() {
        return details.getReadOnlyProperty();
    }
}
