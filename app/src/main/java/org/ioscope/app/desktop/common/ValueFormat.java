package org.ioscope.app.desktop.common;

import java.util.Locale;
import org.ioscope.core.history.Unit;

/// How the numbers of one kind are written in charts and cards.
public interface ValueFormat {

    /// The format of a unit.
    ///
    /// @param units in which bytes are written
    static ValueFormat of(Unit unit, Units units) {
        return switch (unit) {
            case BYTES_PER_SECOND -> new Bytes(units, true);
            case BYTES -> new Bytes(units, false);
            case PER_SECOND -> Plain.PER_SECOND;
            case PERCENT -> Plain.PERCENT;
            case MILLISECONDS -> Plain.MILLISECONDS;
            case COUNT -> Plain.COUNT;
        };
    }

    /// A value with its unit in at most three significant digits; [Formats#UNKNOWN] for NaN.
    String text(double value);

    /// A round value beside its grid line.
    ///
    /// @param largest value of the axis, which decides on the unit of all
    String axisText(double value, double largest);

    /// The smallest step between two grid lines that makes sense, so that noise does not fill a chart.
    double smallestStep();

    /// What the units of growing size are apart: 1000 or 1024.
    default int base() {
        return 1000;
    }

    /// Bytes, or bytes a second.
    record Bytes(Units units, boolean perSecond) implements ValueFormat {
        @Override
        public String text(double value) {
            return perSecond ? units.rate(value) : units.amount(value);
        }

        @Override
        public String axisText(double value, double largest) {
            ByteScale scale = units.scale(largest, perSecond);
            return value == 0 ? "0" : Digits.round(value / scale.divisor()) + " " + scale.unit();
        }

        @Override
        public double smallestStep() {
            return units.base();
        }

        @Override
        public int base() {
            return units.base();
        }
    }

    /// Numbers that need no settings.
    enum Plain implements ValueFormat {
        PERCENT(1) {
            @Override
            String known(double value) {
                return Formats.percent(value) + " %";
            }

            @Override
            public String axisText(double value, double largest) {
                return value == 0 ? "0" : Digits.round(value) + " %";
            }
        },
        PER_SECOND(1) {
            @Override
            String known(double value) {
                return Digits.shortened(value) + "/s";
            }

            @Override
            public String axisText(double value, double largest) {
                return value == 0 ? "0" : Digits.round(value) + "/s";
            }
        },
        MILLISECONDS(0.1) {
            @Override
            String known(double value) {
                if (value > 0 && value < 0.9995) {
                    return Digits.ofThree(value * 1000) + " µs";
                }
                return value < 999.5
                        ? (value == 0 ? "0" : Digits.ofThree(value)) + " ms"
                        : Digits.shortened(value / 1000) + " s";
            }

            @Override
            public String axisText(double value, double largest) {
                if (value == 0) {
                    return "0";
                }
                return largest > 2000 ? Digits.round(value / 1000) + " s" : Digits.round(value) + " ms";
            }
        },
        COUNT(1) {
            @Override
            String known(double value) {
                return Digits.shortened(value);
            }

            @Override
            public String axisText(double value, double largest) {
                return Digits.round(value);
            }
        };

        private final double smallestStep;

        Plain(double smallestStep) {
            this.smallestStep = smallestStep;
        }

        abstract String known(double value);

        @Override
        public String text(double value) {
            return Double.isNaN(value) ? Formats.UNKNOWN : known(value);
        }

        @Override
        public double smallestStep() {
            return smallestStep;
        }
    }

    /// For numbers written into files: all digits, empty where not known.
    static String exact(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s", (float) value);
    }
}
