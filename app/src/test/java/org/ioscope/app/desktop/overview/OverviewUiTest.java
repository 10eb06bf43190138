package org.ioscope.app.desktop.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.charts.HeatMap;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.core.history.HostHistory;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class OverviewUiTest {

    private final TestContext window = new TestContext();
    private Page page;
    private Stage stage;
    private int second;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        page = OverviewPage.of(window.context());
        Scene scene = new Scene(page.view(), 1000, 760);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(scene.getRoot(), false);
        stage.setScene(scene);
        stage.show();
        page.setShown(true);
    }

    private void see(FxRobot robot, HostSample host) {
        robot.interact(() -> {
            Sample sample = HostSamples.sample(host);
            Sample later = new Sample(
                    Instant.parse("2026-11-21T14:00:00Z").plusSeconds(second++),
                    sample.intervalNanos(),
                    sample.total(),
                    sample.current(),
                    sample.coverage(),
                    sample.tasks(),
                    host,
                    sample.source());
            new HostHistory(window.history()).add(later);
            page.listener().sampled(later, 0, false);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookup(selector));
    }

    private static String spoken(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void cardsSpeakTheirNumbers(FxRobot robot) {
        see(robot, HostScenes.usual());
        String words = spoken(find("#card-disk", Node.class));
        assertTrue(words.startsWith("Disks, Read 25.2 MB/s, Write 101 MB/s"), words);
        String chart = spoken(find("#card-disk .time-chart", TimeSeriesChart.class));
        assertTrue(chart.startsWith("Disks: Read now 25.2 MB/s"), chart);
    }

    @Test
    void aClickOrEnterLeadsToThePageOfTheCard(FxRobot robot) {
        see(robot, HostScenes.usual());
        robot.clickOn("#card-network");
        robot.interact(() -> find("#card-disk", Node.class).requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("network", "devices"), window.visited());
    }

    @Test
    void processorsAreShownOneByOneOnDemand(FxRobot robot) {
        see(robot, HostScenes.usual());
        assertFalse(find("#cores", Node.class).isVisible());
        robot.clickOn("#per-core");
        assertEquals(4, robot.lookup("#cores .time-chart").queryAll().size());
        assertTrue(window.visited().isEmpty());
    }

    @Test
    void manyProcessorsShareOneHeatMap(FxRobot robot) {
        robot.clickOn("#per-core");
        see(robot, HostScenes.large());
        assertEquals(
                1, robot.lookup("#cores .heat-map").queryAllAs(HeatMap.class).size());
    }

    @Test
    void withoutPressureTheCardSaysWhy(FxRobot robot) {
        see(robot, HostScenes.unknown());
        assertTrue(spoken(find("#card-pressure", Node.class)).contains("the kernel was built without PSI"));
    }

    @Test
    void extremeMachinesAreDrawn(FxRobot robot) {
        see(robot, HostScenes.extreme());
        see(robot, HostScenes.hostile());
        see(robot, HostSample.NONE);
        assertTrue(find("#waiting", Node.class).isVisible());
    }
}
