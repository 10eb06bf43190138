package org.ioscope.app.desktop.common;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.ioscope.core.history.History;

/// What the window offers to each of its pages. Properties belong to the JavaFX thread.
///
/// @param background runs one task after the other; closed after the pages
/// @param scheduler the way to the JavaFX thread
/// @param updating runs each update of the screen, which it may measure
/// @param paused whether what is shown stays as it is, on every page; sampling and history go on
/// @param source whether samples come in
/// @param units in which units bytes are written
/// @param interval time between two samples, as the user wants it
/// @param navigate shows the page of an id
/// @param notices tells the user what became of something; on the JavaFX thread
/// @param target asks where to save
/// @param preferences what a page remembers
/// @param history an hour of the machine's metrics; it has a sample before the pages hear of it
public record PageContext(
        Executor background,
        FxScheduler scheduler,
        Consumer<Runnable> updating,
        BooleanProperty paused,
        ObservableValue<SourceState> source,
        ObservableValue<Units> units,
        ObservableValue<Duration> interval,
        Consumer<String> navigate,
        Consumer<Notice> notices,
        FileTarget target,
        Preferences preferences,
        History history) {}
