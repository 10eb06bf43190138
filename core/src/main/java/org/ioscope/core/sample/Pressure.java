package org.ioscope.core.sample;

/// How tasks were held up for want of one resource.
///
/// @param some at least one task was
/// @param full all tasks that had something to do were, so that nothing went on
public record Pressure(Stall some, Stall full) {

    /// Nothing is known.
    public static final Pressure UNKNOWN = new Pressure(Stall.UNKNOWN, Stall.UNKNOWN);

    /// Time lost.
    ///
    /// @param tenSecondsPercent share of the last 10 s, 0 to 100, as the kernel averages it; NaN where not known
    /// @param minutePercent share of the last 60 s; NaN where not known
    /// @param fiveMinutesPercent share of the last 300 s; NaN where not known
    /// @param stalledNanos time lost in the interval
    public record Stall(
            double tenSecondsPercent, double minutePercent, double fiveMinutesPercent, Reading stalledNanos) {

        /// Nothing is known.
        public static final Stall UNKNOWN = new Stall(Double.NaN, Double.NaN, Double.NaN, Reading.Unknown.UNSUPPORTED);
    }
}
