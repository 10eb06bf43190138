package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.ioscope.core.directory.watch.WatchState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which folders grow, most first, while that is watched.
final class GrowthView extends VBox {

    private static final String EXPLANATION = "Follows the file systems of this scan and tells which folders grow, "
            + "as it happens. It goes on until the scan is left, or scanned again.";

    private final GrowthViewModel viewModel;
    private final ObservableValue<Units> units;
    private final Label title = new Label();
    private final Label note = caption("growth-note");
    private final Label missed = caption("growth-missed");
    private final ListView<DirectoryGrowth> list = new ListView<>();
    private boolean shown;

    GrowthView(GrowthViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
        setId("growth");
        getStyleClass().add("growth");
        title.setId("growth-title");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        ToggleButton watch = new ToggleButton("Watch", new FontIcon(Feather.EYE));
        watch.setId("watch");
        watch.setMinWidth(USE_PREF_SIZE);
        watch.selectedProperty().bindBidirectional(viewModel.onProperty());
        viewModel.obstacleProperty().subscribe(why -> watch.setDisable(!why.isEmpty()));
        HBox head = new HBox(12, title, watch);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("growth-part");
        missed.getStyleClass().add(Styles.WARNING);
        list.setId("growing");
        list.getStyleClass().add("growing");
        list.setCellFactory(_ -> new GrowthCell(units, this::name));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reveal();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reveal();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, missed, list, note);
        viewModel.onProperty().subscribe(_ -> show());
        viewModel.stateProperty().subscribe(_ -> show());
        viewModel.obstacleProperty().subscribe(_ -> show());
        units.subscribe(_ -> show());
    }

    private static Label caption(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(Styles.CAPTION, "growth-part");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Nothing is laid out for nobody.
    void setShown(boolean nowShown) {
        shown = nowShown;
        show();
    }

    private void show() {
        if (!shown) {
            return;
        }
        boolean on = viewModel.onProperty().get();
        WatchState state = viewModel.stateProperty().get();
        title.setText(GrowthWords.title(on, state, units.getValue()));
        note.setText(note(on, state));
        String warning = state == null ? "" : GrowthWords.missed(state);
        missed.setText(warning);
        missed.setVisible(!warning.isEmpty());
        missed.setManaged(!warning.isEmpty());
        put(state == null ? List.of() : state.growing());
    }

    private String note(boolean on, @Nullable WatchState state) {
        String obstacle = viewModel.obstacleProperty().get();
        if (!on || state == null) {
            return obstacle.isEmpty() ? EXPLANATION : obstacle;
        }
        if (!state.failure().isEmpty()) {
            return state.failure();
        }
        List<String> limits = GrowthWords.limits(state);
        return limits.isEmpty() ? GrowthWords.coverage(state) : String.join("\n", limits);
    }

    /// The same folder stays selected, wherever it is now.
    private void put(List<DirectoryGrowth> growing) {
        DirectoryGrowth selected = list.getSelectionModel().getSelectedItem();
        list.setVisible(!growing.isEmpty());
        list.setManaged(!growing.isEmpty());
        list.getItems().setAll(growing);
        if (selected != null) {
            for (int row = 0; row < growing.size(); row++) {
                if (growing.get(row).node() == selected.node()) {
                    list.getSelectionModel().clearAndSelect(row);
                }
            }
        }
    }

    private void reveal() {
        DirectoryGrowth chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            viewModel.reveal(chosen.node());
        }
    }

    /// A folder below the scanned one is called by its path from there.
    private String name(DirectoryGrowth growth) {
        ShownTree tree = viewModel.shown();
        return tree == null || growth.node() >= tree.tree().nodeCount()
                ? growth.path().display()
                : tree.shortPath(growth.node());
    }
}
