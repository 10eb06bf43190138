package org.ioscope.app.desktop.common;

import java.util.Locale;

/// Writes numbers in at most three significant digits; what is more than nothing never reads as 0.
final class Digits {

    /// 999.5 is written as 1000, so the next step begins there.
    static final double NEXT_STEP = 999.5;

    /// Steps of 1000, the last of which holds every amount that fits a `long`.
    private static final String STEPS = "kMGTPE";

    private Digits() {}

    /// A number that is not negative, such as `12.3` or `1.20M`.
    static String shortened(double value) {
        if (value == 0) {
            return "0";
        }
        int step = step(value, NEXT_STEP);
        return ofThree(value / Math.pow(1000, step)) + name(step);
    }

    /// The number beside a grid line, which is round and so has no useless places, such as `2.5M`.
    static String round(double value) {
        int step = step(value, 1000);
        double places = Math.round(value / Math.pow(1000, step) * 100) / 100.0;
        return (places == Math.rint(places) ? String.valueOf(Math.round(places)) : String.valueOf(places)) + name(step);
    }

    private static int step(double value, double next) {
        int step = 0;
        for (double shown = value; shown >= next && step < STEPS.length(); shown /= 1000) {
            step++;
        }
        return step;
    }

    private static String name(int step) {
        return STEPS.substring(Math.max(0, step - 1), step);
    }

    /// A positive number below 1000 with at most two places.
    static String ofThree(double value) {
        if (value < 0.005) {
            return "<0.01";
        }
        if (value < 9.995) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        if (value < 99.95) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.valueOf(Math.round(value));
    }
}
