package org.ioscope.app.cli;

/// How amounts of bytes are written, right-aligned so that the digits of a column stand below each other.
///
/// @param decimal powers of 1000 (kB, MB) instead of 1024 (KiB, MiB)
/// @param kilobytesOnly always in kilobytes
record ByteUnits(boolean decimal, boolean kilobytesOnly) {

    /// 1024 and the unit that fits.
    static final ByteUnits DEFAULT = new ByteUnits(false, false);

    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final String[] DECIMAL = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    /// Four digits before the point would be too wide, so 1000 KiB is 0.98 MiB.
    private static final double NEXT_UNIT_FROM = 999.995;

    /// Columns that the digits take.
    int digitsWidth() {
        return kilobytesOnly ? 12 : 6;
    }

    /// Columns that a number with its unit takes.
    int width(boolean perSecond) {
        return digitsWidth() + 1 + unitWidth() + (perSecond ? 2 : 0);
    }

    private int unitWidth() {
        return decimal ? 2 : 3;
    }

    /// Appends `bytes` with unit, [#width] columns wide.
    ///
    /// @param bytes at least 0
    void append(TextBuffer text, double bytes, boolean perSecond) {
        String unit = append(text, bytes, digitsWidth());
        if (perSecond) {
            text.ascii("/s");
        }
        text.spaces(unitWidth() - unit.length());
    }

    /// Appends an amount of at least 0 bytes with unit, as wide as it is.
    void appendInline(TextBuffer text, long bytes) {
        append(text, (double) bytes, 0);
    }

    private String append(TextBuffer text, double bytes, int digitsWidth) {
        String[] names = decimal ? DECIMAL : BINARY;
        int base = decimal ? 1000 : 1024;
        int unit = kilobytesOnly ? 1 : 0;
        double number = kilobytesOnly ? bytes / base : bytes;
        while (!kilobytesOnly && number >= NEXT_UNIT_FROM && unit < names.length - 1) {
            number /= base;
            unit++;
        }
        if (unit == 0) {
            // No fractions of a byte, but a little is not nothing.
            text.whole(number > 0 ? Math.max(1, Math.round(number)) : 0, digitsWidth);
        } else {
            text.hundredths(number, digitsWidth);
        }
        text.space().ascii(names[unit]);
        return names[unit];
    }

    /// Appends `mark` where the digits of a number would end.
    void appendUnknown(TextBuffer text, String mark, boolean perSecond) {
        text.spaces(digitsWidth() - 1).text(mark).spaces(width(perSecond) - digitsWidth());
    }
}
