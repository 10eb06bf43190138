package org.ioscope.app.desktop.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Unit;

/// Measures what 8 charts of 2 lines and 300 points cost that are drawn once a period: the processor time of the whole
/// process, after a minute of warming up.
///
/// Arguments: milliseconds between two samples, seconds to measure.
public final class ChartBenchmark {

    private static final int CHARTS = 8;
    private static final int POINTS = 300;
    private static final int WARM_UP_SECONDS = 60;
    private static final double TICKS_PER_SECOND = 100;

    private final History history = new History();
    private final TimeWindow window = new TimeWindow();
    private final long periodMillis;
    private long now = 1_795_269_300_000L;

    private ChartBenchmark(long periodMillis) {
        this.periodMillis = periodMillis;
        for (int i = 0; i < POINTS; i++) {
            sample();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        ChartBenchmark benchmark = new ChartBenchmark(Long.parseLong(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> benchmark.run(seconds, done));
        done.await();
        Platform.exit();
    }

    private void run(int seconds, CountDownLatch done) {
        GridPane root = new GridPane(12, 12);
        root.getStyleClass().add(Styles.PAGE);
        for (int i = 0; i < CHARTS; i++) {
            TimeSeriesChart chart = new TimeSeriesChart(
                    "Disk " + i,
                    Unit.BYTES_PER_SECOND,
                    window,
                    new ChartSeries("Read", Styles.READ),
                    new ChartSeries("Write", Styles.WRITE));
            chart.setSource(ChartSource.of(history, key(i, Metric.DISK_READ), key(i, Metric.DISK_WRITE)));
            chart.setPrefSize(600, 170);
            root.add(chart, i % 2, i / 2);
        }
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 1280, 780));
        stage.getScene().getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(root, false);
        stage.show();
        Timeline timeline = new Timeline(new KeyFrame(Duration.millis((double) periodMillis), _ -> {
            sample();
            window.advance(history);
        }));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        List<Long> begin = new ArrayList<>();
        new Timeline(
                        new KeyFrame(Duration.seconds(WARM_UP_SECONDS), _ -> begin.add(ticks())),
                        new KeyFrame(Duration.seconds(WARM_UP_SECONDS + seconds), _ -> {
                            double used = (ticks() - begin.getFirst()) / TICKS_PER_SECOND;
                            System.getLogger(ChartBenchmark.class.getName())
                                    .log(
                                            System.Logger.Level.INFO,
                                            CHARTS + " charts, " + periodMillis + " ms: " + 100 * used / seconds
                                                    + " % of one core");
                            done.countDown();
                        }))
                .play();
    }

    private void sample() {
        now += periodMillis;
        history.add(now, periodMillis, values -> {
            for (int i = 0; i < CHARTS; i++) {
                double seconds = now / 1000.0;
                values.put(key(i, Metric.DISK_READ), 4e7 * (1.1 + Math.sin(seconds / (3 + i)) * Math.cos(seconds)));
                values.put(key(i, Metric.DISK_WRITE), 1e7 * (1.1 + Math.cos(seconds / (5 + i)) * Math.sin(seconds)));
            }
        });
    }

    private static SeriesKey key(int chart, Metric metric) {
        return new SeriesKey("disk" + chart, metric);
    }

    /// User and system time of this process.
    private static long ticks() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
