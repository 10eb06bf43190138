package org.ioscope.app.desktop.overview;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.overview.Offenders.Offender;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Sample;

/// The page's question answered in one line: what is going on.
final class Situation {

    private static final double BUSY_DISK = 60;
    private static final double BUSY_CPU = 90;
    private static final double PRESSED = 10;
    private static final double PRESSED_CPU = 40;
    private static final double WAITING = 10;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Sample sample;
    private final HostSample host;
    private final Offenders offenders;
    private final Units units;

    Situation(Sample sample, Offenders offenders, Units units) {
        this.sample = sample;
        this.host = sample.host();
        this.offenders = offenders;
        this.units = units;
    }

    /// Such as `sda is busy 97 %: postgres writes 41.2 MB/s`, or that nothing waits.
    ///
    /// @param waiter who waits longest, if anybody does
    String inOneLine(Optional<WaitingTask> waiter) {
        return memory().or(this::disk)
                .or(this::storage)
                .or(this::processors)
                .or(() -> waiter.filter(task -> task.percent() >= WAITING)
                        .map(task -> task.command() + " waits for I/O " + Formats.percent(task.percent())
                                + " % of its time"))
                .orElseGet(this::calm);
    }

    private Optional<String> memory() {
        double pressed = some(host.pressure().memory());
        if (pressed < PRESSED) {
            return Optional.empty();
        }
        String who = offenders
                .process(process -> process.activity().residentBytes())
                .or(() -> offenders.group(group -> group.memoryBytes()))
                .map(worst -> ": " + worst.name() + " holds " + units.amount(worst.amount()))
                .orElse("");
        return Optional.of("Tasks wait for memory " + Formats.percent(pressed) + " % of the time" + who);
    }

    private Optional<String> disk() {
        return busiestDisk()
                .filter(disk -> disk.amount() >= BUSY_DISK)
                .map(disk -> disk.name() + " is busy " + Formats.percent(disk.amount()) + " %"
                        + mover().map(who -> ": " + who).orElse(""));
    }

    private Optional<String> storage() {
        double pressed = some(host.pressure().io());
        return pressed < PRESSED
                ? Optional.empty()
                : Optional.of("Tasks wait for storage " + Formats.percent(pressed) + " % of the time"
                        + mover().map(who -> ": " + who).orElse(""));
    }

    private Optional<String> processors() {
        OptionalDouble busy = host.cpu().total().busyPercent();
        double pressed = some(host.pressure().cpu());
        String who = offenders
                .process(process -> process.activity().cpuNanos())
                .or(() -> offenders.group(group -> group.cpuNanos()))
                .map(worst -> ", most by " + worst.name())
                .orElse("");
        if (busy.orElse(0) >= BUSY_CPU) {
            return Optional.of("The processors are busy " + Formats.percent(busy.getAsDouble()) + " %" + who);
        }
        return pressed >= PRESSED_CPU
                ? Optional.of("Tasks wait for a processor " + Formats.percent(pressed) + " % of the time" + who)
                : Optional.empty();
    }

    private String calm() {
        if (host.equals(HostSample.NONE)) {
            return mover().orElse("No task reads or writes");
        }
        return "Nothing waits for long"
                + busiestDisk()
                        .map(disk -> "; the busiest disk, " + disk.name() + ", is busy "
                                + Formats.percent(disk.amount()) + " %")
                        .orElse("");
    }

    private Optional<Offender> busiestDisk() {
        return offenders.disk(disk -> disk.utilisationPercent(sample.intervalNanos()));
    }

    /// Who moves most bytes.
    private Optional<String> mover() {
        Optional<Offender> reader =
                offenders.process(process -> process.activity().readBytes());
        Optional<Offender> writer =
                offenders.process(process -> process.activity().writeBytes());
        boolean reads = reader.map(Offender::amount).orElse(0.0)
                > writer.map(Offender::amount).orElse(0.0);
        return (reads ? reader : writer)
                .map(who -> who.name()
                        + (reads ? " reads " : " writes ")
                        + units.rate(who.amount() * NANOS_PER_SECOND / Math.max(1, sample.intervalNanos())));
    }

    private double some(Pressure pressure) {
        return Rates.percentOfTime(pressure.some().stalledNanos(), sample.intervalNanos())
                .orElse(0);
    }
}
