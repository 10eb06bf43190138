package org.ioscope.app.desktop.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A message inside the page: what happened, why, and what to do. Takes no room while there is none.
public final class Banner extends HBox {

    private final FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button action = new Button();
    private final Button close = Icons.button(Feather.X, "Close this message", this::hide);

    public Banner() {
        getStyleClass().add(Styles.BANNER);
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add(Styles.BANNER_TITLE);
        reason.setWrapText(true);
        VBox texts = new VBox(title, reason);
        HBox.setHgrow(texts, Priority.ALWAYS);
        action.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, texts, action, close);
        hide();
    }

    /// Says that something was done; can be closed.
    public void tell(String what, String details) {
        show(false, what, details);
        closeWith(false);
    }

    /// Says that something failed; can be closed.
    public void fail(String what, String why) {
        show(true, what, why);
        closeWith(false);
    }

    /// Says that something failed and offers a remedy; stays until [#hide()].
    public void fail(String what, String why, String verb, Runnable remedy) {
        show(true, what, why);
        action.setText(verb);
        action.setOnAction(_ -> remedy.run());
        closeWith(true);
    }

    /// Takes the message away.
    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void show(boolean failed, String what, String why) {
        pseudoClassStateChanged(Styles.FAILED, failed);
        icon.setIconCode(failed ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE);
        title.setText(what);
        reason.setText(why);
        setAccessibleText(what + " " + why);
        setVisible(true);
        setManaged(true);
    }

    private void closeWith(boolean remedy) {
        action.setVisible(remedy);
        action.setManaged(remedy);
        close.setVisible(!remedy);
        close.setManaged(!remedy);
    }
}
