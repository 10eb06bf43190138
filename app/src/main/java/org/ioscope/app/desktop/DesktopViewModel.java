package org.ioscope.app.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.status.StatusLine;
import org.ioscope.app.desktop.status.StatusLines;
import org.ioscope.core.export.SampleJson;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// What the pages of the window have in common: which one is shown, whether time stands still, whether samples
/// come
/// in, and the line at the foot.
///
/// Properties belong to the JavaFX thread; [#sampled] and [#failed] may be called from any.
final class DesktopViewModel implements Sampler.Listener {

    private final Executor background;
    private final FxScheduler scheduler;
    private final StatusLines statusLines;
    private final Consumer<StatusLine> lines;
    private final Settings settings;
    private final Runnable reopen;

    private List<String> pages = List.of();
    private volatile boolean frozen;
    private volatile boolean visible = true;
    private volatile boolean awaited = true;
    private volatile Units chosenUnits;
    private StatusLine newest = StatusLine.EMPTY;
    private @Nullable Sample newestSample;
    private @Nullable Sample shownSample;

    private final ReadOnlyStringWrapper page = new ReadOnlyStringWrapper(this, "page", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ObjectProperty<Duration> interval;
    private final ReadOnlyObjectWrapper<SourceState> source =
            new ReadOnlyObjectWrapper<>(this, "source", SourceState.LOADING);
    private final ReadOnlyStringWrapper lostReason = new ReadOnlyStringWrapper(this, "lostReason", "");
    private final ReadOnlyObjectWrapper<StatusLine> status =
            new ReadOnlyObjectWrapper<>(this, "status", StatusLine.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");

    /// Makes the model of a window without pages.
    ///
    /// @param background runs one task after the other
    /// @param scheduler the way to the JavaFX thread
    /// @param statusLines writes the line at the foot
    /// @param settings what the user chose
    /// @param interval time between two samples in this run; null for that of the settings
    /// @param reopen opens the source again after it was lost
    DesktopViewModel(
            Executor background,
            FxScheduler scheduler,
            StatusLines statusLines,
            Settings settings,
            @Nullable Duration interval,
            Runnable reopen) {
        this.background = background;
        this.scheduler = scheduler;
        this.statusLines = statusLines;
        this.lines = scheduler.latest(status::set);
        this.interval = new SimpleObjectProperty<>(
                this, "interval", interval == null ? settings.intervalProperty().get() : interval);
        this.settings = settings;
        this.reopen = reopen;
        this.chosenUnits = settings.unitsProperty().get();
        settings.unitsProperty().subscribe(now -> {
            chosenUnits = now;
        });
        settings.intervalProperty().addListener((_, _, chosen) -> this.interval.set(chosen));
        paused.subscribe(now -> {
            frozen = now;
            background.execute(this::publish);
        });
    }

    /// Says which pages there are, and shows the one that was shown last, or else the first.
    ///
    /// @param ids in the order of the sidebar
    void setPages(List<String> ids) {
        String last = settings.pageProperty().get();
        pages = List.copyOf(ids);
        navigate(pages.getFirst());
        navigate(last);
    }

    /// The ids of the pages, in the order of the sidebar.
    List<String> pages() {
        return pages;
    }

    /// Shows the page of an id; nothing happens where there is none.
    void navigate(String id) {
        assert scheduler.isOnFxThread();
        if (pages.contains(id)) {
            page.set(id);
            settings.pageProperty().set(id);
        }
    }

    /// Shows the page at a place; nothing happens where there is none.
    void navigate(int index) {
        if (index >= 0 && index < pages.size()) {
            navigate(pages.get(index));
        }
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        background.execute(() -> {
            newestSample = sample;
            newest = statusLines.of(sample, costly, chosenUnits);
            publish();
            if (awaited) {
                awaited = false;
                scheduler.run(() -> source.set(SourceState.LIVE));
            }
        });
    }

    private void publish() {
        if (!frozen) {
            shownSample = newestSample;
        }
        if (visible && !frozen) {
            lines.accept(newest);
        }
    }

    @Override
    public void failed(Exception cause) {
        String message = cause.getMessage();
        String reason = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        // By way of the executor, so that the last sample is shown first.
        background.execute(() -> scheduler.run(() -> {
            lostReason.set(reason);
            source.set(SourceState.LOST);
        }));
    }

    /// Opens a lost source again.
    void retry() {
        assert scheduler.isOnFxThread();
        source.set(SourceState.LOADING);
        awaited = true;
        reopen.run();
    }

    /// Whether the window can be seen; one that can not takes in samples but shows nothing.
    void setVisible(boolean newVisible) {
        visible = newVisible;
        background.execute(this::publish);
    }

    /// Copies the sample that is shown, the whole of it, as a line of JSON.
    ///
    /// @param clipboard takes it, on the JavaFX thread
    void copySample(Consumer<String> clipboard) {
        background.execute(() -> {
            Sample sample = shownSample;
            if (sample == null) {
                scheduler.run(() -> tell(Notice.failed("Nothing was copied", "There is no sample yet.")));
                return;
            }
            String json = json(sample);
            String details = Formats.counted(sample.tasks().size(), "task") + ", " + Units.DECIMAL.amount(json.length())
                    + " of text.";
            scheduler.run(() -> {
                clipboard.accept(json);
                tell(Notice.done("Copied the sample as JSON", details));
            });
        });
    }

    private static String json(Sample sample) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SampleJson(true).write(sample, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    /// Tells the user something, in place of what was told before.
    void tell(@Nullable Notice newNotice) {
        assert scheduler.isOnFxThread();
        notice.set(newNotice);
    }

    /// The id of the page that is shown.
    ReadOnlyStringProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether what is shown stays as it is; sampling goes on.
    BooleanProperty pausedProperty() {
        return paused;
    }

    /// Time between two samples: that of the settings, unless this run was asked to take another.
    ReadOnlyObjectProperty<Duration> intervalProperty() {
        return interval;
    }

    /// Changes the time between two samples, for this run and those to come.
    void chooseInterval(Duration chosen) {
        settings.intervalProperty().set(chosen);
        interval.set(chosen);
    }

    ReadOnlyObjectProperty<SourceState> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// Why the source was lost.
    ReadOnlyStringProperty lostReasonProperty() {
        return lostReason.getReadOnlyProperty();
    }

    /// The line at the foot of the window.
    ReadOnlyObjectProperty<StatusLine> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What the user was told last; null if that is over.
    ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
