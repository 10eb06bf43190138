package org.ioscope.app.desktop.common;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ioscope.core.history.History;

/// A window for the view model of a page: everything runs at once in the current thread, nothing is saved.
public final class TestContext {

    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<SourceState> source = new SimpleObjectProperty<>(SourceState.LOADING);
    private final ObjectProperty<Units> units = new SimpleObjectProperty<>(Units.DECIMAL);
    private final ObjectProperty<Duration> interval = new SimpleObjectProperty<>(Duration.ofSeconds(1));
    private final Preferences preferences = new MemoryPreferences();
    private final History history = new History();
    private final List<String> visited = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private Optional<Path> target = Optional.empty();

    /// What the page gets.
    public PageContext context() {
        return context(new DirectScheduler());
    }

    /// What a page gets whose view is on screen.
    public PageContext context(FxScheduler scheduler) {
        return new PageContext(
                Runnable::run,
                scheduler,
                Runnable::run,
                paused,
                source,
                units,
                interval,
                visited::add,
                notices::add,
                (_, name) -> {
                    suggested.add(name);
                    return target;
                },
                preferences,
                history);
    }

    public BooleanProperty paused() {
        return paused;
    }

    public ObjectProperty<SourceState> source() {
        return source;
    }

    public ObjectProperty<Units> units() {
        return units;
    }

    public ObjectProperty<Duration> interval() {
        return interval;
    }

    /// What the page reads the past from; empty at first.
    public History history() {
        return history;
    }

    /// The pages that were navigated to.
    public List<String> visited() {
        return visited;
    }

    /// The file that the user will choose from now on.
    public void saveTo(Path file) {
        target = Optional.of(file);
    }

    /// The names of files that the user was offered.
    public List<String> suggested() {
        return suggested;
    }

    /// What the user was told.
    public List<Notice> notices() {
        return notices;
    }
}
