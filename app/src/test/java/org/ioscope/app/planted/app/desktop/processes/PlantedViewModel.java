package org.ioscope.app.planted.app.desktop.processes;

import javafx.scene.control.Label;

/// Planted: a view model with a part of the screen, hidden in a nested class.
final class PlantedViewModel {
    record Row(Label label) {}
}
