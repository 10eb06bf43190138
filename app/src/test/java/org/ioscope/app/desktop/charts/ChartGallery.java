package org.ioscope.app.desktop.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;

/// Draws charts with usual, extreme and missing data into PNG files, light and dark, without a display.
public final class ChartGallery {

    private static final long END = 1_795_269_300_000L;

    private ChartGallery() {}

    /// Writes the pictures.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> open(folder, done));
        done.await();
        Platform.exit();
    }

    private static void open(Path folder, CountDownLatch done) {
        GridPane root = new GridPane(12, 12);
        root.getStyleClass().add(Styles.PAGE);
        TimeWindow window = new TimeWindow();
        List<Region> charts = charts(window);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).setPrefSize(600, 160);
            root.add(charts.get(i), i % 2, i / 2);
        }
        Stage stage = new Stage();
        Scene scene = new Scene(new VBox(root), 1240, 800);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        stage.setScene(scene);
        stage.show();
        window.advance(END - 3_600_000, END);
        DesktopLook.choose(scene.getRoot(), false);
        after(300, () -> {
            window.point(OptionalLong.of(END - 60_000));
            shoot(root, folder.resolve("charts-light.png"));
            DesktopLook.choose(scene.getRoot(), true);
            after(300, () -> {
                shoot(root, folder.resolve("charts-dark.png"));
                stage.close();
                done.countDown();
            });
        });
    }

    private static List<Region> charts(TimeWindow window) {
        TimeSeriesChart disks = new TimeSeriesChart(
                "Throughput",
                Unit.BYTES_PER_SECOND,
                window,
                new ChartSeries("Read", Styles.READ),
                new ChartSeries("Write", Styles.WRITE));
        disks.setSource((from, to) -> slice(from, to, 1000, new Wave(41e6, 17), new Wave(9e6, 45)));
        TimeSeriesChart equal = new TimeSeriesChart(
                "Two lines that end at the same value",
                Unit.PER_SECOND,
                window,
                new ChartSeries("In", Styles.NETWORK_IN),
                new ChartSeries("Out", Styles.NETWORK_OUT));
        equal.setSource((from, to) -> slice(from, to, 1000, new Wave(15_300, 1e9), new Wave(15_100, 1e9)));
        TimeSeriesChart gaps = new TimeSeriesChart(
                "Wait",
                Unit.MILLISECONDS,
                window,
                new ChartSeries("Read", Styles.READ),
                new ChartSeries("Write", Styles.WRITE));
        gaps.setSource((from, to) -> slice(
                from,
                to,
                1000,
                second -> second % 60 < 20 ? Double.NaN : 0.4 + 0.3 * Math.sin((double) second),
                second -> second % 30 == 0 ? 2.2 : Double.NaN));
        TimeSeriesChart cpu =
                new TimeSeriesChart("Processors", Unit.PERCENT, window, new ChartSeries("Busy", Styles.CPU));
        cpu.setSource((from, to) -> slice(from, to, 100, new Wave(98, 9)));
        TimeSeriesChart pressure = TimeSeriesChart.ofSmallShares(
                "I/O pressure",
                window,
                new ChartSeries("Some", Styles.PRESSURE_SOME),
                new ChartSeries("Full", Styles.PRESSURE_FULL));
        pressure.setSource((from, to) -> slice(from, to, 1000, new Wave(7, 31), new Wave(3, 33)));
        TimeSeriesChart memory =
                new TimeSeriesChart("Memory", Unit.BYTES, window, new ChartSeries("Used", Styles.MEMORY));
        memory.setCeiling(16.6e9);
        memory.setSource((from, to) -> slice(from, to, 1000, second -> 9.1e9 + 1e7 * (second % 100)));
        TimeSeriesChart none =
                new TimeSeriesChart("Nothing yet", Unit.COUNT, window, new ChartSeries("Queue", Styles.WAIT));
        TimeSeriesChart missing =
                new TimeSeriesChart("Pressure", Unit.PERCENT, window, new ChartSeries("Some", Styles.PRESSURE_SOME));
        missing.setUnavailable("This kernel has no pressure stall information: boot it with psi=1");
        TimeSeriesChart compact = new TimeSeriesChart(
                "Card",
                Unit.BYTES_PER_SECOND,
                window,
                new ChartSeries("Read", Styles.READ),
                new ChartSeries("Write", Styles.WRITE));
        compact.setCompact(true);
        compact.setSource((from, to) -> slice(from, to, 1000, new Wave(41e9, 17), new Wave(9e9, 45)));
        HeatMap latency = new HeatMap(
                "Latency by device",
                "from interval means",
                Unit.MILLISECONDS,
                HeatScale.LOGARITHMIC,
                window,
                Styles.WAIT);
        latency.setSource(
                List.of("sda", "sdb", "nvme0n1", "dm-0", "a-very-long-device-name"),
                (from, to) -> slice(
                        from,
                        to,
                        1000,
                        new Wave(20, 31),
                        new Wave(900, 130),
                        new Wave(0.3, 9),
                        new Wave(3, 45),
                        second -> second % 90 < 40 ? Double.NaN : 50));
        HeatMap buckets = new HeatMap(
                "Latency of sda",
                "requests a second, from interval means",
                Unit.PER_SECOND,
                HeatScale.COUNT,
                window,
                Styles.WAIT);
        buckets.setSource(
                LatencyBuckets.names(),
                LatencyBuckets.of((from, to) ->
                        slice(from, to, 1000, new Wave(20, 31), new Wave(2, 47), new Wave(300, 9), new Wave(90, 13))));
        HeatMap cores = new HeatMap("Processors", "", Unit.PERCENT, HeatScale.PERCENT, window, Styles.CPU);
        cores.setSource(
                IntStream.range(0, 256).mapToObj(i -> "cpu" + i).toList(),
                (from, to) -> slice(
                        from,
                        to,
                        1000,
                        IntStream.range(0, 256)
                                .mapToObj(i -> new Wave(100, 5 + i))
                                .toArray(Value[]::new)));
        return List.of(disks, equal, gaps, cpu, pressure, memory, none, missing, compact, latency, buckets, cores);
    }

    private interface Value {
        double at(long second);
    }

    private record Wave(double size, double period) implements Value {
        @Override
        public double at(long second) {
            return size * (0.55 + 0.44 * Math.sin(second * 2 * Math.PI / period) * Math.cos(second * 0.37));
        }
    }

    private static Slice slice(long from, long to, long step, Value... columns) {
        int size = (int) ((to - from) / step) + 1;
        long[] times = new long[size];
        float[][] values = new float[columns.length][size];
        for (int i = 0; i < size; i++) {
            times[i] = to - (size - 1 - i) * step;
            for (int column = 0; column < columns.length; column++) {
                values[column][i] = (float) columns[column].at(times[i] / step % 100_000);
            }
        }
        return new Slice(times, values);
    }

    private static void shoot(Node node, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, Picture.of(node, Color.WHITE, 1)::writePng);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void after(int millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
