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

    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;

    /// How to write values of which `largest` is the largest, so that a column or an axis has one unit.
    ///
    /// @param largest the largest value, not negative
    /// @param units in which bytes are written
    public NumberScale scale(double largest, Units units) {
        return switch (this) {
            case BYTES -> bytes(units.scale(largest, false));
            case BYTES_PER_SECOND -> bytes(units.scale(largest, true));
            case PERCENT -> new NumberScale(Formats::percent, "%");
            case COUNT -> new NumberScale(value -> Formats.count(Math.round(value)), "");
            case PER_SECOND -> new NumberScale(Digits::shortened, "/s");
            case MEAN -> new NumberScale(Digits::shortened, "");
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
        return new NumberScale(scale::number, scale.unit());
    }

    private static NumberScale millis(double largest) {
        if (largest >= 10 * MINUTE) {
            return new NumberScale(value -> Digits.shortened(value / MINUTE), "min");
        }
        return largest >= 10 * SECOND
                ? new NumberScale(value -> Digits.shortened(value / SECOND), "s")
                : new NumberScale(Digits::shortened, "ms");
    }

    private static NumberScale bits(double largest) {
        if (largest >= 1e12) {
            return new NumberScale(value -> Digits.shortened(value / 1e12), "Tbit/s");
        }
        if (largest >= 1e9) {
            return new NumberScale(value -> Digits.shortened(value / 1e9), "Gbit/s");
        }
        return largest >= 1e6
                ? new NumberScale(value -> Digits.shortened(value / 1e6), "Mbit/s")
                : new NumberScale(value -> Digits.shortened(value / 1e3), "kbit/s");
    }
}
