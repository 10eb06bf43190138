package org.ioscope.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.Test;

class HostHistoryTest {

    private static final double MIB = 1 << 20;

    private final History history = new History();

    private void see(HostSample host) {
        new HostHistory(history).add(HostSamples.sample(host));
    }

    private double machine(Metric metric) {
        return history.newest(SeriesKey.machine(metric));
    }

    @Test
    void totalsLeaveOutStackedDevicesAndPartitions() {
        see(HostScenes.usual());
        assertEquals(24 * MIB, machine(Metric.DISK_READ), 1);
        assertEquals(96 * MIB, machine(Metric.DISK_WRITE), 16);
        assertEquals(1500, machine(Metric.DISK_READS));
        assertEquals(0.2, machine(Metric.DISK_READ_AWAIT), 1e-6);
        assertEquals(99.8, machine(Metric.DISK_BUSY), 1e-4);
        assertEquals(11_800_000, machine(Metric.NETWORK_IN));
    }

    @Test
    void everyDeviceInterfaceAndProcessorHasItsOwnSeries() {
        see(HostScenes.usual());
        assertEquals(80, history.newest(new SeriesKey("sda", Metric.DISK_WRITE_AWAIT)), 20);
        assertEquals(64 * MIB, history.newest(new SeriesKey("dm-0", Metric.DISK_WRITE)), 16);
        assertEquals(8192, history.newest(new SeriesKey("lo", Metric.NETWORK_IN)));
        assertEquals(100, history.newest(SeriesKey.core(2, Metric.CPU_BUSY)), 1e-4);
    }

    @Test
    void pressureIsTheShareOfTheInterval() {
        see(HostScenes.usual());
        assertEquals(18.4, machine(Metric.IO_PRESSURE_SOME), 1e-4);
        assertEquals(9.2, machine(Metric.IO_PRESSURE_FULL), 1e-4);
    }

    @Test
    void whatIsNotKnownIsNoNumber() {
        see(HostScenes.unknown());
        assertTrue(Double.isNaN(machine(Metric.CPU_BUSY)));
        assertTrue(Double.isNaN(machine(Metric.DISK_READ)));
        assertTrue(Double.isNaN(history.newest(new SeriesKey("sda", Metric.DISK_QUEUE))));
    }

    @Test
    void theLargestMachineStaysWithinTheLimitOfSeries() {
        see(HostScenes.large());
        assertTrue(history.seriesCount() <= History.USUAL_SERIES);
        assertEquals(499, history.newest(new SeriesKey("sdsf", Metric.DISK_READS)));
        assertEquals(0, history.changingSeriesCount());
    }
}
