package org.ioscope.app.desktop.directories;

import atlantafx.base.controls.Popover;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.ScanProgress;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why the result is not whole: the scan was stopped, or something could not be read. Empty where it is.
final class ScanOutcome extends HBox {

    private final DirectoriesViewModel viewModel;
    private final Label partial = new Label("Stopped: not all is shown", new FontIcon(Feather.ALERT_TRIANGLE));
    private final Button errors = new Button("", new FontIcon(Feather.ALERT_CIRCLE));

    ScanOutcome(DirectoriesViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("scan-outcome");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        partial.setId("scan-partial");
        partial.getStyleClass().add("scan-partial");
        partial.setMinWidth(USE_PREF_SIZE);
        errors.setId("scan-errors");
        errors.getStyleClass().add("scan-errors");
        errors.setMinWidth(USE_PREF_SIZE);
        errors.setOnAction(_ -> showErrors());
        getChildren().addAll(partial, errors);
        viewModel.scan().progressProperty().subscribe(this::show);
        viewModel.scan().runningProperty().subscribe(this::show);
        viewModel.shownProperty().subscribe(this::show);
    }

    private void show() {
        boolean running = viewModel.scan().runningProperty().get();
        ScanProgress progress = viewModel.scan().progressProperty().get();
        ShownTree shown = viewModel.shownProperty().get();
        DirectoryProfile profile = shown == null ? null : shown.profile();
        int failed = running && progress != null
                ? progress.errors()
                : profile == null ? 0 : profile.errors().count();
        setShown(errors, failed > 0);
        setShown(partial, shown != null && shown.isPartial());
        errors.setText(Formats.counted(failed, "error"));
        errors.setDisable(profile == null);
    }

    private void showErrors() {
        ShownTree shown = viewModel.shownProperty().get();
        DirectoryProfile profile = shown == null ? null : shown.profile();
        if (profile != null) {
            Popover popover = new Popover(new ErrorList(profile.errors()));
            popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
            popover.setAnimated(false);
            popover.setDetachable(false);
            popover.show(errors);
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
