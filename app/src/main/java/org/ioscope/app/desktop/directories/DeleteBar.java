package org.ioscope.app.desktop.directories;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks, in the page, whether to delete for good: the user types yes. Takes no room while nothing is asked.
final class DeleteBar extends HBox {

    private static final double FIELD_WIDTH = 120;

    private final ActionsViewModel actions;
    private final Label question = new Label();
    private final TextField answer = new TextField();
    private final Runnable after;
    private @Nullable Node asker;

    /// @param after where the focus goes when the question was answered, if where it was is gone
    DeleteBar(ActionsViewModel actions, Runnable after) {
        this.actions = actions;
        this.after = after;
        setId("delete-question");
        getStyleClass().addAll(Styles.BANNER, "question");
        setAlignment(Pos.CENTER_LEFT);
        question.setId("delete-text");
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        answer.setId("delete-answer");
        answer.setPromptText("Type yes");
        answer.setAccessibleText("Type yes to delete");
        answer.setPrefWidth(FIELD_WIDTH);
        answer.setMinWidth(FIELD_WIDTH);
        answer.textProperty().bindBidirectional(actions.typedProperty());
        Button delete = new Button("Delete");
        delete.setId("delete-yes");
        delete.getStyleClass().add("danger");
        delete.setMinWidth(USE_PREF_SIZE);
        actions.typedProperty().subscribe(_ -> delete.setDisable(!actions.isConsent()));
        delete.setOnAction(_ -> answered(actions::delete));
        answer.setOnAction(_ -> {
            if (actions.isConsent()) {
                answered(actions::delete);
            }
        });
        Button cancel = new Button("Cancel");
        cancel.setId("delete-no");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> answered(actions::cancelDelete));
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), question, answer, cancel, delete);
        actions.questionProperty().subscribe(this::show);
    }

    private void answered(Runnable act) {
        act.run();
        giveFocusBack();
    }

    /// Whoever asked goes on where it was.
    private void giveFocusBack() {
        Node before = asker;
        asker = null;
        if (before != null && before.getScene() != null && before.isVisible()) {
            before.requestFocus();
        } else {
            after.run();
        }
    }

    private void show(@Nullable Target target) {
        setVisible(target != null);
        setManaged(target != null);
        if (target != null) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            asker = answer.equals(focused) ? asker : focused;
            question.setText(actions.questionText(target));
            answer.requestFocus();
        }
    }
}
