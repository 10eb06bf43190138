package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.DirectScheduler;
import org.ioscope.core.directory.treemap.PlainTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class TreeMapViewUiTest {

    @TempDir
    private Path folder;

    private final PlainTree source = new PlainTree("root");
    private final int left = source.directory(0, "left");
    private final int film = source.file(left, "film.mkv", 600);
    private final int right = source.file(0, "right.zip", 400);
    private TreeMapModel model;
    private TreeMapView map;
    private SunburstView sunburst;

    @Start
    void open(Stage stage) {
        model = new TreeMapModel(Runnable::run, new DirectScheduler(), () -> PlainTree.NOW);
        map = new TreeMapView(model, Runnable::run, new DirectScheduler());
        sunburst = new SunburstView(model, Runnable::run, new DirectScheduler());
        map.setAnimated(false);
        sunburst.setAnimated(false);
        // The stage is that of all tests, and may still be as large as another one left it.
        fix(map, 400);
        fix(sunburst, 300);
        Scene scene = new Scene(new HBox(map, sunburst), 700, 300);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(scene.getRoot(), true);
        stage.setScene(scene);
        stage.show();
        model.sourceProperty().set(source);
    }

    private static void fix(Region view, double width) {
        view.setMinSize(width, 300);
        view.setPrefSize(width, 300);
        view.setMaxSize(width, 300);
    }

    private Point2D place(double x, double y) {
        return map.localToScreen(x, y);
    }

    @Test
    void thePointerTellsTheNodeAndAClickSelectsIt(FxRobot robot) {
        robot.moveTo(place(100, 150));
        assertEquals(film, model.hoveredProperty().get());
        robot.clickOn(place(350, 150));
        assertEquals(right, model.selectedProperty().get());
        robot.moveTo(sunburst.localToScreen(150, 150));
        assertEquals(0, model.hoveredProperty().get());
    }

    @Test
    void aDoubleClickGoesInAndBackspaceOut(FxRobot robot) {
        robot.doubleClickOn(place(100, 150));
        assertEquals(left, model.rootProperty().get());
        assertEquals(film, model.selectedProperty().get());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(0, model.rootProperty().get());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(0, model.rootProperty().get());
    }

    @Test
    void keysMoveTheSelectionAndZoom(FxRobot robot) {
        robot.interact(map::requestFocus);
        robot.interact(() -> model.selectedProperty().set(film));
        robot.type(KeyCode.RIGHT);
        assertEquals(right, model.selectedProperty().get());
        robot.type(KeyCode.LEFT);
        assertEquals(film, model.selectedProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals(left, model.rootProperty().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertEquals(0, model.rootProperty().get());
    }

    @Test
    void aFileIsNotZoomedInto(FxRobot robot) {
        robot.doubleClickOn(place(350, 150));
        assertEquals(0, model.rootProperty().get());
    }

    @Test
    void aMiddleClickDimsTheRestAndEscapeEndsIt(FxRobot robot) {
        int before = pixel(350, 150);
        robot.clickOn(place(100, 150), MouseButton.MIDDLE);
        assertEquals(left, model.spotlightProperty().get());
        assertNotEquals(before, pixel(350, 150));
        robot.type(KeyCode.ESCAPE);
        assertEquals(before, pixel(350, 150));
    }

    private int pixel(int x, int y) {
        TreeMapDrawing drawing = Objects.requireNonNull(map.drawing());
        return drawing.picture().pixels()[y * drawing.picture().width() + x];
    }

    @Test
    void aFilterDimsWhatDoesNotMatch(FxRobot robot) {
        int before = pixel(350, 150);
        int matching = pixel(100, 150);
        robot.interact(() -> model.filterProperty().set(node -> node == film));
        assertNotEquals(before, pixel(350, 150));
        assertEquals(matching, pixel(100, 150));
    }

    @Test
    void theContextMenuIsForTheNodeUnderThePointer(FxRobot robot) {
        List<Integer> asked = new ArrayList<>();
        robot.interact(() -> map.menuProperty().set((node, _, _) -> asked.add(node)));
        robot.rightClickOn(place(350, 150));
        assertEquals(List.of(right), asked);
        assertEquals(right, model.selectedProperty().get());
    }

    @Test
    void picturesAreSaved() throws IOException {
        Path png = folder.resolve("map.png");
        Path svg = folder.resolve("map.svg");
        TreeMapExport export = TreeMapExport.of(map).orElseThrow();
        export.writePng(png);
        export.writeSvg(svg, source::name);
        assertEquals(map.getWidth(), new Image(png.toUri().toString()).getWidth());
        assertTrue(Files.readString(svg).contains("<title>film.mkv</title>"));
        TreeMapExport.of(sunburst).orElseThrow().writeSvg(svg, source::name);
        assertTrue(Files.readString(svg).contains("<path "));
    }

    @Test
    void withoutATreeThereIsNoPicture(FxRobot robot) {
        robot.interact(() -> model.sourceProperty().set(null));
        assertNull(map.drawing());
        assertEquals(TreeMapModel.NONE, model.rootProperty().get());
    }
}
