package org.ioscope.app.desktop.devices;

import static org.ioscope.core.sample.DiskBuilder.disk;
import static org.ioscope.core.sample.HostSamples.fileSystem;
import static org.ioscope.core.sample.HostSamples.host;
import static org.ioscope.core.sample.HostSamples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Lingering;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.core.sample.DiskBuilder;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevicesViewModelTest {

    private static final long MILLI = 1_000_000L;
    private static final long GIB = 1L << 30;

    private final TestContext window = new TestContext();
    private final DevicesViewModel page = new DevicesViewModel(window.context());

    @BeforeEach
    void showPage() {
        page.setShown(true);
    }

    private void see(HostSample machine) {
        page.sampled(sample(machine), 0, false);
    }

    private void see(DiskBuilder... disks) {
        HostSamples machine = host();
        for (DiskBuilder disk : disks) {
            machine.with(disk);
        }
        see(machine.build());
    }

    private static DiskBuilder busy(String name, int minor, long millis) {
        return disk(name, 8, minor).writes(10, 1 << 20, 123 * MILLI).queue(1, millis * MILLI, millis * MILLI);
    }

    private List<String> names() {
        return page.table().rows().stream()
                .map(slot -> slot.values().device().key())
                .toList();
    }

    private DeviceRow row(String name) {
        return page.table().rows().stream()
                .map(slot -> slot.values())
                .filter(row -> row.device().key().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static NumberColumn<DeviceRow> number(String id) {
        Column<DeviceRow> column = DeviceColumns.ALL.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return (NumberColumn<DeviceRow>) column;
    }

    private String answer() {
        return page.shownProperty().get().answer();
    }

    @Test
    void partitionsStandBelowTheirDiskAndTheBusiestDiskOnTop() {
        see(HostScenes.usual());
        assertEquals(List.of("sda", "sda1", "nvme0n1", "nvme0n1p2", "nvme0n1p1", "dm-0"), sortedLikeShown());
    }

    /// The mapped volume is a bit busier than the disk below it, and stands where its own numbers put it.
    private List<String> sortedLikeShown() {
        List<String> shown = names();
        assertEquals(1, shown.indexOf("sda1") - shown.indexOf("sda"));
        assertEquals(1, shown.indexOf("nvme0n1p2") - shown.indexOf("nvme0n1"));
        assertTrue(shown.indexOf("dm-0") < shown.indexOf("nvme0n1"), shown::toString);
        return List.of("sda", "sda1", "nvme0n1", "nvme0n1p2", "nvme0n1p1", "dm-0");
    }

    @Test
    void aDiskStandsBeforeAVolumeOnItThatIsAsBusy() {
        see(busy("dm-0", 9, 500).mappedTo("sda"), busy("sda", 0, 500));
        assertEquals(List.of("sda", "dm-0"), names());
        assertEquals("on sda", row("dm-0").device().hint());
    }

    @Test
    void theAnswerNamesTheBottleneckAndItsWait() {
        see(busy("sda", 0, 970), busy("sdb", 16, 20));
        assertEquals("sda is busy 97 % of the time, a write waits 12.3 ms", answer());
    }

    @Test
    void theAnswerIsNeverAPartOfADiskOrAStackedDevice() {
        see(
                busy("sda", 0, 400),
                busy("dm-0", 9, 900).mappedTo("sda"),
                busy("sda1", 1, 999).partitionOf("sda"));
        assertEquals("sda is busy 40 % of the time, a write waits 12.3 ms", answer());
    }

    @Test
    void idleDevicesAreSaidToBeIdle() {
        see(disk("sda", 8, 0), disk("sdb", 8, 16));
        assertEquals("None of 2 devices has anything to do", answer());
        see(disk("sda", 8, 0));
        assertEquals("sda has nothing to do", answer());
    }

    @Test
    void totalsCountNothingTwice() {
        see(HostScenes.usual());
        DeviceTotals totals = page.shownProperty().get().totals();
        assertEquals(2, totals.devices());
        assertEquals(96.0 * (1 << 20), totals.write());
        assertEquals(24.0 * (1 << 20), totals.read());
        assertEquals(841, totals.writes());
    }

    @Test
    void totalsOfTheLargestAmountsDoNotOverflow() {
        see(disk("sda", 8, 0).writes(1, Long.MAX_VALUE, 1), disk("sdb", 8, 16).writes(1, Long.MAX_VALUE, 1));
        assertEquals(2.0 * Long.MAX_VALUE, page.shownProperty().get().totals().write(), 1e6);
    }

    @Test
    void busyIsMarkedWhereItIsNoLimit() {
        see(
                disk("nvme0n1", 259, 0).kind(DiskKind.NVME).queue(1, 900 * MILLI, MILLI),
                disk("sda", 8, 0).model("turning", true).queue(1, 900 * MILLI, MILLI));
        NumberColumn<DeviceRow> column = number(DeviceColumns.BUSY);
        assertNotNull(column.remark());
        assertEquals(DeviceColumns.PARALLEL_CAVEAT, column.remark().apply(row("nvme0n1")));
        assertNull(column.remark().apply(row("sda")));
    }

    @Test
    void unknownIsADashWithAReasonAndEmptyInExports() {
        see(HostScenes.unknown());
        NumberColumn<DeviceRow> column = number("readBytesPerSecond");
        assertTrue(Double.isNaN(column.number().applyAsDouble(row("sda"))));
        assertEquals(Reading.Unknown.DENIED.reason(), column.unknown().apply(row("sda")));
        assertEquals("", column.exported(row("sda")));
        assertEquals("What the devices do is not known", answer());
    }

    @Test
    void aWaitWithoutRequestsSaysThatThereWereNone() {
        see(disk("sda", 8, 0));
        assertEquals(
                "there was none in this interval",
                number("readAwaitMillis").unknown().apply(row("sda")));
    }

    @Test
    void idleLoopDevicesAreHiddenUntilTheyDoSomethingOrTheUserAsks() {
        DiskBuilder loop = disk("loop0", 7, 0).kind(DiskKind.LOOP).uncounted();
        see(disk("sda", 8, 0), loop);
        assertEquals(List.of("sda"), names());
        assertEquals(1, page.shownProperty().get().hidden());
        page.idleHiddenProperty().set(false);
        assertEquals(List.of("sda", "loop0"), names());
        page.idleHiddenProperty().set(true);
        see(disk("sda", 8, 0), loop.reads(1, 4096, MILLI));
        assertEquals(2, names().size());
        for (int i = 0; i < DevicesModel.ACTIVE_SAMPLES; i++) {
            see(disk("sda", 8, 0), disk("loop0", 7, 0).kind(DiskKind.LOOP).uncounted());
        }
        assertEquals(List.of("sda"), names());
    }

    @Test
    void aDiskCanBeFoldedAndASearchOpensIt() {
        see(busy("sda", 0, 10), busy("sda1", 1, 10).partitionOf("sda"), busy("sdb", 16, 5));
        page.toggle(row("sda"));
        assertEquals(List.of("sda", "sdb"), names());
        page.searchProperty().set("SDA1");
        assertEquals(List.of("sda", "sda1"), names());
        page.searchProperty().set("");
        page.toggle(row("sda"));
        assertEquals(List.of("sda", "sda1", "sdb"), names());
    }

    @Test
    void aSearchFindsModelsAndMountPoints() {
        see(HostScenes.usual());
        page.searchProperty().set("st4000");
        assertEquals(List.of("sda", "sda1"), names());
        page.searchProperty().set("backup of");
        assertEquals(List.of("sda", "sda1"), names());
        page.searchProperty().set("nothing like it");
        assertEquals(List.of(), names());
        assertEquals("No device matches “nothing like it”", page.emptyText());
        assertTrue(page.isFiltered());
        page.showAll();
        assertTrue(names().contains("loop0"));
    }

    @Test
    void fileSystemsAreFoundThroughPartitionsAndVolumes() {
        see(HostScenes.usual());
        assertEquals("/, /boot", row("nvme0n1").device().mountPoints());
        assertEquals("/", row("dm-0").device().mountPoints());
        assertEquals("/srv/backup of all", row("sda").device().mountPoints());
        assertTrue(row("sda").device().fullPercent() > Fill.NEARLY_FULL_PERCENT);
    }

    @Test
    void aFileSystemWithoutADeviceNumberIsFoundByItsFile() {
        see(host().with(disk("sda1", 8, 1))
                .with(fileSystem("/data", "/dev/sda1", "btrfs", 0, 41, GIB, GIB / 2))
                .build());
        assertEquals("/data", row("sda1").device().mountPoints());
    }

    @Test
    void aDeviceThatGoesAwayStaysDimForAMomentAndItsDetailsLonger() {
        see(busy("sda", 0, 10), busy("sdb", 16, 500));
        page.table().selectedProperty().set("sdb");
        see(busy("sda", 0, 10));
        assertTrue(row("sdb").device().gone());
        assertEquals("(gone)", row("sdb").device().hint());
        assertEquals("sda is busy 1 % of the time, a write waits 12.3 ms", answer());
        for (int i = 0; i < Lingering.SAMPLES; i++) {
            see(busy("sda", 0, 10));
        }
        assertEquals(List.of("sda"), names());
        Device details = page.detailsProperty().get();
        assertNotNull(details);
        assertEquals("sdb", details.key());
        assertTrue(details.gone());
        see(busy("sda", 0, 10), busy("sdb", 16, 500));
        details = page.detailsProperty().get();
        assertNotNull(details);
        assertFalse(details.gone());
        assertEquals("sdb", page.table().selectedProperty().get());
    }

    @Test
    void theFirstRowIsChosenUntilTheUserChooses() {
        see(busy("sda", 0, 10), busy("sdb", 16, 500));
        assertEquals("sdb", page.table().selectedProperty().get());
        see(busy("sda", 0, 900), busy("sdb", 16, 500));
        assertEquals("sdb", page.table().selectedProperty().get());
    }

    @Test
    void aPausedPageKeepsWhatItShowsButSorts() {
        see(busy("sda", 0, 900), busy("sdb", 16, 500));
        window.paused().set(true);
        see(busy("sdc", 32, 999));
        assertEquals(List.of("sda", "sdb"), names());
        page.table().sortProperty().set(new SortOrder(DeviceColumns.NAME, true));
        assertEquals(List.of("sdb", "sda"), names());
        window.paused().set(false);
        assertTrue(names().contains("sdc"));
    }

    @Test
    void rowsKeepTheirPlacesWhileThePointerRestsOnThem() {
        see(busy("sda", 0, 900), busy("sdb", 16, 500));
        page.table().holdProperty().set(true);
        see(busy("sda", 0, 100), busy("sdb", 16, 500));
        assertEquals(List.of("sda", "sdb"), names());
        assertTrue(page.shownProperty().get().held());
        page.table().holdProperty().set(false);
        assertEquals(List.of("sdb", "sda"), names());
    }

    @Test
    void aHiddenPageBuildsNothing() {
        page.setShown(false);
        see(busy("sda", 0, 900));
        assertEquals(List.of(), names());
        page.setShown(true);
        assertEquals(List.of("sda"), names());
    }

    @Test
    void aMachineWithoutDevicesSaysWhy() {
        see(host().limited("bytes of the disks", "/proc/diskstats can not be read", "")
                .build());
        assertEquals("No block device can be seen", answer());
        assertEquals("This machine has no block device that can be seen", page.emptyText());
        assertEquals("/proc/diskstats can not be read", page.emptyReason());
    }

    @Test
    void manyExtremeAndHostileDevicesAreShown() {
        see(HostScenes.large());
        assertEquals(500, names().size());
        see(HostScenes.extreme());
        assertTrue(answer().startsWith("sda is busy 100 %"), answer());
        see(HostScenes.hostile());
        assertFalse(answer().contains("\n"), answer());
        Device hostile = page.shownProperty().get().devices().get(HostScenes.HOSTILE_NAME);
        assertNotNull(hostile);
        assertFalse(hostile.hint().contains("\u202e"));
        assertFalse(Facts.of(hostile, List.of(hostile), page.units()).isEmpty());
    }
}
