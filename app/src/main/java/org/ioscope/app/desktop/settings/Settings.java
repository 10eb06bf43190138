package org.ioscope.app.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Preferences;
import org.ioscope.app.desktop.common.Units;
import org.jspecify.annotations.Nullable;

/// What the user chose, kept in a file.
///
/// Life cycle: loaded or made on any thread; from [#keep] on, changes are written a moment after they were made,
/// off
/// the JavaFX thread; [#flush()] has the last ones written. Properties belong to the JavaFX thread.
public final class Settings implements Preferences {

    /// Bounds of the interval, those of `ioscope top`.
    public static final Duration SHORTEST_INTERVAL = Duration.ofMillis(200);

    public static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    private static final long DELAY_MILLIS = 500;

    private final @Nullable SettingsFile file;
    private final Map<String, String> loaded;
    private final Map<String, Kept<?>> kept = new HashMap<>();
    private final Map<String, Optional<String>> changes = new ConcurrentHashMap<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final AtomicBoolean writeDue = new AtomicBoolean();
    /// Of the thread that writes.
    private boolean failed;
    private @Nullable Executor background;
    private @Nullable FxScheduler scheduler;

    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Duration> interval;
    private final ObjectProperty<Units> units;
    private final ObjectProperty<WindowPlace> window;
    private final BooleanProperty sidebarCollapsed;
    private final StringProperty page;

    /// A setting and what it is until the user chooses.
    private record Kept<T>(Property<T> property, T usual) {

        void reset() {
            property.setValue(usual);
        }
    }

    private Settings(@Nullable SettingsFile file, SettingsFile.Content content) {
        this.file = file;
        this.loaded = content.values();
        problem.set(content.problem());
        theme = object("theme", ThemeChoice.SYSTEM, Notation.oneOf(ThemeChoice.class));
        interval =
                object("intervalSeconds", Duration.ofSeconds(1), Notation.seconds(SHORTEST_INTERVAL, LONGEST_INTERVAL));
        units = object("units", Units.DECIMAL, Notation.oneOf(Units.class));
        window = object("window", WindowPlace.USUAL, Notation.place());
        sidebarCollapsed = flag("sidebarCollapsed", false);
        page = text("page", "");
    }

    /// Reads a file; what is wrong with it is told by [#problemProperty()] and is no reason to fail.
    public static Settings load(SettingsFile file) {
        return new Settings(file, file.load());
    }

    /// The usual settings, which are kept nowhere.
    public static Settings inMemory() {
        return new Settings(null, new SettingsFile.Content(Map.of(), ""));
    }

    /// Begins to keep changes.
    ///
    /// @param executor writes the file
    /// @param fxScheduler the way back to the JavaFX thread
    public void keep(Executor executor, FxScheduler fxScheduler) {
        background = executor;
        scheduler = fxScheduler;
    }

    /// Has the changes that were not written yet written at once.
    public void flush() {
        Executor executor = background;
        if (executor != null) {
            executor.execute(this::write);
        }
    }

    @Override
    public BooleanProperty flag(String key, boolean usual) {
        Kept<?> known = kept.get(key);
        if (known != null) {
            return (BooleanProperty) known.property;
        }
        BooleanProperty property = new SimpleBooleanProperty(this, key, usual);
        add(key, property, usual, Notation.FLAG);
        return property;
    }

    @Override
    public StringProperty text(String key, String usual) {
        Kept<?> known = kept.get(key);
        if (known != null) {
            return (StringProperty) known.property;
        }
        StringProperty property = new SimpleStringProperty(this, key, usual);
        add(key, property, usual, Notation.TEXT);
        return property;
    }

    private <T> ObjectProperty<T> object(String key, T usual, Notation<T> notation) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(this, key, usual);
        add(key, property, usual, notation);
        return property;
    }

    private <T> void add(String key, Property<T> property, T usual, Notation<T> notation) {
        String value = loaded.get(key);
        if (value != null) {
            notation.read().apply(value).ifPresent(property::setValue);
        }
        kept.put(key, new Kept<>(property, usual));
        property.addListener((_, _, chosen) -> change(
                key,
                chosen.equals(usual)
                        ? Optional.empty()
                        : Optional.of(notation.write().apply(chosen))));
    }

    private void change(String key, Optional<String> value) {
        changes.put(key, value);
        Executor executor = background;
        if (executor != null && writeDue.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, executor)
                    .execute(this::write);
        }
    }

    private void write() {
        writeDue.set(false);
        Map<String, Optional<String>> batch = new LinkedHashMap<>();
        for (String key : List.copyOf(changes.keySet())) {
            Optional<String> value = changes.remove(key);
            if (value != null) {
                batch.put(key, value);
            }
        }
        if (file == null || batch.isEmpty()) {
            return;
        }
        try {
            file.update(batch);
            if (failed) {
                failed = false;
                tell("");
            }
        } catch (IOException e) {
            batch.forEach(changes::putIfAbsent);
            failed = true;
            tell("The settings can not be kept: " + e.getMessage());
        }
    }

    private void tell(String what) {
        FxScheduler door = scheduler;
        if (door != null) {
            door.run(() -> problem.set(what));
        }
    }

    /// Makes everything as it was before the user chose.
    public void reset() {
        kept.values().forEach(Kept::reset);
    }

    /// Where settings are kept; empty if nowhere.
    public Optional<Path> path() {
        return Optional.ofNullable(file).map(SettingsFile::path);
    }

    /// Why settings are not kept, or were not found as they were left; empty if all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// Time between two samples.
    public ObjectProperty<Duration> intervalProperty() {
        return interval;
    }

    public ObjectProperty<Units> unitsProperty() {
        return units;
    }

    public ObjectProperty<WindowPlace> windowProperty() {
        return window;
    }

    public BooleanProperty sidebarCollapsedProperty() {
        return sidebarCollapsed;
    }

    /// Id of the page that was shown last.
    public StringProperty pageProperty() {
        return page;
    }
}
