package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatWidthTest {

    private static final String[] ALL = {
        "disk", "cpu", "memory", "network", "pressure", "cgroup", "-p", "--all", "--cores"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 80, 100, 120, 250})
    void noLineIsWiderThanTheTerminal(int columns) {
        for (HostSample host : List.of(
                HostScenes.usual(),
                HostScenes.unknown(),
                HostScenes.extreme(),
                HostScenes.hostile(),
                HostScenes.large(),
                HostSample.NONE)) {
            for (String[] arguments : List.of(ALL, new String[0], new String[] {"disk", "-t"})) {
                StatFront stat = new StatFront(host).terminal(columns);
                assertEquals(0, stat.refresh(arguments), stat.errors());
                for (String line : stat.lines()) {
                    // A time stamp is never cut.
                    int stamp = arguments.length == 2 && !line.isEmpty() ? 30 : 0;
                    assertTrue(DisplayWidth.of(line) <= Math.max(columns, stamp + 1), line);
                }
            }
        }
    }

    @Test
    void whatMattersMostStaysOnANarrowTerminal() {
        assertEquals("Device r/s rB/s r_await w/s wB/s w_await aqu-sz %util", names(80, "disk"));
        assertEquals("Device r/s rB/s w/s wB/s %util", names(60, "disk"));
        assertEquals("%busy %iowait avail read/s write/s %util in/s out/s", names(80));
        assertEquals("rB/s wB/s %cpu memory io-some10 cgroup", names(80, "cgroup"));
    }

    @Test
    void wideShowsWholeLines() {
        assertEquals(24, names(80, "disk", "--wide").split(" ").length);
    }

    @Test
    void ofALongPathTheEndIsShown() {
        StatFront stat = new StatFront(HostScenes.usual()).terminal(80);
        stat.refresh("cgroup");
        assertTrue(stat.output().contains(" +"), stat.output());
        assertTrue(stat.output().contains("2a19081726.scope\n"), stat.output());
    }

    @Test
    void columnsNeverShrinkBetweenRefreshes() {
        StatFront stat = new StatFront(HostScenes.extreme(), HostScenes.usual());
        stat.run("disk", "-n", "2");
        List<String> lines = stat.lines();
        assertEquals(lines.getFirst().length(), lines.get(3).length());
        assertEquals("", lines.get(2));
    }

    @Test
    void hostileNamesAreHarmless() {
        StatFront stat = new StatFront(HostScenes.hostile());
        stat.refresh(ALL);
        assertFalse(stat.output().codePoints().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x202E), stat.output());
    }

    private static String names(int columns, String... arguments) {
        StatFront stat = new StatFront(HostScenes.usual()).terminal(columns);
        assertEquals(0, stat.refresh(arguments), stat.errors());
        return stat.lines().getFirst().strip().replaceAll(" +", " ");
    }
}
