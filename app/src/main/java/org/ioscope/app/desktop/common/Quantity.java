package org.ioscope.app.desktop.common;

/// What a number measures, and so how it is written.
public enum Quantity {
    /// Amounts of data.
    BYTES,
    /// Amounts of data a second.
    BYTES_PER_SECOND,
    /// Shares from 0 to 100.
    PERCENT,
    /// Whole things.
    COUNT,
    /// Things a second, such as requests.
    PER_SECOND,
    /// Means of whole things, such as requests in a queue.
    MEAN,
    /// Lengths of time, in milliseconds.
    MILLIS,
    /// Speeds of links, in bits a second.
    BITS_PER_SECOND;

    private static final double MICROSECOND = 0.001;
    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;

    /// How to write values of which `largest` is the largest, so that a column or an axis has one unit.
    ///
    /// @param largest the largest value, not negative
    /// @param units in which bytes are written
    public NumberScale scale(double largest, Units units) {
        return switch (this) {
            case BYTES -> bytes(units.scale(largest, false));
            case BYTES_PER_SECOND -> bytes(units.scale(largest, true));
            case PERCENT -> new NumberScale(Formats::percent, Digits::round, "%");
            case COUNT -> new NumberScale(value -> Formats.count(Math.round(value)), Digits::round, "");
            case PER_SECOND -> NumberScale.divided(1, "/s");
            case MEAN -> NumberScale.divided(1, "");
            case MILLIS -> millis(largest);
            case BITS_PER_SECOND -> bits(largest);
        };
    }

    /// A value in its own best unit, such as `41.2 MB/s`; a dash where it is NaN.
    ///
    /// @param units in which bytes are written
    public String text(double value, Units units) {
        return Double.isNaN(value) ? Formats.UNKNOWN : scale(value, units).withUnit(value);
    }

    private static NumberScale bytes(ByteScale scale) {
        return new NumberScale(scale::number, value -> Digits.round(value / scale.divisor()), scale.unit());
    }

    private static NumberScale millis(double largest) {
        if (largest >= 10 * HOUR) {
            return NumberScale.divided(HOUR, "h");
        }
        if (largest >= 10 * MINUTE) {
            return NumberScale.divided(MINUTE, "min");
        }
        if (largest >= Digits.NEXT_STEP) {
            return NumberScale.divided(SECOND, "s");
        }
        return largest > 0 && largest < Digits.NEXT_STEP * MICROSECOND
                ? NumberScale.divided(MICROSECOND, "µs")
                : NumberScale.divided(1, "ms");
    }

    private static NumberScale bits(double largest) {
        if (largest >= 1e12) {
            return NumberScale.divided(1e12, "Tbit/s");
        }
        if (largest >= 1e9) {
            return NumberScale.divided(1e9, "Gbit/s");
        }
        return largest >= 1e6 ? NumberScale.divided(1e6, "Mbit/s") : NumberScale.divided(1e3, "kbit/s");
    }
}
