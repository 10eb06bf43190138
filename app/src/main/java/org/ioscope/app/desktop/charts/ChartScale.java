package org.ioscope.app.desktop.charts;

import org.ioscope.app.desktop.common.SteppedScale;
import org.ioscope.app.desktop.common.ValueFormat;

/// The vertical axis: from 0 to a top, with grid lines at round values. Single-threaded.
final class ChartScale {

    /// How the top is chosen.
    enum Kind {
        /// Three round steps that fit what is shown.
        FITTED,
        /// As fitted, but never above 100.
        FITTED_PERCENT,
        /// 0 to 100.
        PERCENT
    }

    private final Kind kind;
    private SteppedScale fitted;
    private double smallestStep;
    private double ceiling = Double.NaN;
    private double step;
    private double top;

    ChartScale(Kind kind, ValueFormat format) {
        this.kind = kind;
        this.smallestStep = format.smallestStep();
        this.fitted = new SteppedScale(smallestStep, format.base());
        fit(Double.NaN);
    }

    /// Begins anew with the round values of other units.
    void setFormat(ValueFormat format) {
        smallestStep = format.smallestStep();
        fitted = new SteppedScale(smallestStep, format.base());
    }

    /// Fixes the top, such as to the size of memory; NaN to fit it.
    void setCeiling(double newCeiling) {
        ceiling = newCeiling;
    }

    /// Fits the scale to the largest value on the chart; NaN for none.
    void fit(double peak) {
        if (kind == Kind.PERCENT) {
            take(50, 100);
        } else if (ceiling > 0) {
            SteppedScale below = new SteppedScale(smallestStep, fitted.base());
            // Of the lines, the highest may coincide with the top, or fall short of it.
            take(below.fit(ceiling * 0.75), ceiling);
        } else {
            double fit = fitted.fit(Double.isNaN(peak) ? 0 : peak);
            take(fit, fit * SteppedScale.STEPS);
            if (kind == Kind.FITTED_PERCENT && top > 100) {
                take(50, 100);
            }
        }
    }

    private void take(double newStep, double newTop) {
        step = newStep;
        top = newTop;
    }

    double step() {
        return step;
    }

    double top() {
        return top;
    }

    /// How many lines there are above the ground.
    int lines() {
        return (int) Math.min(SteppedScale.STEPS, Math.floor(top / step + 1e-6));
    }
}
