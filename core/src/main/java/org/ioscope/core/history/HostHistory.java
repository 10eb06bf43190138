package org.ioscope.core.history;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ioscope.core.history.History.Values;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.CpuActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;

/// Keeps the machine's metrics in a [History]: those of the whole machine, of each processor (only how busy it
/// is), of
/// each block device and of each network interface. Called by one thread, the sampler's.
public final class HostHistory {

    private final History history;

    public HostHistory(History history) {
        this.history = history;
    }

    /// Takes in one interval.
    public void add(Sample sample) {
        long intervalNanos = sample.intervalNanos();
        history.add(sample.time().toEpochMilli(), intervalNanos / 1_000_000, values -> {
            Putter putter = new Putter(values, intervalNanos);
            putter.rate(SeriesKey.MACHINE, Metric.TASK_READ, sample.total().readBytes());
            putter.rate(SeriesKey.MACHINE, Metric.TASK_WRITE, sample.total().writeBytes());
            HostSample host = sample.host();
            putter.processors(host.cpu());
            putter.memory(host.memory());
            putter.pressures(host.pressure());
            // Totals come first: of a machine with very many devices, not all have room in the history.
            putter.allDisks(host.disks());
            putter.allLinks(host.interfaces());
            host.disks().forEach(disk -> putter.disk(disk.info().name(), disk, disk.utilisationPercent(intervalNanos)));
            host.interfaces().forEach(link -> putter.link(link.info().name(), link));
        });
    }

    private record Putter(Values values, long intervalNanos) {

        void put(String subject, Metric metric, double value) {
            values.put(new SeriesKey(subject, metric), value);
        }

        void put(String subject, Metric metric, OptionalDouble value) {
            put(subject, metric, value.orElse(Double.NaN));
        }

        void rate(String subject, Metric metric, Reading reading) {
            put(subject, metric, Rates.perSecond(reading, intervalNanos));
        }

        void state(Metric metric, Reading reading) {
            OptionalLong value = reading.value();
            put(SeriesKey.MACHINE, metric, value.isPresent() ? (double) value.getAsLong() : Double.NaN);
        }

        void processors(CpuActivity cpu) {
            CpuTimes all = cpu.total();
            put(SeriesKey.MACHINE, Metric.CPU_BUSY, all.busyPercent());
            put(
                    SeriesKey.MACHINE,
                    Metric.CPU_USER,
                    all.percent(all.userNanos().plus(all.niceNanos()).plus(all.guestNanos())));
            put(
                    SeriesKey.MACHINE,
                    Metric.CPU_SYSTEM,
                    all.percent(all.systemNanos().plus(all.irqNanos()).plus(all.softIrqNanos())));
            put(SeriesKey.MACHINE, Metric.CPU_IO_WAIT, all.percent(all.ioWaitNanos()));
            put(SeriesKey.MACHINE, Metric.CPU_STEAL, all.percent(all.stealNanos()));
            for (CpuTimes core : cpu.cores()) {
                values.put(
                        SeriesKey.core(core.number(), Metric.CPU_BUSY),
                        core.busyPercent().orElse(Double.NaN));
            }
        }

        void memory(MemoryState memory) {
            state(Metric.MEMORY_USED, memory.usedBytes());
            state(Metric.MEMORY_AVAILABLE, memory.availableBytes());
            state(Metric.MEMORY_CACHED, memory.cachedBytes().plus(memory.buffersBytes()));
            state(Metric.MEMORY_DIRTY, memory.dirtyBytes());
            state(Metric.MEMORY_WRITEBACK, memory.writebackBytes());
            state(Metric.SWAP_USED, memory.swapUsedBytes());
        }

        void pressures(PressureState pressure) {
            pressure(Metric.CPU_PRESSURE_SOME, Metric.CPU_PRESSURE_FULL, pressure.cpu());
            pressure(Metric.MEMORY_PRESSURE_SOME, Metric.MEMORY_PRESSURE_FULL, pressure.memory());
            pressure(Metric.IO_PRESSURE_SOME, Metric.IO_PRESSURE_FULL, pressure.io());
        }

        private void pressure(Metric some, Metric full, Pressure pressure) {
            put(SeriesKey.MACHINE, some, Rates.percentOfTime(pressure.some().stalledNanos(), intervalNanos));
            put(SeriesKey.MACHINE, full, Rates.percentOfTime(pressure.full().stalledNanos(), intervalNanos));
        }

        void disk(String name, DiskActivity disk, OptionalDouble busyPercent) {
            rate(name, Metric.DISK_READ, disk.readBytes());
            rate(name, Metric.DISK_WRITE, disk.writtenBytes());
            rate(name, Metric.DISK_READS, disk.reads());
            rate(name, Metric.DISK_WRITES, disk.writes());
            put(name, Metric.DISK_READ_AWAIT, disk.readAwaitMillis());
            put(name, Metric.DISK_WRITE_AWAIT, disk.writeAwaitMillis());
            put(name, Metric.DISK_QUEUE, disk.queueDepth(intervalNanos));
            put(name, Metric.DISK_BUSY, busyPercent);
        }

        void link(String name, InterfaceActivity link) {
            rate(name, Metric.NETWORK_IN, link.receivedBytes());
            rate(name, Metric.NETWORK_OUT, link.sentBytes());
            rate(name, Metric.NETWORK_PACKETS_IN, link.receivedPackets());
            rate(name, Metric.NETWORK_PACKETS_OUT, link.sentPackets());
            rate(name, Metric.NETWORK_ERRORS, link.receiveErrors().plus(link.sendErrors()));
            rate(name, Metric.NETWORK_DROPS, link.receiveDrops().plus(link.sendDrops()));
        }

        void allDisks(List<DiskActivity> disks) {
            CountedDisks counted = new CountedDisks(disks);
            if (!counted.isEmpty()) {
                disk(SeriesKey.MACHINE, counted.total(), Rates.percentOfTime(counted.busiestNanos(), intervalNanos));
            }
        }

        void allLinks(List<InterfaceActivity> links) {
            LinkTotals.of(links).ifPresent(totals -> {
                rate(SeriesKey.MACHINE, Metric.NETWORK_IN, totals.receivedBytes());
                rate(SeriesKey.MACHINE, Metric.NETWORK_OUT, totals.sentBytes());
                rate(SeriesKey.MACHINE, Metric.NETWORK_PACKETS_IN, totals.receivedPackets());
                rate(SeriesKey.MACHINE, Metric.NETWORK_PACKETS_OUT, totals.sentPackets());
            });
        }
    }
}
