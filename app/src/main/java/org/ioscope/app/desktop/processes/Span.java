package org.ioscope.app.desktop.processes;

import org.ioscope.core.sample.Reading;

/// The time that a row's numbers are about, which makes numbers to show out of readings. What is not known is
/// NaN.
///
/// @param nanos its length
/// @param accumulated whether amounts are shown as sums, not as rates
record Span(long nanos, boolean accumulated) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double WHOLE = 100;

    /// An amount a second, or an amount.
    double amount(Reading reading) {
        if (!(reading instanceof Reading.Known(long number))) {
            return Double.NaN;
        }
        return accumulated || number == 0 ? number : perTime(number, NANOS_PER_SECOND);
    }

    /// Percent of the time, however much.
    double percent(Reading nanosSpent) {
        if (!(nanosSpent instanceof Reading.Known(long number))) {
            return Double.NaN;
        }
        return number == 0 ? 0 : perTime(number, WHOLE);
    }

    /// Percent of the time, at most all of it.
    double share(Reading nanosSpent) {
        return Math.min(WHOLE, percent(nanosSpent));
    }

    private double perTime(long number, double factor) {
        return nanos > 0 ? number * factor / nanos : Double.NaN;
    }

    /// A reading that is about no time span.
    static double state(Reading reading) {
        return reading instanceof Reading.Known(long number) ? number : Double.NaN;
    }

    /// Nanoseconds as milliseconds.
    static double millis(Reading nanos) {
        return state(nanos) / NANOS_PER_MILLI;
    }
}
