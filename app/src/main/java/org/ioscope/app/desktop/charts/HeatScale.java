package org.ioscope.app.desktop.charts;

/// How a value becomes an intensity, and how several values of one cell become one.
public enum HeatScale {
    /// Shares, 0 to 100; a cell shows the mean.
    PERCENT,
    /// Amounts that differ by powers of ten, such as milliseconds; a cell shows the largest.
    LOGARITHMIC,
    /// Numbers of events; a cell shows the sum.
    COUNT;

    private static final double FAINTEST = 0.1;
    private static final double SMALLEST_MILLIS = 0.1;
    private static final double LARGEST_MILLIS = 1000;

    /// The intensity of a value, 0 to 1.
    ///
    /// @param largest value of the map
    double intensity(double value, double largest) {
        if (!(value > 0)) {
            return 0;
        }
        double part =
                switch (this) {
                    case PERCENT -> value / 100;
                    case LOGARITHMIC ->
                        Math.log(Math.max(value, SMALLEST_MILLIS) / SMALLEST_MILLIS)
                                / Math.log(LARGEST_MILLIS / SMALLEST_MILLIS);
                    case COUNT -> Math.sqrt(value / largest);
                };
        return FAINTEST + (1 - FAINTEST) * Math.clamp(part, 0, 1);
    }

    /// The value of the faintest colour in the legend.
    double legendFrom() {
        return this == LOGARITHMIC ? SMALLEST_MILLIS : 0;
    }

    /// The value of the strongest colour in the legend.
    double legendTo(double largest) {
        return switch (this) {
            case PERCENT -> 100;
            case LOGARITHMIC -> LARGEST_MILLIS;
            case COUNT -> largest;
        };
    }
}
