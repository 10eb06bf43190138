package org.ioscope.app.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.ioscope.app.desktop.settings.WindowPlace;

/// Opens the window where it was closed, as far as the screens there are allow it, and remembers where it goes.
final class WindowMemory {

    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 600;

    private final Stage stage;
    private final ObjectProperty<WindowPlace> place;

    private WindowMemory(Stage stage, ObjectProperty<WindowPlace> place) {
        this.stage = stage;
        this.place = place;
    }

    /// Places a window that is not shown yet.
    static void install(Stage stage, ObjectProperty<WindowPlace> place) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowMemory memory = new WindowMemory(stage, place);
        memory.restore();
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener((_, _, _) -> memory.remember()));
        stage.maximizedProperty().addListener((_, _, _) -> memory.remember());
    }

    private void restore() {
        List<Rectangle2D> screens = Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .toList();
        WindowPlace fitting = place.get().on(screens, MIN_WIDTH, MIN_HEIGHT);
        stage.setWidth(fitting.width());
        stage.setHeight(fitting.height());
        if (!Double.isNaN(fitting.x())) {
            stage.setX(fitting.x());
            stage.setY(fitting.y());
        }
        stage.setMaximized(fitting.maximised());
    }

    private void remember() {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowPlace last = place.get();
        place.set(
                stage.isMaximized()
                        ? new WindowPlace(last.width(), last.height(), last.x(), last.y(), true)
                        : new WindowPlace(stage.getWidth(), stage.getHeight(), stage.getX(), stage.getY(), false));
    }
}
