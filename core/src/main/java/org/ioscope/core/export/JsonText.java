package org.ioscope.core.export;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes text of unknown origin as JSON strings.
final class JsonText {

    private JsonText() {}

    /// Writes `text` as the next value: null as `null`, characters that a reader would not see by their numbers,
    /// and
    /// lone surrogates, which UTF-8 does not have, as U+FFFD.
    static void write(JsonGenerator json, @Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else if (SafeText.isPlain(text)) {
            json.writeString(text);
        } else {
            json.writeRawValue(quote(text));
        }
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 32).append('"');
        text.codePoints().forEach(codePoint -> append(quoted, codePoint));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int codePoint) {
        switch (codePoint) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (Character.getType(codePoint) == Character.SURROGATE) {
                    quoted.append('\uFFFD');
                } else if (SafeText.isHidden(codePoint)) {
                    for (char unit : Character.toChars(codePoint)) {
                        SafeText.hex(quoted.append("\\u"), unit, 4);
                    }
                } else {
                    quoted.appendCodePoint(codePoint);
                }
            }
        }
    }
}
