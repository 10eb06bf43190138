package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/// Bytes of a name or path as text, so that they can be had back: a backslash is `\\`, and a byte that is not
/// part of UTF-8 is `\xhh`. All else is as it is.
public final class RawText {

    private RawText() {}

    /// The text of these bytes.
    public static String of(byte[] bytes) {
        if (isPlain(bytes)) {
            return new String(bytes, UTF_8);
        }
        StringBuilder text = new StringBuilder(bytes.length + 16);
        int at = 0;
        while (at < bytes.length) {
            int length = characterLength(bytes, at);
            if (length == 0) {
                text.append("\\x").append(Character.forDigit((bytes[at] >> 4) & 15, 16));
                text.append(Character.forDigit(bytes[at] & 15, 16));
                at++;
            } else if (bytes[at] == '\\') {
                text.append("\\\\");
                at++;
            } else {
                text.append(new String(bytes, at, length, UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /// The bytes that [#of] made this text of.
    public static byte[] toBytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '\\' && text.startsWith("\\x", at) && at + 4 <= text.length()) {
                bytes.write(Integer.parseInt(text, at + 2, at + 4, 16));
                at += 4;
            } else if (codePoint == '\\') {
                bytes.write('\\');
                at += 2;
            } else {
                bytes.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0 || one == '\\') {
                return false;
            }
        }
        return true;
    }

    /// Bytes of the character that begins here, 0 if none does.
    private static int characterLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (length == 1) {
            return 1;
        }
        if (at + length > bytes.length) {
            return 0;
        }
        try {
            UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException _) {
            return 0;
        }
    }
}
