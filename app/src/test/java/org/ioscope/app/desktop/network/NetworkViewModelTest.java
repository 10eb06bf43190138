package org.ioscope.app.desktop.network;

import static org.ioscope.core.sample.HostSamples.host;
import static org.ioscope.core.sample.HostSamples.networkInterface;
import static org.ioscope.core.sample.HostSamples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.table.Lingering;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {

    private static final Reading GIGABIT = Reading.of(1_000_000_000L);

    private final TestContext window = new TestContext();
    private final NetworkViewModel page = new NetworkViewModel(window.context());

    @BeforeEach
    void showPage() {
        page.setShown(true);
    }

    private void see(HostSample machine) {
        page.sampled(sample(machine), 0, false);
    }

    private void see(InterfaceActivity... links) {
        HostSamples machine = host();
        for (InterfaceActivity link : links) {
            machine.with(link);
        }
        see(machine.build());
    }

    private static InterfaceActivity wired(String name, long in, long out) {
        return networkInterface(name, InterfaceKind.ETHERNET, true, GIGABIT, in, out);
    }

    /// An idle interface in some state, with losses in the interval.
    private static InterfaceActivity link(String name, String state, long errors, long drops) {
        Reading none = Reading.Known.ZERO;
        InterfaceInfo info = new InterfaceInfo(
                name, InterfaceKind.ETHERNET, state, "", true, Reading.Unknown.UNSUPPORTED, Reading.of(1500));
        return new InterfaceActivity(
                info, none, none, Reading.of(errors), Reading.of(drops), none, none, none, none, none, none);
    }

    private List<String> names() {
        return page.table().rows().stream().map(slot -> slot.values().key()).toList();
    }

    private Link row(String name) {
        Link link = page.shownProperty().get().links().get(name);
        assertNotNull(link);
        return link;
    }

    private String answer() {
        return page.shownProperty().get().answer();
    }

    @Test
    void theBusiestInterfaceStandsOnTopAndInTheAnswer() {
        see(wired("eth0", 1_000, 0), wired("eth1", 12_300_000, 5));
        assertEquals(List.of("eth1", "eth0"), names());
        assertEquals("eth1 receives 12.3 MB/s (10 % of its link)", answer());
    }

    @Test
    void theAnswerTellsTheBusierDirection() {
        see(wired("eth0", 1_000, 2_000));
        assertEquals("eth0 sends 2.00 KB/s (less than 1 % of its link)", answer());
        see(wired("eth0", 0, 0));
        assertEquals("Nothing is received or sent", answer());
    }

    @Test
    void loopbackIsNeitherTheAnswerNorInTheTotals() {
        Reading unknown = Reading.Unknown.UNSUPPORTED;
        InterfaceActivity loopback = networkInterface("lo", InterfaceKind.LOOPBACK, false, unknown, 9_999, 9_999);
        see(loopback, wired("eth0", 100, 50));
        assertEquals("eth0 receives 100 B/s (less than 1 % of its link)", answer());
        NetworkTotals totals = page.shownProperty().get().totals();
        assertEquals(new NetworkTotals(1, 100, 50), totals);
        see(loopback);
        assertEquals("Only this machine talks to itself", answer());
        assertTrue(Double.isNaN(page.shownProperty().get().totals().received()));
    }

    @Test
    void lossesAddUpSinceTheWindowWasOpened() {
        see(link("eth0", "up", 1, 20));
        see(link("eth0", "up", 2, 0));
        assertEquals(Reading.of(3), row("eth0").errors());
        assertEquals(Reading.of(20), row("eth0").drops());
        assertEquals(2, row("eth0").perSecond(InterfaceActivity::receiveErrors));
    }

    @Test
    void interfacesThatAreDownAreDimAndCanBeHidden() {
        see(link("eth0", "down", 0, 0), link("eth1", "unknown", 0, 0));
        assertTrue(row("eth0").isDim());
        assertFalse(row("eth1").isDim());
        page.downHiddenProperty().set(true);
        assertEquals(List.of("eth1"), names());
        see(link("eth0", "down", 0, 0));
        assertEquals("All interfaces are down", page.emptyText().isEmpty() ? "" : downOnly());
    }

    private String downOnly() {
        for (int i = 0; i < Lingering.SAMPLES; i++) {
            see(link("eth0", "down", 0, 0));
        }
        return page.emptyText();
    }

    @Test
    void unknownIsNeverZero() {
        see(HostScenes.unknown());
        assertTrue(Double.isNaN(row("eth0").throughput()));
        assertTrue(Double.isNaN(row("eth0").linkPercent()));
        assertEquals(Reading.Unknown.DENIED, row("eth0").errors());
        assertEquals("What the interfaces carry is not known", answer());
        LinkColumns.ALL.stream()
                .filter(column -> column.id().endsWith("PerSecond"))
                .forEach(column -> assertEquals("", column.exported(row("eth0")), column.id()));
    }

    @Test
    void anInterfaceThatGoesAwayStaysDimForAMoment() {
        see(wired("eth0", 10, 0), wired("eth1", 5, 0));
        page.table().selectedProperty().set("eth1");
        see(wired("eth0", 10, 0));
        assertTrue(row("eth1").isDim());
        assertEquals("eth1 (gone)", row("eth1").nameOrEnd());
        for (int i = 0; i < Lingering.SAMPLES; i++) {
            see(wired("eth0", 10, 0));
        }
        assertEquals(List.of("eth0"), names());
        Link details = page.detailsProperty().get();
        assertNotNull(details);
        assertTrue(details.gone());
    }

    @Test
    void aPausedPageKeepsWhatItShows() {
        see(wired("eth0", 10, 0));
        window.paused().set(true);
        see(wired("eth1", 10, 0));
        assertEquals(List.of("eth0"), names());
        page.searchProperty().set("eth1");
        assertEquals(List.of(), names());
        page.searchProperty().set("");
        window.paused().set(false);
        assertTrue(names().contains("eth1"));
    }

    @Test
    void aSearchFindsAddressesAndKinds() {
        see(HostScenes.usual());
        page.searchProperty().set("wireless");
        assertEquals(List.of("wlan0"), names());
        page.searchProperty().set("no such");
        assertEquals("No interface matches “no such”", page.emptyText());
        page.showAll();
        assertEquals(4, names().size());
    }

    @Test
    void manyExtremeAndHostileInterfacesAreShown() {
        see(HostScenes.large());
        assertEquals(300, names().size());
        see(HostScenes.extreme());
        assertEquals(100, row("eth0").linkPercent());
        see(HostScenes.hostile());
        assertFalse(answer().contains("\u202e"), answer());
    }

    @Test
    void aMachineWithoutInterfacesSaysSo() {
        see(host().limited("network interfaces", "/proc/net/dev is missing", "").build());
        assertEquals("No network interface can be seen", answer());
        assertEquals("/proc/net/dev is missing", page.emptyReason());
    }
}
