package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.junit.jupiter.api.Test;

final class CountedDisksTest {

    private static final CountedDisks USUAL =
            new CountedDisks(HostScenes.usual().disks());

    @Test
    void noByteIsCountedTwice() {
        DiskActivity total = USUAL.total();
        assertEquals("total", total.info().name());
        assertEquals(Reading.of(24 << 20), total.readBytes());
        assertEquals(Reading.of((64 + 32) << 20), total.writtenBytes());
        assertEquals(Reading.of(841), total.writes());
        assertEquals(Reading.of(20), total.inFlight());
    }

    @Test
    void aKnownPartIsNotLost() {
        assertEquals(Reading.of(12), USUAL.total().flushes());
        assertEquals(Reading.Unknown.UNSUPPORTED, USUAL.total().busyNanos());
    }

    @Test
    void theBusiestDeviceStandsForAll() {
        assertEquals(
                Reading.of(700),
                new CountedDisks(List.of(
                                DiskBuilder.disk("sda", 8, 0).queue(0, 700, 0).build(),
                                DiskBuilder.disk("sdb", 8, 16).queue(0, 300, 0).build()))
                        .busiestNanos());
        assertEquals(Reading.Unknown.UNSUPPORTED, new CountedDisks(List.of()).busiestNanos());
    }

    @Test
    void withoutDisksNothingIsKnown() {
        assertTrue(new CountedDisks(List.of()).isEmpty());
        assertEquals(
                Reading.Unknown.UNSUPPORTED, new CountedDisks(List.of()).total().reads());
        assertEquals(
                Reading.Unknown.DENIED,
                new CountedDisks(HostScenes.unknown().disks()).total().reads());
    }

    @Test
    void groupsAreNotChargedForStackedDevicesToo() {
        CgroupDisk total = USUAL.total(group(disk(259, 0, 10), disk(253, 0, 10), disk(8, 0, 7), disk(99, 1, 1)));
        assertEquals(Reading.of(18), total.readBytes());
    }

    @Test
    void aGroupThatCanNotBeReadIsUnknownAndOneThatDidNothingIsZero() {
        assertEquals(Reading.Known.ZERO, USUAL.total(group()).readBytes());
        assertEquals(
                Reading.Unknown.DENIED,
                USUAL.total(group(CgroupDisk.unknown(Reading.Unknown.DENIED))).readBytes());
    }

    private static CgroupDisk disk(int major, int minor, long readBytes) {
        return new CgroupDisk(
                major, minor, Reading.of(readBytes), Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO);
    }

    private static CgroupActivity group(CgroupDisk... disks) {
        return new CgroupActivity("/x", Reading.Known.ZERO, Reading.Known.ZERO, List.of(disks), PressureState.UNKNOWN);
    }
}
