package org.ioscope.app.desktop.processes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.TimeSeries;
import org.ioscope.app.desktop.common.TimeSeriesChart;
import org.ioscope.app.desktop.common.Units;

/// Total read and total write side by side, with one crosshair for both.
final class RateCharts extends Pane {

    private static final double HEIGHT = 150;
    private static final double OFFSET = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final TimeSeriesChart read = new TimeSeriesChart("Total read", Styles.READ);
    private final TimeSeriesChart write = new TimeSeriesChart("Total write", Styles.WRITE);
    private final HBox charts = new HBox(read, write);
    private final Label box = new Label();
    private Units units = Units.DECIMAL;

    RateCharts(ProcessesViewModel viewModel) {
        setId("charts");
        getStyleClass().add("rate-charts");
        charts.setSpacing(12);
        HBox.setHgrow(read, Priority.ALWAYS);
        HBox.setHgrow(write, Priority.ALWAYS);
        read.setPrefWidth(100);
        write.setPrefWidth(100);
        box.getStyleClass().addAll(Styles.CHART_BOX, Styles.NUMBER);
        box.setVisible(false);
        box.setMouseTransparent(true);
        getChildren().addAll(charts, box);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        for (TimeSeriesChart chart : new TimeSeriesChart[] {read, write}) {
            chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> unpoint());
        }
        viewModel.shownProperty().subscribe(this::show);
    }

    private void show(ProcessesUpdate update) {
        if (!update.read().equals(read.data()) || update.units() != units) {
            units = update.units();
            read.show(update.read(), units);
            write.show(update.write(), units);
        }
    }

    private void point(TimeSeriesChart chart, MouseEvent event) {
        double moment = chart.timeAt(event.getX());
        int index = Double.isNaN(moment) ? -1 : read.data().series().nearest((long) moment);
        if (index < 0) {
            unpoint();
            return;
        }
        TimeSeries.Snapshot series = read.data().series();
        long time = series.timesMillis()[index];
        read.setCursor((double) time);
        write.setCursor((double) time);
        box.setText(LocalTime.ofInstant(Instant.ofEpochMilli(time), ZoneId.systemDefault())
                        .format(TIME) + "   Read "
                + units.rate(series.values()[index]) + "   Write "
                + units.rate(write.data().series().values()[index]));
        box.autosize();
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX() + OFFSET;
        box.relocate(Math.clamp(x, 0, Math.max(0, getWidth() - box.getWidth())), OFFSET * 2);
        box.setVisible(true);
    }

    private void unpoint() {
        read.setCursor(Double.NaN);
        write.setCursor(Double.NaN);
        box.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        charts.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
