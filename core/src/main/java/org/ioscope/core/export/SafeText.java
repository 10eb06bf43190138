package org.ioscope.core.export;

/// Makes text that came from the kernel safe to show: a process may call itself anything.
///
/// Whatever a reader can not see, or a terminal would act on, becomes a visible escape: `\n`, `\t` and `\r` for
/// these,
/// `\xhh` for other control characters; direction marks, zero-width characters, line separators, lone surrogates
/// and
/// the like become a backslash, `u` and their number (in braces above U+FFFF). Backslashes themselves stay as they
/// are.
public final class SafeText {

    private SafeText() {}

    /// `text` with everything invisible made visible; the same object if there is nothing to change.
    public static String visible(String text) {
        return isPlain(text) ? text : rewrite(text, false);
    }

    /// As [#visible(String)], and every remaining character outside ASCII is `?`.
    public static String ascii(String text) {
        return isPlain(text) ? text : rewrite(text, true);
    }

    /// Whether `text` is printable ASCII only.
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~') {
                return false;
            }
        }
        return true;
    }

    /// Whether a reader would not see `codePoint`, or a terminal or an editor would act on it.
    static boolean isHidden(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(codePoint);
        };
    }

    /// Letters and marks that Unicode lists as `Default_Ignorable_Code_Point`, beyond format characters.
    private static boolean isIgnorable(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static String rewrite(String text, boolean asciiOnly) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            if (isHidden(codePoint)) {
                escape(safe, codePoint);
            } else if (asciiOnly && codePoint > '~') {
                safe.append('?');
            } else {
                safe.appendCodePoint(codePoint);
            }
        });
        return safe.toString();
    }

    private static void escape(StringBuilder safe, int codePoint) {
        switch (codePoint) {
            case '\n' -> safe.append("\\n");
            case '\t' -> safe.append("\\t");
            case '\r' -> safe.append("\\r");
            default -> {
                if (codePoint <= 0xFF) {
                    hex(safe.append("\\x"), codePoint, 2);
                } else if (codePoint <= 0xFFFF) {
                    hex(safe.append("\\u"), codePoint, 4);
                } else {
                    hex(safe.append("\\u{"), codePoint, 5).append('}');
                }
            }
        }
    }

    /// Appends at least `digits` hexadecimal digits.
    static StringBuilder hex(StringBuilder text, int number, int digits) {
        String shown = Integer.toHexString(number);
        return text.repeat('0', Math.max(0, digits - shown.length())).append(shown);
    }
}
