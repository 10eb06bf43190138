package org.ioscope.core.export;

import static org.ioscope.core.export.Field.flag;
import static org.ioscope.core.export.Field.fraction;
import static org.ioscope.core.export.Field.number;
import static org.ioscope.core.export.Field.text;
import static org.ioscope.core.export.Field.texts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.CpuActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.PagingActivity;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.Reading;

/// What every encoding says about the parts of a machine, as docs/FORMATS.md describes it.
final class HostFields {

    static final List<Field<CpuTimes>> CPU_TIMES = List.of(
            number("userNanos", CpuTimes::userNanos),
            number("niceNanos", CpuTimes::niceNanos),
            number("systemNanos", CpuTimes::systemNanos),
            number("idleNanos", CpuTimes::idleNanos),
            number("ioWaitNanos", CpuTimes::ioWaitNanos),
            number("irqNanos", CpuTimes::irqNanos),
            number("softIrqNanos", CpuTimes::softIrqNanos),
            number("stealNanos", CpuTimes::stealNanos),
            number("guestNanos", CpuTimes::guestNanos));

    static final List<Field<CpuActivity>> CPU =
            List.of(number("contextSwitches", CpuActivity::contextSwitches), number("forks", CpuActivity::forks));

    static final List<Field<LoadAverage>> LOAD = List.of(
            fraction("oneMinute", LoadAverage::oneMinute),
            fraction("fiveMinutes", LoadAverage::fiveMinutes),
            fraction("fifteenMinutes", LoadAverage::fifteenMinutes),
            number("runnableTasks", LoadAverage::runnableTasks),
            number("allTasks", LoadAverage::allTasks));

    static final List<Field<MemoryState>> MEMORY = List.of(
            number("totalBytes", MemoryState::totalBytes),
            number("freeBytes", MemoryState::freeBytes),
            number("availableBytes", MemoryState::availableBytes),
            number("buffersBytes", MemoryState::buffersBytes),
            number("cachedBytes", MemoryState::cachedBytes),
            number("sharedBytes", MemoryState::sharedBytes),
            number("reclaimableSlabBytes", MemoryState::reclaimableSlabBytes),
            number("unreclaimableSlabBytes", MemoryState::unreclaimableSlabBytes),
            number("anonymousBytes", MemoryState::anonymousBytes),
            number("mappedBytes", MemoryState::mappedBytes),
            number("dirtyBytes", MemoryState::dirtyBytes),
            number("writebackBytes", MemoryState::writebackBytes),
            number("hugePagesBytes", MemoryState::hugePagesBytes),
            number("swapTotalBytes", MemoryState::swapTotalBytes),
            number("swapFreeBytes", MemoryState::swapFreeBytes),
            number("zswapBytes", MemoryState::zswapBytes),
            number("zswappedBytes", MemoryState::zswappedBytes));

    static final List<Field<PagingActivity>> PAGING = List.of(
            number("pagedInBytes", PagingActivity::pagedInBytes),
            number("pagedOutBytes", PagingActivity::pagedOutBytes),
            number("swappedInPages", PagingActivity::swappedInPages),
            number("swappedOutPages", PagingActivity::swappedOutPages),
            number("faults", PagingActivity::faults),
            number("majorFaults", PagingActivity::majorFaults));

    static final List<Field<DiskActivity>> DISK = List.of(
            text("name", disk -> disk.info().name()),
            text("label", disk -> disk.info().label()),
            number("major", disk -> Reading.of(disk.info().major())),
            number("minor", disk -> Reading.of(disk.info().minor())),
            text("kind", disk -> ConstantName.camelCase(disk.info().kind())),
            text("parent", disk -> disk.info().parent()),
            texts("backing", disk -> disk.info().backing()),
            flag("counted", disk -> disk.info().counted()),
            text("model", disk -> disk.info().model()),
            text("scheduler", disk -> disk.info().scheduler()),
            number("sizeBytes", disk -> disk.info().sizeBytes()),
            number("rotational", disk -> disk.info().rotational()),
            number("readOnly", disk -> disk.info().readOnly()),
            number("reads", DiskActivity::reads),
            number("readsMerged", DiskActivity::readsMerged),
            number("readBytes", DiskActivity::readBytes),
            number("readNanos", DiskActivity::readNanos),
            number("writes", DiskActivity::writes),
            number("writesMerged", DiskActivity::writesMerged),
            number("writtenBytes", DiskActivity::writtenBytes),
            number("writeNanos", DiskActivity::writeNanos),
            number("discards", DiskActivity::discards),
            number("discardsMerged", DiskActivity::discardsMerged),
            number("discardedBytes", DiskActivity::discardedBytes),
            number("discardNanos", DiskActivity::discardNanos),
            number("flushes", DiskActivity::flushes),
            number("flushNanos", DiskActivity::flushNanos),
            number("inFlight", DiskActivity::inFlight),
            number("busyNanos", DiskActivity::busyNanos),
            number("queueNanos", DiskActivity::queueNanos));

    static final List<Field<FileSystemState>> FILE_SYSTEM = List.of(
            text("mountPoint", FileSystemState::mountPoint),
            text("device", FileSystemState::device),
            text("type", FileSystemState::type),
            number("major", state -> Reading.of(state.major())),
            number("minor", state -> Reading.of(state.minor())),
            flag("readOnly", FileSystemState::readOnly),
            number("totalBytes", FileSystemState::totalBytes),
            number("freeBytes", FileSystemState::freeBytes),
            number("availableBytes", FileSystemState::availableBytes),
            number("inodes", FileSystemState::inodes),
            number("freeInodes", FileSystemState::freeInodes));

    static final List<Field<InterfaceActivity>> INTERFACE = List.of(
            text("name", network -> network.info().name()),
            text("kind", network -> ConstantName.camelCase(network.info().kind())),
            text("state", network -> network.info().state()),
            text("address", network -> network.info().address()),
            flag("counted", network -> network.info().counted()),
            number("linkBitsPerSecond", network -> network.info().linkBitsPerSecond()),
            number("mtuBytes", network -> network.info().mtuBytes()),
            number("receivedBytes", InterfaceActivity::receivedBytes),
            number("receivedPackets", InterfaceActivity::receivedPackets),
            number("receiveErrors", InterfaceActivity::receiveErrors),
            number("receiveDrops", InterfaceActivity::receiveDrops),
            number("sentBytes", InterfaceActivity::sentBytes),
            number("sentPackets", InterfaceActivity::sentPackets),
            number("sendErrors", InterfaceActivity::sendErrors),
            number("sendDrops", InterfaceActivity::sendDrops),
            number("multicasts", InterfaceActivity::multicasts),
            number("collisions", InterfaceActivity::collisions));

    static final List<Field<Pressure.Stall>> STALL = List.of(
            fraction("tenSecondsPercent", Pressure.Stall::tenSecondsPercent),
            fraction("minutePercent", Pressure.Stall::minutePercent),
            fraction("fiveMinutesPercent", Pressure.Stall::fiveMinutesPercent),
            number("stalledNanos", Pressure.Stall::stalledNanos));

    static final List<Field<CgroupActivity>> CGROUP = List.of(
            text("path", CgroupActivity::path),
            number("cpuNanos", CgroupActivity::cpuNanos),
            number("memoryBytes", CgroupActivity::memoryBytes));

    static final List<Field<CgroupDisk>> CGROUP_IO = List.of(
            number("readBytes", CgroupDisk::readBytes),
            number("writtenBytes", CgroupDisk::writtenBytes),
            number("reads", CgroupDisk::reads),
            number("writes", CgroupDisk::writes));

    static final List<Field<Limitation>> LIMITATION = List.of(
            text("subject", Limitation::subject), text("cause", Limitation::cause), text("remedy", Limitation::remedy));

    private HostFields() {}

    /// Fields of a part, as fields of the whole.
    static <W, P> List<Field<W>> partOf(Function<W, P> part, List<Field<P>> fields) {
        return fields.stream().map(field -> field.of(part)).toList();
    }

    /// All fields behind each other.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> List<Field<T>> join(List<Field<T>>... fields) {
        return Stream.of(fields).flatMap(List::stream).toList();
    }
}
