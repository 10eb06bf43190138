package org.ioscope.core.sample;

import java.util.OptionalDouble;

/// From readings of an interval to rates. Unknown stays unknown.
public final class Rates {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final OptionalDouble ZERO = OptionalDouble.of(0);

    private Rates() {}

    /// Units per second of a reading over `intervalNanos`.
    public static OptionalDouble perSecond(Reading reading, long intervalNanos) {
        return scaled(reading, intervalNanos, NANOS_PER_SECOND, Double.POSITIVE_INFINITY);
    }

    /// Share of the interval that was spent waiting, 0 to 100.
    public static OptionalDouble percentOfTime(Reading nanos, long intervalNanos) {
        return scaled(nanos, intervalNanos, 100, 100);
    }

    private static OptionalDouble scaled(Reading reading, long intervalNanos, double factor, double limit) {
        return switch (reading) {
            case Reading.Known(long number) when number == 0 -> ZERO;
            case Reading.Known(long number)
            when intervalNanos > 0 -> OptionalDouble.of(Math.min(limit, number * factor / intervalNanos));
            case Reading.Known _, Reading.Unknown _ -> OptionalDouble.empty();
        };
    }
}
