package org.ioscope.app.planted.core.first;

import javafx.scene.paint.Color;

/// Planted: core with a colour.
final class KnowsScreen {
    final Color color = Color.BLACK;
}
