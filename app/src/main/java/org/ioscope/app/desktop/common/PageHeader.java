package org.ioscope.app.desktop.common;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page's title, its question answered in one line, and what acts on the whole page.
public final class PageHeader extends HBox {

    /// The header of a page that does not change with time.
    ///
    /// @param answer one line below the title
    /// @param controls shown at the right end
    public PageHeader(String title, ObservableValue<String> answer, Node... controls) {
        getStyleClass().add(Styles.PAGE_HEADER);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(title);
        name.getStyleClass().add(Styles.PAGE_TITLE);
        Label line = new Label();
        line.setId("answer");
        line.getStyleClass().add(Styles.PAGE_ANSWER);
        line.textProperty().bind(answer);
        VBox texts = new VBox(name, line);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().add(texts);
        getChildren().addAll(controls);
    }

    /// The header of a page that shows samples: with the button that pauses the window, and a mark while it is
    /// paused.
    public static PageHeader live(PageContext context, String title, ObservableValue<String> answer, Node... controls) {
        PageHeader header = new PageHeader(title, answer, controls);
        header.getChildren().addAll(1, List.of(pausedMark(context.paused()), pauseButton(context.paused())));
        return header;
    }

    private static Label pausedMark(BooleanProperty paused) {
        Label mark = new Label("Paused", new FontIcon(Feather.PAUSE));
        mark.setId("paused-mark");
        mark.getStyleClass().add(Styles.PAUSED_MARK);
        mark.visibleProperty().bind(paused);
        mark.managedProperty().bind(paused);
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }

    private static ToggleButton pauseButton(BooleanProperty paused) {
        ToggleButton button = new ToggleButton();
        button.setId("pause");
        button.selectedProperty().bindBidirectional(paused);
        Icons.decorate(button, Feather.PAUSE, "Pause");
        paused.subscribe(now -> {
            button.setGraphic(new FontIcon(now ? Feather.PLAY : Feather.PAUSE));
            Icons.name(button, now ? "Resume (Space)" : "Pause (Space)");
        });
        return button;
    }
}
