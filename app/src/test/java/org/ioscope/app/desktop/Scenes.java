package org.ioscope.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.Sample;

/// States of the window that a usual day does not show.
// Steps and samples are functions without state, but no checker can know that.
@SuppressWarnings("ImmutableEnumChecker")
enum Scenes {
    OVERVIEW_FIRST("overview", _ -> Optional.empty()),
    OVERVIEW_CORES("overview", SceneSamples.DAY, hand -> hand.press("per-core")),
    OVERVIEW_LARGE("overview", SceneSamples.of(HostScenes.large()), hand -> hand.press("per-core")),
    OVERVIEW_UNKNOWN("overview", SceneSamples.of(HostScenes.unknown())),
    OVERVIEW_NO_HOST("overview", SceneSamples.of(HostSample.NONE)),
    OVERVIEW_HOSTILE("overview", SceneSamples.HOSTILE),
    OVERVIEW_EXTREME("overview", SceneSamples.of(HostScenes.extreme())),
    OVERVIEW_PAUSED("overview", SceneSamples.DAY, hand -> hand.press("pause")),
    OVERVIEW_LOST(
            "overview",
            SceneSamples.DAY,
            hand -> hand.window().listener().failed(new IOException("the kernel closed the socket"))),
    DEVICES_LARGE("devices", SceneSamples.of(HostScenes.large())),
    DEVICES_UNKNOWN("devices", SceneSamples.of(HostScenes.unknown())),
    DEVICES_HOSTILE("devices", SceneSamples.HOSTILE),
    DEVICES_EXTREME("devices", SceneSamples.of(HostScenes.extreme())),
    DEVICES_CHART(
            "devices", SceneSamples.of(HostScenes.usual()), hand -> hand.chooseOn("#device-throughput", "chart-png")),
    NETWORK_LARGE("network", SceneSamples.of(HostScenes.large())),
    NETWORK_UNKNOWN("network", SceneSamples.of(HostScenes.unknown())),
    NETWORK_HOSTILE("network", SceneSamples.HOSTILE),
    PROCESSES_DENIED("processes", SceneSamples::denied),
    PROCESSES_HOSTILE("processes", SceneSamples.HOSTILE, details(0)),
    PROCESSES_SERVICE("processes", SceneSamples.DAY, hand -> hand.choose("group-by", "group-service"), details(0)),
    PROCESSES_CONTAINER(
            "processes",
            SceneSamples::containers,
            hand -> hand.choose("group-by", "group-service"),
            hand -> hand.choose("group-by", "expand-all"),
            details(0)),
    PROCESSES_FILES("processes", SceneSamples::thisProcess, details(0)),
    PROCESSES_TREE(
            "processes",
            SceneSamples.DAY,
            hand -> hand.choose("group-by", "group-process"),
            hand -> hand.choose("group-by", "expand-all")),
    PROCESSES_TERMINATE("processes", SceneSamples.DAY, ask(KeyCode.DELETE, false)),
    PROCESSES_KILL("processes", SceneSamples.DAY, ask(KeyCode.DELETE, true)),
    PROCESSES_REAL_TIME("processes", SceneSamples.DAY, details(0), hand -> hand.choose("details-menu", "io-rt-0")),
    PROCESSES_REFUSED("processes", SceneSamples.DAY, ask(KeyCode.DELETE, false), hand -> hand.press("question-yes"));

    private static final int USUAL_HEIGHT = 800;
    private static final int TALL = 1400;

    private final String page;
    private final SceneSamples samples;
    private final List<UserHand.Step> steps;

    Scenes(String page, SceneSamples samples, UserHand.Step... steps) {
        this.page = page;
        this.samples = samples;
        this.steps = List.of(steps);
    }

    private static UserHand.Step details(int row) {
        return hand -> {
            hand.select("process-table", row);
            hand.type("process-table", KeyCode.ENTER, false);
        };
    }

    private static UserHand.Step ask(KeyCode key, boolean shift) {
        return hand -> {
            hand.select("process-table", 0);
            hand.type("process-table", key, shift);
        };
    }

    String page() {
        return page;
    }

    Optional<Sample> sample(int second) {
        return samples.at(second);
    }

    List<UserHand.Step> steps() {
        return steps;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of the picture, in pixels: more where a page scrolls.
    int height() {
        return switch (this) {
            case OVERVIEW_CORES, OVERVIEW_LARGE, PROCESSES_SERVICE, PROCESSES_FILES, PROCESSES_HOSTILE -> TALL;
            default -> USUAL_HEIGHT;
        };
    }
}
