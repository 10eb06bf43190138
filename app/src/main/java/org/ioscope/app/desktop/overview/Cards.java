package org.ioscope.app.desktop.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.app.desktop.overview.Offenders.Offender;
import org.ioscope.core.history.LinkTotals;
import org.ioscope.core.history.Unit;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;

/// Writes the cards of one sample.
final class Cards {

    private static final String NO_DISK = "No disk can be seen";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String GAP = "   ";

    private final HostSample host;
    private final long intervalNanos;
    private final Offenders offenders;
    private final Units units;
    private final ValueFormat percent;
    private final ValueFormat perSecond;
    private final ValueFormat millis;

    Cards(Sample sample, Offenders offenders, Units units) {
        this.host = sample.host();
        this.intervalNanos = sample.intervalNanos();
        this.offenders = offenders;
        this.units = units;
        this.percent = ValueFormat.of(Unit.PERCENT, units);
        this.perSecond = ValueFormat.of(Unit.PER_SECOND, units);
        this.millis = ValueFormat.of(Unit.MILLISECONDS, units);
    }

    Map<CardKind, CardValues> all() {
        Map<CardKind, CardValues> cards = new EnumMap<>(CardKind.class);
        cards.put(CardKind.CPU, cpu());
        cards.put(CardKind.MEMORY, memory());
        CountedDisks disks = new CountedDisks(host.disks());
        boolean noDisk = disks.isEmpty();
        cards.put(CardKind.DISK, noDisk ? unknown("disk", NO_DISK) : disks(disks.total()));
        cards.put(CardKind.OPERATIONS, noDisk ? unknown("disk", NO_DISK) : operations(disks.total()));
        cards.put(
                CardKind.NETWORK,
                LinkTotals.of(host.interfaces())
                        .map(this::network)
                        .orElseGet(() -> unknown("interface", "No network interface can be seen")));
        cards.put(CardKind.PRESSURE, pressure());
        return cards;
    }

    private CardValues cpu() {
        CpuTimes cpu = host.cpu().total();
        if (cpu.busyPercent().isEmpty()) {
            return unknown("processor", "Processor time can not be read");
        }
        List<String> details = new ArrayList<>();
        details.add("user " + text(percent, cpu.percent(cpu.userNanos().plus(cpu.niceNanos()))));
        details.add("system " + text(percent, cpu.percent(cpu.systemNanos())));
        if (cpu.stealNanos().isPositive()) {
            details.add("steal " + text(percent, cpu.percent(cpu.stealNanos())));
        }
        LoadAverage load = host.load();
        if (!Double.isNaN(load.oneMinute())) {
            details.add(
                    String.format(Locale.ROOT, load.oneMinute() < 100 ? "load %.2f" : "load %.0f", load.oneMinute()));
        }
        Optional<Offender> worst = offenders
                .process(process -> process.activity().cpuNanos())
                .or(() -> offenders.group(group -> group.cpuNanos()));
        return known(
                List.of(text(percent, cpu.busyPercent()), text(percent, cpu.percent(cpu.ioWaitNanos()))),
                details,
                worst.map(who -> who.name() + " uses " + cores(who.amount())));
    }

    private String cores(double nanos) {
        double cores = nanos / Math.max(1, intervalNanos);
        return cores < 0.995
                ? percent.text(100 * cores) + " of a core"
                : String.format(Locale.ROOT, "%.1f cores", cores);
    }

    private CardValues memory() {
        MemoryState memory = host.memory();
        if (memory.usedBytes() instanceof Reading.Unknown) {
            return unknown("memory", "Memory can not be read");
        }
        boolean swap = memory.swapTotalBytes().isPositive();
        Optional<Offender> worst = offenders
                .process(process -> process.activity().residentBytes())
                .or(() -> offenders.group(group -> group.memoryBytes()));
        return known(
                List.of(amount(memory.usedBytes()), swap ? amount(memory.swapUsedBytes()) : Formats.UNKNOWN),
                List.of(
                        "of " + amount(memory.totalBytes()),
                        swap ? "swap " + amount(memory.swapTotalBytes()) : "no swap",
                        "dirty " + amount(memory.dirtyBytes())),
                worst.map(who -> who.name() + " holds " + units.amount(who.amount())));
    }

    private CardValues disks(DiskActivity totals) {
        Optional<Offender> busiest = offenders.disk(disk -> disk.utilisationPercent(intervalNanos));
        Optional<Offender> reader =
                offenders.process(process -> process.activity().readBytes());
        Optional<Offender> writer =
                offenders.process(process -> process.activity().writeBytes());
        boolean reads = amount(reader) > amount(writer);
        Optional<Offender> worst = reads ? reader : writer;
        return known(
                List.of(rate(totals.readBytes()), rate(totals.writtenBytes())),
                List.of(busiest.map(disk -> disk.name() + " busy " + percent.text(disk.amount()))
                        .orElse(totals.readBytes() instanceof Reading.Unknown ? "" : "no disk is busy")),
                worst.map(who -> who.name() + (reads ? " reads " : " writes ") + units.rate(perSecond(who.amount()))));
    }

    private CardValues operations(DiskActivity totals) {
        Optional<Offender> worst =
                offenders.disk(disk -> Rates.perSecond(disk.reads().plus(disk.writes()), intervalNanos));
        return known(
                List.of(
                        text(perSecond, Rates.perSecond(totals.reads(), intervalNanos)),
                        text(perSecond, Rates.perSecond(totals.writes(), intervalNanos))),
                List.of(
                        "a read takes " + text(millis, totals.readAwaitMillis()),
                        "a write " + text(millis, totals.writeAwaitMillis())),
                worst.map(disk -> disk.name() + " does " + perSecond.text(disk.amount())));
    }

    private CardValues network(LinkTotals totals) {
        Optional<Offender> worst = offenders.link(link -> link.receivedBytes().plus(link.sentBytes()));
        return known(
                List.of(rate(totals.receivedBytes()), rate(totals.sentBytes())),
                List.of("packets "
                        + text(perSecond, Rates.perSecond(totals.receivedPackets(), intervalNanos)) + " in, "
                        + text(perSecond, Rates.perSecond(totals.sentPackets(), intervalNanos)) + " out"),
                worst.map(link -> link.name() + " moves " + units.rate(perSecond(link.amount()))));
    }

    private CardValues pressure() {
        PressureState pressure = host.pressure();
        if (pressure.equals(PressureState.UNKNOWN)) {
            return unknown("pressure", "This kernel tells no pressure (PSI)");
        }
        Optional<Offender> worst =
                offenders.group(group -> group.pressure().io().some().stalledNanos());
        return known(
                List.of(some(pressure.cpu()), some(pressure.memory()), some(pressure.io())),
                List.of("all stalled", "memory " + full(pressure.memory()), "I/O " + full(pressure.io())),
                worst.map(who -> who.name() + " waits for I/O "
                        + percent.text(Math.min(100, 100 * who.amount() / Math.max(1, intervalNanos)))));
    }

    private String some(Pressure pressure) {
        return text(percent, Rates.percentOfTime(pressure.some().stalledNanos(), intervalNanos));
    }

    private String full(Pressure pressure) {
        return text(percent, Rates.percentOfTime(pressure.full().stalledNanos(), intervalNanos));
    }

    private CardValues known(List<String> figures, List<String> details, Optional<String> worst) {
        return new CardValues(figures, String.join(GAP, details), worst.orElse(""), "");
    }

    /// Says why, in the source's own words where it has some.
    private CardValues unknown(String subject, String otherwise) {
        String reason = host.limitations().stream()
                .filter(limitation ->
                        limitation.subject().toLowerCase(Locale.ROOT).contains(subject))
                .findFirst()
                .map(Cards::words)
                .orElse(otherwise);
        return new CardValues(List.of(), "", "", Offenders.safe(reason));
    }

    private static String words(Limitation limitation) {
        String cause = "Not available: " + limitation.cause();
        return limitation.remedy().isEmpty() ? cause : cause + ". " + limitation.remedy();
    }

    private static double amount(Optional<Offender> offender) {
        return offender.map(Offender::amount).orElse(0.0);
    }

    private double perSecond(double amount) {
        return amount * NANOS_PER_SECOND / Math.max(1, intervalNanos);
    }

    private String rate(Reading bytes) {
        return units.rate(Rates.perSecond(bytes, intervalNanos).orElse(Double.NaN));
    }

    private String amount(Reading bytes) {
        return bytes instanceof Reading.Unknown ? Formats.UNKNOWN : units.amount((double) bytes.orElse(0));
    }

    private static String text(ValueFormat format, OptionalDouble value) {
        return format.text(value.orElse(Double.NaN));
    }
}
