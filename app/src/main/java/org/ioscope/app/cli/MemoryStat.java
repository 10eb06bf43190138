package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ioscope.app.cli.StatColumn.name;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.PagingActivity;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// How memory is used, in the columns of `free`, and what moved between memory, swap and disks.
final class MemoryStat implements StatSection {

    private final StatCells cells;
    private final StatTable<Row> table;

    MemoryStat(StatCells cells) {
        this.cells = cells;
        table = new StatTable<>(List.of(
                name("", 5, Row::name),
                bytes("total", 0, Row::total),
                bytes("used", 0, Row::used),
                bytes("free", 0, Row::free),
                bytes("shared", 1, Row::shared),
                bytes("buff/cache", 0, Row::cache),
                bytes("available", 0, Row::available)));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        MemoryState memory = host.memory();
        List<byte[]> lines =
                new ArrayList<>(LineFit.fold(moves(memory, host.paging()).getBytes(UTF_8), room));
        Reading cache = memory.cachedBytes() instanceof Reading.Unknown
                ? memory.cachedBytes()
                : memory.buffersBytes().plus(memory.cachedBytes()).plus(memory.reclaimableSlabBytes());
        lines.addAll(table.lines(
                List.of(
                        new Row(
                                "Mem:",
                                memory.totalBytes(),
                                memory.usedBytes(),
                                memory.freeBytes(),
                                memory.sharedBytes(),
                                cache,
                                memory.availableBytes()),
                        new Row("Swap:", memory.swapTotalBytes(), memory.swapUsedBytes(), memory.swapFreeBytes())),
                room));
        return lines;
    }

    private String moves(MemoryState memory, PagingActivity paging) {
        return "paged in " + amount(cells.bytesPerSecond(paging.pagedInBytes())) + "/s, out "
                + amount(cells.bytesPerSecond(paging.pagedOutBytes())) + "/s | swapped in "
                + cells.perSecond(paging.swappedInPages()) + " pages/s, out "
                + cells.perSecond(paging.swappedOutPages()) + " | "
                + cells.perSecond(paging.majorFaults()) + " major faults/s | dirty "
                + amount(cells.bytes(memory.dirtyBytes())) + ", writeback "
                + amount(cells.bytes(memory.writebackBytes()));
    }

    /// In a sentence no heading tells the unit.
    private String amount(String cell) {
        return cells.withUnit(cell.strip());
    }

    private StatColumn<Row> bytes(String name, int rank, Function<Row, @Nullable Reading> part) {
        return number(name, 10, rank, row -> {
            @Nullable Reading reading = part.apply(row);
            return reading == null ? "" : cells.bytes(reading);
        });
    }

    /// A line of `free`; null where it has no such cell.
    private record Row(
            String name,
            Reading total,
            Reading used,
            Reading free,
            @Nullable Reading shared,
            @Nullable Reading cache,
            @Nullable Reading available) {

        Row(String name, Reading total, Reading used, Reading free) {
            this(name, total, used, free, null, null, null);
        }
    }
}
