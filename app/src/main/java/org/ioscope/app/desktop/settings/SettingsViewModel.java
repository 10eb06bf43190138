package org.ioscope.app.desktop.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.Units;

/// The page on which the user chooses.
final class SettingsViewModel {

    private static final List<Duration> INTERVALS = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1));

    private final Settings settings;
    private final ObjectProperty<Duration> interval = new SimpleObjectProperty<>(this, "interval");
    private final ObservableValue<String> intervalNote;

    /// @param running the interval in this run
    /// @param choose changes it, for this run and those to come
    SettingsViewModel(Settings settings, ObservableValue<Duration> running, Consumer<Duration> choose) {
        this.settings = settings;
        running.subscribe(interval::set);
        interval.addListener((_, _, chosen) -> {
            if (chosen != null && !chosen.equals(running.getValue())) {
                choose.accept(chosen);
            }
        });
        intervalNote = Bindings.createStringBinding(
                () -> running.getValue().equals(settings.intervalProperty().get())
                        ? "Shorter shows more, and costs more processor time."
                        : "This run was started with -d. Otherwise it is "
                                + text(settings.intervalProperty().get()) + ".",
                running,
                settings.intervalProperty());
    }

    /// The intervals to choose from, the present one among them.
    List<Duration> intervals() {
        List<Duration> all = new ArrayList<>(INTERVALS);
        if (!all.contains(interval.get())) {
            all.add(interval.get());
            all.sort(null);
        }
        return all;
    }

    /// Such as `0.5 seconds` or `1 minute`.
    static String text(Duration interval) {
        long millis = interval.toMillis();
        if (millis >= 60_000 && millis % 60_000 == 0) {
            return counted(String.valueOf(millis / 60_000), "minute");
        }
        return counted(millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0), "second");
    }

    private static String counted(String number, String singular) {
        return number + " " + (number.equals("1") ? singular : singular + "s");
    }

    /// The file's path with `~` for the home; empty if nothing is kept.
    String path() {
        Path home = Path.of(System.getProperty("user.home"));
        return settings.path()
                .map(file -> file.startsWith(home) ? "~/" + home.relativize(file) : file.toString())
                .orElse("");
    }

    ObjectProperty<Duration> intervalProperty() {
        return interval;
    }

    ObservableValue<String> intervalNote() {
        return intervalNote;
    }

    ObjectProperty<ThemeChoice> themeProperty() {
        return settings.themeProperty();
    }

    ObjectProperty<Units> unitsProperty() {
        return settings.unitsProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return settings.problemProperty();
    }

    /// Makes everything as it was before the user chose.
    void reset() {
        settings.reset();
    }
}
