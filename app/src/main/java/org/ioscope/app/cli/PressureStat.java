package org.ioscope.app.cli;

import static org.ioscope.app.cli.StatColumn.name;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Pressure;

/// Time that tasks lost for want of a resource.
final class PressureStat implements StatSection {

    private final StatTable<Map.Entry<String, Pressure>> table;

    PressureStat(StatCells cells) {
        table = new StatTable<>(List.of(
                name("Pressure", 8, Map.Entry::getKey),
                number(
                        "some10",
                        6,
                        0,
                        row -> cells.fraction(row.getValue().some().tenSecondsPercent())),
                number(
                        "some60",
                        6,
                        1,
                        row -> cells.fraction(row.getValue().some().minutePercent())),
                number(
                        "some300",
                        7,
                        1,
                        row -> cells.fraction(row.getValue().some().fiveMinutesPercent())),
                number(
                        "some ms/s",
                        9,
                        0,
                        row -> cells.millisPerSecond(row.getValue().some().stalledNanos())),
                number(
                        "full10",
                        6,
                        0,
                        row -> cells.fraction(row.getValue().full().tenSecondsPercent())),
                number(
                        "full60",
                        6,
                        1,
                        row -> cells.fraction(row.getValue().full().minutePercent())),
                number(
                        "full300",
                        7,
                        1,
                        row -> cells.fraction(row.getValue().full().fiveMinutesPercent())),
                number(
                        "full ms/s",
                        9,
                        0,
                        row -> cells.millisPerSecond(row.getValue().full().stalledNanos()))));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        return table.lines(
                List.of(
                        Map.entry("cpu", host.pressure().cpu()),
                        Map.entry("memory", host.pressure().memory()),
                        Map.entry("io", host.pressure().io()),
                        Map.entry("irq", host.pressure().irq())),
                room);
    }
}
