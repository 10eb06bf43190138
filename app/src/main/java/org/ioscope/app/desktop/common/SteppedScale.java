package org.ioscope.app.desktop.common;

/// The vertical scale of a chart: three equal steps of a round size, that is 1, 2 or 5 times a power of ten, in
/// units
/// that are 1000 or 1024 apart.
///
/// It grows as soon as a value does not fit and shrinks only when the largest value would leave more than half
/// of the smaller scale's room unused no longer, so that a chart does not breathe. Single-threaded.
public final class SteppedScale {

    /// Number of grid lines above the ground line.
    public static final int STEPS = 3;

    /// A smaller scale is taken when the peak fills at most this part of it.
    private static final double ROOM_TO_SHRINK = 0.8;

    private final double smallestStep;
    private final int base;
    private double step;

    /// Starts at the smallest scale, with units that are 1000 apart.
    ///
    /// @param smallestStep the step that is never gone below, so that noise does not fill the chart
    public SteppedScale(double smallestStep) {
        this(smallestStep, 1000);
    }

    /// Starts at the smallest scale.
    ///
    /// @param smallestStep the step that is never gone below
    /// @param base what the units are apart: 1000, or 1024 for steps such as 50 KiB
    public SteppedScale(double smallestStep, int base) {
        this.smallestStep = smallestStep;
        this.base = base;
        this.step = smallestStep;
    }

    /// What the units are apart.
    public int base() {
        return base;
    }

    /// Fits the scale to the largest value on the chart.
    ///
    /// @return the step between two grid lines
    public double fit(double peak) {
        double needed = roundStep(peak);
        if (needed > step || roundStep(peak / ROOM_TO_SHRINK) < step) {
            step = needed;
        }
        return step;
    }

    private double roundStep(double peak) {
        double raw = Math.max(smallestStep, peak / STEPS);
        double unit = 1;
        while (base != 1000 && raw > unit * base / 2) {
            unit *= base;
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw / unit)));
        for (double factor : new double[] {1, 2, 5}) {
            if (raw <= factor * power * unit * (1 + 1e-9)) {
                return factor * power * unit;
            }
        }
        return 10 * power * unit;
    }
}
