package org.ioscope.app.desktop.common;

import java.text.Bidi;
import java.util.Locale;

/// How numbers and names are written on screen, units of bytes aside (see [ByteScale]).
public final class Formats {

    /// Stands for a number that is not known.
    public static final String UNKNOWN = "–";

    private static final String LEFT_TO_RIGHT = "\u200e";

    private Formats() {}

    /// A share without its sign: `0`, `0.4`, `63.2`, `100`; of several processors together also `213`.
    public static String percent(double percent) {
        if (percent == 0) {
            return "0";
        }
        if (percent < 0.05) {
            return "<0.1";
        }
        if (percent < 99.95) {
            return String.format(Locale.ROOT, "%.1f", percent);
        }
        // No machine has more than a thousand processors at work; what is more is a counter gone wrong.
        return percent < 100_000 ? String.valueOf(Math.round(percent)) : Digits.shortened(percent);
    }

    /// A name for use within a sentence: one that reads from right to left keeps the rest of the sentence in its order.
    public static String inSentence(String name) {
        char[] characters = name.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? LEFT_TO_RIGHT + name + LEFT_TO_RIGHT : name;
    }

    /// A whole number with thin spaces between the thousands.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /// `1 task`, `2 tasks`, `3 processes`.
    public static String counted(long number, String singular) {
        String plural = singular.endsWith("s") ? singular + "es" : singular + "s";
        return count(number) + " " + (number == 1 ? singular : plural);
    }
}
