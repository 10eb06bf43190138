package org.ioscope.app.desktop.processes;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks, in the page, whether to do something to a task. Takes no room while nothing is asked.
final class QuestionBar extends HBox {

    private final Label question = new Label();
    private final Label consequence = new Label();
    private final Button yes = new Button();
    private final Button no = new Button("Cancel");

    /// @param after where the focus goes when the question was answered
    QuestionBar(ActionsViewModel actions, Runnable after) {
        setId("question");
        getStyleClass().addAll(Styles.BANNER, "question");
        setAlignment(Pos.CENTER_LEFT);
        question.setId("question-text");
        question.getStyleClass().add(Styles.BANNER_TITLE);
        consequence.setId("question-consequence");
        consequence.setWrapText(true);
        question.setWrapText(true);
        VBox texts = new VBox(question, consequence);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        yes.setId("question-yes");
        yes.setMinWidth(USE_PREF_SIZE);
        yes.setOnAction(_ -> {
            actions.confirm();
            after.run();
        });
        no.setId("question-no");
        no.setMinWidth(USE_PREF_SIZE);
        no.setCancelButton(false);
        no.setOnAction(_ -> {
            actions.cancel();
            after.run();
        });
        getChildren().addAll(new FontIcon(Feather.HELP_CIRCLE), texts, no, yes);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                no.fire();
                event.consume();
            }
        });
        actions.questionProperty().subscribe(this::show);
    }

    private void show(ActionsViewModel.@Nullable Question asked) {
        setVisible(asked != null);
        setManaged(asked != null);
        if (asked == null) {
            return;
        }
        question.setText(asked.question());
        consequence.setText(asked.consequence());
        yes.setText(asked.action().verb());
        yes.getStyleClass().removeAll("danger", "accent");
        yes.getStyleClass().add(asked.action().isDestructive() ? "danger" : "accent");
        setAccessibleText(asked.question() + " " + asked.consequence());
        // The safe answer is the one that Enter gives.
        no.requestFocus();
    }
}
