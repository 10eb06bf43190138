package org.ioscope.app.desktop.common;

import java.util.Locale;

/// How numbers and names are written on screen, units of bytes aside (see [ByteScale]).
public final class Formats {

    /// Stands for a number that is not known.
    public static final String UNKNOWN = "–";

    private Formats() {}

    /// A share from 0 to 100 without its sign: `0`, `0.4`, `63.2`, `100`.
    public static String percent(double percent) {
        if (percent == 0) {
            return "0";
        }
        if (percent < 0.05) {
            return "<0.1";
        }
        return percent < 99.95 ? String.format(Locale.ROOT, "%.1f", percent) : "100";
    }

    /// A whole number with thin spaces between the thousands.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /// `1 task`, `2 tasks`.
    public static String counted(long number, String singular) {
        return count(number) + " " + (number == 1 ? singular : singular + "s");
    }
}
