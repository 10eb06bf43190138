package org.ioscope.core.export;

import java.util.regex.Pattern;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// Cells that neither a terminal nor a spreadsheet will act on.
final class CsvCell {

    /// What Excel, LibreOffice and others take for the beginning of a formula, the full-width forms included.
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private CsvCell() {}

    /// `text` with everything invisible made visible, and with an apostrophe in front where a spreadsheet would
    /// run it
    /// as a formula; empty for null. Plain numbers stay as they are.
    static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean formula = startsFormula(text) && !NUMBER.matcher(text).matches();
        String visible = SafeText.visible(text);
        return formula ? "'" + visible : visible;
    }

    /// The number, or an empty cell where it is not known.
    static String number(Reading reading) {
        return reading instanceof Reading.Known(long number) ? Long.toString(number) : "";
    }

    private static boolean startsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (i == 0 && (unit == '\t' || unit == '\r')) {
                return true;
            }
            boolean blank = Character.isWhitespace(unit) || Character.isSpaceChar(unit) || SafeText.isHidden(unit);
            if (!blank) {
                return FORMULA_STARTS.indexOf(unit) >= 0;
            }
        }
        return false;
    }
}
