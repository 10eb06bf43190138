package org.ioscope.app.desktop.status;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ioscope.app.desktop.common.ByteScale;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.procfs.OwnUsage;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SourceStatus;

/// Writes the line at the foot of the window from a sample. Single-threaded.
public final class StatusLines {

    private static final double NANOS_PER_SECOND = 1e9;

    private final OwnUsage ownUsage;

    public StatusLines(OwnUsage ownUsage) {
        this.ownUsage = ownUsage;
    }

    /// The line for one sample.
    ///
    /// @param costly whether taking it took more than a fifth of the period
    /// @param units in which bytes are written
    public StatusLine of(Sample sample, boolean costly, Units units) {
        SourceStatus source = sample.source();
        return new StatusLine(
                source.perThread() ? source.backend() : source.backend() + ", processes only",
                missing(sample),
                source.limitations(),
                coverage(sample, units),
                costly ? "Sampling takes over 20 % of the interval" : "",
                ownUsage(units));
    }

    private static String missing(Sample sample) {
        int hidden = sample.coverage().hiddenTasks();
        int limits = sample.source().limitations().size();
        if (hidden > 0) {
            return Formats.counted(hidden, "hidden task");
        }
        return limits > 0 ? Formats.counted(limits, "limitation") : "";
    }

    private static String coverage(Sample sample, Units units) {
        Coverage coverage = sample.coverage();
        return "Attributed: read "
                + part(coverage.attributedReadBytes(), coverage.deviceReadBytes(), sample.intervalNanos(), units)
                + ", write "
                + part(coverage.attributedWriteBytes(), coverage.deviceWriteBytes(), sample.intervalNanos(), units);
    }

    private static String part(long attributed, Reading device, long intervalNanos, Units units) {
        double factor = NANOS_PER_SECOND / Math.max(1, intervalNanos);
        OptionalLong moved = device.value();
        ByteScale scale = units.scale(Math.max(attributed, moved.orElse(0)) * factor, true);
        String whole = moved.isPresent() ? scale.number(moved.getAsLong() * factor) : Formats.UNKNOWN;
        return scale.number(attributed * factor) + " of " + whole + " " + scale.unit();
    }

    private String ownUsage(Units units) {
        OwnUsage.Usage usage = ownUsage.sinceLastCall();
        return "ioscope " + text(usage.cpuPercent(), "%") + ", " + memory(usage.residentBytes(), units);
    }

    private static String text(OptionalDouble percent, String unit) {
        return (percent.isPresent() ? Formats.percent(percent.getAsDouble()) : Formats.UNKNOWN) + " " + unit + " CPU";
    }

    private static String memory(Reading bytes, Units units) {
        return bytes.value().isPresent() ? units.amount((double) bytes.orElse(0)) : Formats.UNKNOWN;
    }
}
