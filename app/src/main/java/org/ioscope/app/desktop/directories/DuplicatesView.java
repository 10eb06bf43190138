package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.directories.DuplicatesState.Found;
import org.ioscope.app.desktop.directories.DuplicatesState.Idle;
import org.ioscope.app.desktop.directories.DuplicatesState.Impossible;
import org.ioscope.app.desktop.directories.DuplicatesState.Running;

/// Which files have the same content: the offer to search, the search, and what it found.
final class DuplicatesView extends StackPane {

    private final DuplicatesViewModel viewModel;
    private final ObservableValue<Units> units;
    private final DuplicatesOffer offer;
    private final DuplicatesProgress progress;
    private final DuplicatesResult result;

    DuplicatesView(DirectoriesViewModel page, ObservableValue<Units> units, FolderMenu menu) {
        viewModel = page.duplicates();
        this.units = units;
        setId("duplicates");
        getStyleClass().add("duplicates");
        setMinWidth(0);
        offer = new DuplicatesOffer(viewModel::start);
        progress = new DuplicatesProgress(viewModel::cancel);
        result = new DuplicatesResult(viewModel, units, menu);
        viewModel.stateProperty().subscribe(_ -> show());
        units.subscribe(_ -> show());
    }

    private void show() {
        Units now = units.getValue();
        switch (viewModel.stateProperty().get()) {
            case Impossible impossible -> {
                offer.show("Duplicates can not be looked for", List.of(impossible.why()), "");
                bring(offer, false);
            }
            case Idle idle -> {
                offer.show("Not searched yet", List.of(DuplicateWords.offer(idle, now)), "Find duplicates");
                bring(offer, true);
            }
            case Running running -> {
                progress.show(running, now);
                bring(progress, true);
            }
            case Found found
            when found.rows().isEmpty() -> {
                offer.show(DuplicateWords.none(found), DuplicateWords.all(found, now), "Search again");
                bring(offer, true);
            }
            case Found found -> {
                result.show(found, now);
                bring(result, true);
            }
        }
    }

    /// The keyboard goes on where it was: in this pane, or elsewhere.
    private void bring(Node part, boolean takesFocus) {
        if (!getChildren().contains(part)) {
            boolean focused = isFocusWithin();
            getChildren().setAll(part);
            if (focused && takesFocus) {
                part.requestFocus();
            }
        }
    }
}
