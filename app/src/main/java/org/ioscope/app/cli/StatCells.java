package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalDouble;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;

/// How the numbers of `ioscope stat` are written. What is not known is a dash. Single-threaded.
final class StatCells {

    private static final double NANOS_PER_MILLI = 1e6;

    private final ByteUnits units;
    private final boolean ascii;
    private final String unknown;
    private final TextBuffer buffer = new TextBuffer(64);
    private long intervalNanos;

    /// @param units how to write bytes
    /// @param ascii only ASCII characters
    StatCells(ByteUnits units, boolean ascii) {
        this.units = units;
        this.ascii = ascii;
        unknown = TableRow.unknownMark(ascii);
    }

    /// The interval that the amounts which follow are of.
    void setInterval(long nanos) {
        intervalNanos = nanos;
    }

    long intervalNanos() {
        return intervalNanos;
    }

    /// The name of a column of bytes: `rB/s`, where all are kilobytes `rkB/s`.
    String bytesName(String before, String after) {
        return before + (units.kilobytesOnly() ? "kB" : "B") + after;
    }

    /// A cell of bytes where no heading says that all are kilobytes.
    String withUnit(String cell) {
        return units.kilobytesOnly() && !cell.equals(unknown) ? cell + " kB" : cell;
    }

    /// The name of a column of bytes that no letter of its own marks: `read/s`, where all are kilobytes `read kB/s`.
    String amountName(String before, String after) {
        return before + (units.kilobytesOnly() ? " kB" : "") + after;
    }

    /// What a name or path is on the screen.
    String safe(String text) {
        return ascii ? SafeText.ascii(text) : SafeText.visible(text);
    }

    /// Bytes a second, without the `/s` that the column's name has.
    String bytesPerSecond(Reading amount) {
        return bytes(Rates.perSecond(amount, intervalNanos));
    }

    String bytes(Reading amount) {
        return bytes(asDouble(amount));
    }

    String bytes(OptionalDouble amount) {
        if (amount.isEmpty()) {
            return unknown;
        }
        buffer.clear();
        if (units.kilobytesOnly()) {
            buffer.hundredths(amount.getAsDouble() / (units.decimal() ? 1000 : 1024), 0);
        } else {
            units.append(buffer, amount.getAsDouble(), false);
        }
        return content().stripLeading();
    }

    String perSecond(Reading amount) {
        return fraction(Rates.perSecond(amount, intervalNanos));
    }

    /// Milliseconds lost a second.
    String millisPerSecond(Reading nanos) {
        OptionalDouble rate = Rates.perSecond(nanos, intervalNanos);
        return rate.isPresent() ? fraction(rate.getAsDouble() / NANOS_PER_MILLI) : unknown;
    }

    String fraction(OptionalDouble number) {
        return number.isPresent() ? fraction(number.getAsDouble()) : unknown;
    }

    /// A number with two decimals; NaN is unknown.
    String fraction(double number) {
        if (Double.isNaN(number)) {
            return unknown;
        }
        buffer.clear().hundredths(Math.max(0, number), 0);
        return content();
    }

    String whole(Reading number) {
        return number instanceof Reading.Known(long known) ? Long.toString(known) : unknown;
    }

    /// What stands for a text that is not known.
    String textOrUnknown(String text) {
        return text.isEmpty() ? unknown : safe(text);
    }

    /// Bits a second of a link, such as `1 Gb/s`.
    String bitsPerSecond(Reading bits) {
        if (!(bits instanceof Reading.Known(long number))) {
            return unknown;
        }
        String[] names = {"b/s", "kb/s", "Mb/s", "Gb/s", "Tb/s", "Pb/s", "Eb/s"};
        double shown = number;
        int unit = 0;
        while (shown >= 1000 && unit < names.length - 1) {
            shown /= 1000;
            unit++;
        }
        String digits = shown == Math.rint(shown) ? Long.toString((long) shown) : fraction(shown);
        return digits + " " + names[unit];
    }

    private static OptionalDouble asDouble(Reading amount) {
        return amount instanceof Reading.Known(long number)
                ? OptionalDouble.of((double) number)
                : OptionalDouble.empty();
    }

    private String content() {
        return new String(buffer.toBytes(), UTF_8);
    }
}
