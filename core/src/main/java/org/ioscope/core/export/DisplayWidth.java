package org.ioscope.core.export;

/// How many columns of a terminal a text takes: East Asian characters and emoji take two, combining marks none.
public final class DisplayWidth {

    private DisplayWidth() {}

    /// Columns that `text` takes; the text is expected to be safe (see [SafeText]).
    public static int of(String text) {
        if (SafeText.isPlain(text)) {
            return text.length();
        }
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// `text` where it fits into `columns`, else its beginning with `mark` behind it, together at most `columns`
    /// wide.
    ///
    /// @param mark a character one column wide
    public static String cut(String text, int columns, char mark) {
        if (of(text) <= columns) {
            return text;
        }
        int width = 1;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + mark;
    }

    private static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /// `East_Asian_Width` W and F, from the blocks that hold them.
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
                        || (codePoint >= 0xA960 && codePoint <= 0xA97C)
                        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                        || (codePoint >= 0x17000 && codePoint <= 0x18CFF)
                        || (codePoint >= 0x1B000 && codePoint <= 0x1B2FF)
                        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD)
                        || Character.isEmojiPresentation(codePoint));
    }
}
