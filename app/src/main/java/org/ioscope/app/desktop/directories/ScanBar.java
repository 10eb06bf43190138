package org.ioscope.app.desktop.directories;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.ScanProgress;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far the scan is, or something that is done to files. Takes no room while there is nothing to tell.
final class ScanBar extends HBox {

    private static final double BAR_WIDTH = 120;

    private final DirectoriesViewModel viewModel;
    private final ObservableValue<Units> units;
    private final ProgressBar bar = new ProgressBar();
    private final Label figures = new Label();
    private final Label path = new Label();
    private final Button pause = Icons.button(Feather.PAUSE, "Pause", this::pause);
    private final Button stop = Icons.button(Feather.SQUARE, "Stop and keep what was found", this::stop);

    ScanBar(DirectoriesViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
        setId("scan-bar");
        getStyleClass().add("scan-bar");
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        figures.setId("scan-figures");
        figures.getStyleClass().add(Styles.NUMBER);
        figures.setMinWidth(USE_PREF_SIZE);
        path.setId("scan-path-now");
        path.getStyleClass().add(Styles.CAPTION);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        pause.setId("scan-pause");
        stop.setId("scan-stop");
        getChildren().addAll(bar, figures, path, pause, stop);
        viewModel.scan().progressProperty().subscribe(this::show);
        viewModel.scan().runningProperty().subscribe(this::show);
        viewModel.scan().pausedProperty().subscribe(this::show);
        viewModel.actions().workProperty().subscribe(this::show);
        show();
    }

    private void show() {
        boolean running = viewModel.scan().runningProperty().get();
        boolean paused = viewModel.scan().pausedProperty().get();
        ScanProgress progress = viewModel.scan().progressProperty().get();
        ActionsViewModel.Work work = viewModel.actions().workProperty().get();
        setShown(bar, running || work != null);
        setShown(figures, running || work != null);
        setShown(pause, running);
        setShown(stop, running || work != null);
        setShown(this, running || work != null);
        pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        Icons.name(pause, paused ? "Go on" : "Pause");
        if (running && progress != null) {
            figures.setText(figures(progress, paused));
            path.setText(progress.path().display());
            bar.setProgress(part(progress));
        } else {
            figures.setText(work == null ? "" : work.text());
            path.setText("");
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        }
    }

    private String figures(ScanProgress progress, boolean paused) {
        String text = Formats.count(progress.entries()) + " entries, "
                + units.getValue().amount((double) progress.allocatedBytes());
        double part = part(progress);
        String share = part >= 0 ? ", about " + Formats.percent((double) Math.round(part * 100)) + " %" : "";
        return text
                + (paused ? ", paused" : ", " + Formats.count(Math.round(progress.entriesPerSecond())) + "/s")
                + share;
    }

    /// By the file system's inodes in use; -1 where not a whole file system is scanned.
    private double part(ScanProgress progress) {
        ScanRequest request = viewModel.requestProperty().get();
        if (request == null || request.whole() == null) {
            return ProgressBar.INDETERMINATE_PROGRESS;
        }
        double expected = Disk.expectedEntries(request.whole());
        return Double.isNaN(expected)
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(0.99, progress.entries() / Math.max(1, expected));
    }

    private void pause() {
        viewModel.scan().togglePause();
    }

    private void stop() {
        ActionsViewModel.Work work = viewModel.actions().workProperty().get();
        if (work != null) {
            work.cancel().run();
        } else {
            viewModel.scan().stop();
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
