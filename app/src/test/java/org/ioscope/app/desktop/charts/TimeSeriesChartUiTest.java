package org.ioscope.app.desktop.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The chart as a user drives it, with two samples a second whose values are their own seconds.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class TimeSeriesChartUiTest {

    private static final long BEGIN = 1_795_269_600_000L;
    private static final long END = BEGIN + 3_600_000;
    private static final long STEP = 500;
    private static final long USUAL = TimeWindow.USUAL_SPAN.toMillis();

    @TempDir
    private Path folder;

    private final TestContext page = new TestContext();
    private TimeWindow window;
    private TimeSeriesChart chart;
    private Scene scene;

    @Start
    void open(Stage stage) {
        window = TimeWindow.of(page.context());
        chart = new TimeSeriesChart(
                "Requests",
                Unit.PER_SECOND,
                window,
                new ChartSeries("Read", Styles.READ),
                new ChartSeries("Write", Styles.WRITE));
        chart.setPrefSize(640, 240);
        chart.setSource(TimeSeriesChartUiTest::seconds);
        scene = new Scene(new VBox(chart));
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(scene.getRoot(), false);
        stage.setScene(scene);
        stage.show();
        window.advance(BEGIN, END);
    }

    /// Reads are the seconds since the beginning, nothing is known of writes.
    private static Slice seconds(long from, long to) {
        if (to < BEGIN) {
            return Slice.EMPTY;
        }
        long first = Math.max(BEGIN, from) / STEP * STEP;
        int size = (int) ((Math.min(END, to) - first) / STEP) + 1;
        long[] times = new long[size];
        float[][] values = new float[2][size];
        for (int i = 0; i < size; i++) {
            times[i] = first + i * STEP;
            values[0][i] = (float) (times[i] - BEGIN) / 1000;
            values[1][i] = Float.NaN;
        }
        return new Slice(times, values);
    }

    private Region readout() {
        return (Region) chart.lookup(".chart-readout");
    }

    private List<String> readoutTexts() {
        return readout().getChildrenUnmodifiable().stream()
                .map(text -> ((Text) text).getText())
                .toList();
    }

    private static String text(double perSecond) {
        return ValueFormat.of(Unit.PER_SECOND, Units.DECIMAL).text(perSecond);
    }

    /// Places the pointer in the middle of the lines, and returns the moment there.
    private long pointAtTheMiddle(FxRobot robot) {
        robot.moveTo(chart);
        return window.pointed().orElseThrow();
    }

    /// Turns the wheel in the middle; the Headless platform's robot has none.
    private void wheel(double pixels) {
        Event.fireEvent(
                chart,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        chart.getWidth() / 2,
                        chart.getHeight() / 2,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /// Drags from the middle to the right; the Headless platform takes a drag of the robot for moves.
    private void drag(double pixels) {
        Event.fireEvent(chart, mouse(MouseEvent.MOUSE_PRESSED, 0));
        Event.fireEvent(chart, mouse(MouseEvent.MOUSE_DRAGGED, pixels));
        Event.fireEvent(chart, mouse(MouseEvent.MOUSE_RELEASED, pixels));
    }

    private MouseEvent mouse(EventType<MouseEvent> type, double right) {
        return new MouseEvent(
                type,
                chart.getWidth() / 2 + right,
                chart.getHeight() / 2,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    @Test
    void thePointerShowsTheValuesOfItsMoment(FxRobot robot) {
        assertFalse(readout().isVisible());
        long moment = pointAtTheMiddle(robot);
        assertTrue(Math.abs(moment - (END - USUAL / 2)) < USUAL / 20, () -> "at " + moment);
        assertTrue(readout().isVisible());
        double nearest = (double) (Math.round((moment - BEGIN) / (double) STEP) * STEP) / 1000;
        assertEquals(
                List.of("Read", text(nearest), "Write", "–"),
                readoutTexts().subList(1, readoutTexts().size()));
        robot.moveTo(scene.getRoot(), new Point2D(0, -chart.getHeight() / 2 + 2));
        assertFalse(readout().isVisible());
    }

    @Test
    void keysMoveTheCrosshairAndZoom(FxRobot robot) {
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.LEFT);
        assertEquals(END, window.pointed().orElseThrow());
        robot.type(KeyCode.LEFT);
        assertEquals(END - STEP, window.pointed().orElseThrow());
        robot.type(KeyCode.RIGHT);
        assertEquals(END, window.pointed().orElseThrow());
        robot.type(KeyCode.PLUS);
        assertTrue(window.spanMillis() < USUAL);
        robot.type(KeyCode.HOME);
        assertEquals(USUAL, window.spanMillis());
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        long moment = pointAtTheMiddle(robot);
        double place = (double) (moment - window.fromMillis()) / window.spanMillis();
        robot.interact(() -> wheel(80));
        long first = window.spanMillis();
        assertTrue(first < USUAL);
        assertEquals(place, (double) (moment - window.fromMillis()) / window.spanMillis(), 0.02);
        assertFalse(window.isLive());
        robot.interact(() -> wheel(-80));
        assertTrue(Math.abs(USUAL - window.spanMillis()) <= 2);
    }

    @Test
    void draggingMovesIntoThePastAndStaysThere(FxRobot robot) {
        robot.interact(() -> drag(120));
        long shown = window.toMillis();
        assertTrue(shown < END - 30_000, () -> "to " + shown);
        robot.interact(() -> window.advance(BEGIN, END + 10_000));
        assertEquals(shown, window.toMillis());
        assertFalse(window.isLive());
    }

    @Test
    void aDoubleClickShowsTheUsualSpanUpToNow(FxRobot robot) {
        robot.interact(() -> drag(120));
        robot.interact(() -> window.zoom(0.5, END));
        robot.doubleClickOn(chart);
        assertEquals(USUAL, window.spanMillis());
        assertEquals(END, window.toMillis());
        assertTrue(window.isLive());
    }

    @Test
    void aPausedChartStandsStillAndGoesOnAtNow(FxRobot robot) {
        robot.interact(() -> page.paused().set(true));
        robot.interact(() -> window.advance(BEGIN, END + 10_000));
        assertEquals(END, window.toMillis());
        robot.interact(() -> page.paused().set(false));
        assertEquals(END + 10_000, window.toMillis());
    }

    private void choose(FxRobot robot, String item) {
        robot.rightClickOn(chart).clickOn("#" + item);
    }

    @Test
    void itsPointsAreSavedAsCsv(FxRobot robot) throws IOException {
        robot.interact(() -> new ChartExport(page.context()).offerOn(chart, () -> "sda"));
        Path file = folder.resolve("points.csv");
        page.saveTo(file);
        robot.interact(() -> window.zoom(0.1, END));
        choose(robot, "chart-csv");
        List<String> lines = Files.readAllLines(file);
        assertEquals("time,Read (1/s),Write (1/s)", lines.getFirst());
        assertEquals(1 + (USUAL / 10) / STEP + 1, lines.size());
        assertTrue(lines.getLast().endsWith(",3600.0,"), lines::getLast);
        assertTrue(page.suggested().getFirst().startsWith("ioscope-requests-of-sda-"), page.suggested()::getFirst);
    }

    @Test
    void itIsSavedAsAPictureOfTwiceItsSize(FxRobot robot) {
        robot.interact(() -> new ChartExport(page.context()).offerOn(chart, () -> ""));
        Path file = folder.resolve("chart.png");
        page.saveTo(file);
        choose(robot, "chart-png");
        Image picture = new Image(file.toUri().toString());
        assertFalse(picture.isError());
        assertEquals(2 * chart.getWidth(), picture.getWidth());
        assertTrue(picture.getHeight() > 2 * chart.getHeight());
    }

    @Test
    void aFileThatCanNotBeWrittenIsTold(FxRobot robot) {
        robot.interact(() -> new ChartExport(page.context()).offerOn(chart, () -> ""));
        page.saveTo(folder.resolve("missing").resolve("points.csv"));
        choose(robot, "chart-csv");
        assertEquals(
                "The chart Requests could not be saved",
                page.notices().stream().map(Notice::title).collect(Collectors.joining()));
    }

    @Test
    void aMapOfManyRowsIsSavedWithANameForEach(FxRobot robot) throws IOException {
        Path file = folder.resolve("map.csv");
        page.saveTo(file);
        robot.interact(() -> {
            HeatMap map = new HeatMap("Processors", "", Unit.PERCENT, HeatScale.PERCENT, window, Styles.CPU);
            map.setPrefSize(640, 200);
            map.setSource(List.of("CPU 0", "CPU 1"), TimeSeriesChartUiTest::seconds);
            new ChartExport(page.context()).offerOn(map, () -> "");
            ((VBox) scene.getRoot()).getChildren().setAll(map);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        Node map = scene.getRoot().lookup(".heat-map");
        robot.rightClickOn(map).clickOn("#chart-csv");
        assertEquals("time,CPU 0 (%),CPU 1 (%)", Files.readAllLines(file).getFirst());
    }
}
