package org.ioscope.app.desktop;

import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ioscope.app.desktop.common.DirectScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.status.StatusLine;
import org.ioscope.app.desktop.status.StatusLines;
import org.ioscope.core.procfs.OwnUsage;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DesktopViewModelTest {

    private final Settings settings = Settings.inMemory();
    private final List<String> reopened = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final DesktopViewModel window = window(null);

    private DesktopViewModel window(@Nullable Duration interval) {
        return new DesktopViewModel(
                Runnable::run,
                new DirectScheduler(),
                new StatusLines(new OwnUsage()),
                settings,
                interval,
                () -> reopened.add("again"));
    }

    private void see(Samples samples) {
        window.sampled(samples.build(), 0, false);
    }

    private static Samples hidden(int tasks) {
        return sample().with(task(1, "one", 1, 0)).hidden(tasks, new Limitation("tasks", "not yours", ""));
    }

    @Test
    void theFirstPageIsShownUntilAnotherIsChosen() {
        window.setPages(List.of("overview", "processes", "settings"));
        assertEquals("overview", window.pageProperty().get());
        window.navigate(1);
        assertEquals("processes", window.pageProperty().get());
        window.navigate("settings");
        assertEquals("settings", window.pageProperty().get());
        window.navigate(3);
        window.navigate(-1);
        window.navigate("devices");
        assertEquals("settings", window.pageProperty().get());
    }

    @Test
    void thePageThatWasShownLastIsShownAgain() {
        window.setPages(List.of("overview", "processes"));
        window.navigate("processes");
        DesktopViewModel next = window(null);
        next.setPages(List.of("overview", "processes"));
        assertEquals("processes", next.pageProperty().get());
    }

    @Test
    void aPageThatIsGoneIsNotMissed() {
        settings.pageProperty().set("remote");
        window.setPages(List.of("overview", "processes"));
        assertEquals("overview", window.pageProperty().get());
    }

    @Test
    void whilePausedTheFootStaysAsItIs() {
        see(hidden(3));
        window.pausedProperty().set(true);
        see(hidden(4));
        assertEquals("3 hidden tasks", window.statusProperty().get().missing());
        window.pausedProperty().set(false);
        assertEquals("4 hidden tasks", window.statusProperty().get().missing());
    }

    @Test
    void aWindowThatCanNotBeSeenShowsItsSamplesWhenItCan() {
        window.setVisible(false);
        see(hidden(3));
        assertEquals(StatusLine.EMPTY, window.statusProperty().get());
        window.setVisible(true);
        assertEquals("3 hidden tasks", window.statusProperty().get().missing());
    }

    @Test
    void aLostSourceSaysWhyAndCanBeOpenedAgainEvenWhilePaused() {
        assertEquals(SourceState.LOADING, window.sourceProperty().get());
        see(hidden(3));
        assertEquals(SourceState.LIVE, window.sourceProperty().get());
        window.pausedProperty().set(true);
        window.failed(new IOException("netlink socket closed"));
        assertEquals(SourceState.LOST, window.sourceProperty().get());
        assertEquals("netlink socket closed", window.lostReasonProperty().get());
        window.retry();
        window.setVisible(true);
        assertEquals(List.of("again"), reopened);
        assertEquals(SourceState.LOADING, window.sourceProperty().get());
        see(hidden(3));
        assertEquals(SourceState.LIVE, window.sourceProperty().get());
    }

    @Test
    void aFailureWithoutWordsIsNamedByItsKind() {
        window.failed(new IOException());
        assertEquals("IOException", window.lostReasonProperty().get());
    }

    @Test
    void anIntervalForThisRunLeavesTheSettingsAlone() {
        DesktopViewModel overridden = window(Duration.ofSeconds(5));
        assertEquals(Duration.ofSeconds(5), overridden.intervalProperty().get());
        assertEquals(Duration.ofSeconds(1), settings.intervalProperty().get());
        // Even the one that the settings have already.
        overridden.chooseInterval(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), overridden.intervalProperty().get());
    }

    @Test
    void aChosenIntervalIsRemembered() {
        window.chooseInterval(Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(2), window.intervalProperty().get());
        assertEquals(Duration.ofSeconds(2), settings.intervalProperty().get());
        settings.reset();
        assertEquals(Duration.ofSeconds(1), window.intervalProperty().get());
    }

    @Test
    void theSampleThatIsShownIsCopied() {
        window.copySample(copied::add);
        assertEquals(List.of(), copied);
        assertTrue(notice().failed());
        see(sample().with(task(1, "first", 1, 0)));
        window.pausedProperty().set(true);
        see(sample().with(task(1, "second", 1, 0)));
        window.copySample(copied::add);
        assertTrue(copied.getFirst().contains("first"), copied::toString);
        assertEquals("Copied the sample as JSON", notice().title());
        window.tell(null);
        assertNull(window.noticeProperty().get());
    }

    private Notice notice() {
        return Objects.requireNonNull(window.noticeProperty().get());
    }
}
