package org.ioscope.app.planted.app.desktop.processes;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Planted: another door to the JavaFX thread, as a method reference.
final class RunsLater {
    final Consumer<Runnable> door = Platform::runLater;
}
