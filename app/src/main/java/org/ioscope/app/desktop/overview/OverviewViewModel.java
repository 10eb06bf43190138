package org.ioscope.app.desktop.overview;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// The page that answers what the machine is doing now.
///
/// Properties belong to the JavaFX thread; [#sampled] may be called from any.
final class OverviewViewModel implements Sampler.Listener {

    private final Executor background;
    private final FxScheduler scheduler;
    private final Consumer<String> navigate;
    private final Consumer<OverviewUpdate> updates;
    private final ReadOnlyObjectWrapper<OverviewUpdate> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", OverviewUpdate.EMPTY);
    private final BooleanProperty perCore = new SimpleBooleanProperty(this, "perCore");

    private volatile boolean visible;
    private volatile boolean paused;
    private volatile Units units = Units.DECIMAL;
    /// The newest sample, and the one on screen, which is an old one while paused; of the background thread.
    private @Nullable Sample latest;

    private @Nullable Sample current;

    OverviewViewModel(PageContext context) {
        background = context.background();
        scheduler = context.scheduler();
        navigate = context.navigate();
        updates = scheduler.latest(update -> context.updating().accept(() -> show(update)));
        context.paused().subscribe(value -> {
            paused = value;
            background.execute(this::publish);
        });
        context.units().subscribe(value -> {
            units = value;
            background.execute(this::publish);
        });
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        background.execute(() -> {
            latest = sample;
            publish();
        });
    }

    @Override
    public void failed(Exception cause) {
        // The window tells it.
    }

    /// A page that is not shown builds nothing.
    void setShown(boolean nowShown) {
        visible = nowShown;
        background.execute(this::publish);
    }

    private void publish() {
        if (!paused || current == null) {
            current = latest;
        }
        Sample sample = current;
        if (visible && sample != null) {
            updates.accept(update(sample, units));
        }
    }

    private static OverviewUpdate update(Sample sample, Units units) {
        Offenders offenders = new Offenders(sample);
        List<WaitingTask> waiting = Waiters.of(sample, units);
        Reading memory = sample.host().memory().totalBytes();
        return new OverviewUpdate(
                new Situation(sample, offenders, units)
                        .inOneLine(waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst())),
                new Cards(sample, offenders, units).all(),
                waiting,
                waiting.isEmpty() ? Waiters.note(sample) : "",
                sample.host().cpu().cores().stream().map(CpuTimes::number).toList(),
                memory.isPositive() ? (double) memory.orElse(0) : Double.NaN);
    }

    private void show(OverviewUpdate update) {
        assert scheduler.isOnFxThread();
        shown.set(update);
    }

    /// Shows the page that a card leads to.
    void open(CardKind kind) {
        navigate.accept(kind.page());
    }

    /// Shows the page of the tasks that wait.
    void openTasks() {
        navigate.accept("processes");
    }

    /// What is on screen.
    ReadOnlyObjectProperty<OverviewUpdate> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether each processor is shown by itself.
    BooleanProperty perCoreProperty() {
        return perCore;
    }
}
