package org.ioscope.app.desktop.network;

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
import org.ioscope.app.desktop.table.TableModel;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// The page that answers which network interface carries how much.
///
/// Properties belong to the JavaFX thread; [#sampled] may be called from any.
final class NetworkViewModel implements Sampler.Listener {

    private final FxScheduler scheduler;
    private final ObservableValue<SourceState> source;
    private final ObservableValue<Units> units;
    private final NetworkModel model = new NetworkModel();
    private final PageRefresh<NetworkUpdate> refresh;
    private final TableModel<String, Link> table =
            new TableModel<>(LinkColumns.ALL, Link::key, Link::name, LinkColumns.BUSIEST_FIRST);
    private final BooleanProperty downHidden;
    private final BooleanProperty paused;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<NetworkUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", NetworkUpdate.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Link> details = new ReadOnlyObjectWrapper<>(this, "details");
    private volatile NetworkOptions options = NetworkOptions.DEFAULT;

    /// Makes the page without a sample.
    NetworkViewModel(PageContext context) {
        scheduler = context.scheduler();
        source = context.source();
        units = context.units();
        paused = context.paused();
        downHidden = context.preferences().flag("network.downHidden", false);
        refresh = new PageRefresh<>(context, () -> model.update(options), this::show);
        downHidden.subscribe(this::optionsChanged);
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
        options = new NetworkOptions(
                downHidden.get(),
                search.get(),
                table.sortProperty().get(),
                table.holdProperty().get(),
                paused.get(),
                units.getValue());
        refresh.again();
    }

    private void show(NetworkUpdate update) {
        assert scheduler.isOnFxThread();
        table.show(update.rows(), update.scales());
        shown.set(update);
        if (table.selectedProperty().get() == null && !update.rows().isEmpty()) {
            table.select(0);
        }
        follow();
    }

    /// The chosen interface's newest values; the last ones once it is gone for long.
    private void follow() {
        String chosen = table.selectedProperty().get();
        Link newest = chosen == null ? null : shown.get().links().get(chosen);
        Link old = details.get();
        if (newest != null) {
            details.set(newest);
        } else if (old != null && old.key().equals(chosen) && !old.gone()) {
            details.set(old.asGone());
        }
    }

    /// Why the table has no rows.
    String emptyText() {
        if (shown.get().equals(NetworkUpdate.EMPTY)) {
            boolean lost = source.getValue() == SourceState.LOST;
            return lost ? "No sample yet" : "Looking at the machine's network";
        }
        if (!search.get().isBlank()) {
            return "No interface matches “" + search.get().strip() + "”";
        }
        return shown.get().hidden() > 0
                ? "All interfaces are down"
                : "This machine has no network interface that can be seen";
    }

    /// Why that is so, where more is known.
    String emptyReason() {
        return shown.get().missing();
    }

    /// Whether search or switch leave rows out.
    boolean isFiltered() {
        return !search.get().isBlank() || shown.get().hidden() > 0;
    }

    /// Ends the search and shows interfaces that are down too.
    void showAll() {
        search.set("");
        downHidden.set(false);
    }

    TableModel<String, Link> table() {
        return table;
    }

    BooleanProperty downHiddenProperty() {
        return downHidden;
    }

    StringProperty searchProperty() {
        return search;
    }

    Units units() {
        return units.getValue();
    }

    ReadOnlyObjectProperty<NetworkUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The chosen interface; null before one is.
    ReadOnlyObjectProperty<@Nullable Link> detailsProperty() {
        return details.getReadOnlyProperty();
    }
}
