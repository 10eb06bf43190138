package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/// The text of a JSON string as bytes: those of the file, and UTF-8 of what is escaped.
final class JsonText {

    /// No file system has longer names, and no kernel a longer path than many of them.
    private static final int LONGEST = 64 * 1024 * 1024;

    private final ByteInput input;
    private byte[] bytes = new byte[256];
    private int length;

    JsonText(ByteInput input) {
        this.input = input;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    boolean is(String expected) {
        if (expected.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Reads from the first quote to behind the last.
    void read() throws IOException {
        input.take();
        length = 0;
        int next = input.take();
        while (next != '"') {
            if (next == ByteInput.END) {
                throw input.damaged("the file ends in the middle of a text");
            }
            if (next < ' ') {
                throw input.damaged("control character " + next + " in a text");
            }
            if (next == '\\') {
                escape();
            } else {
                add(next);
            }
            next = input.take();
        }
    }

    private void escape() throws IOException {
        int kind = input.take();
        switch (kind) {
            case '"', '\\', '/' -> add(kind);
            case 'b' -> add('\b');
            case 'f' -> add('\f');
            case 'n' -> add('\n');
            case 'r' -> add('\r');
            case 't' -> add('\t');
            case 'u' -> codePoint();
            default -> throw input.damaged("unknown escape in a text");
        }
    }

    private void codePoint() throws IOException {
        int unit = unit();
        if (Character.isHighSurrogate((char) unit)) {
            int backslash = input.take();
            int letter = input.take();
            int low = backslash == '\\' && letter == 'u' ? unit() : 0;
            if (!Character.isLowSurrogate((char) low)) {
                throw input.damaged("half of a surrogate pair in a text");
            }
            addText(Character.toString(Character.toCodePoint((char) unit, (char) low)));
        } else if (Character.isLowSurrogate((char) unit)) {
            throw input.damaged("half of a surrogate pair in a text");
        } else if (unit < 0x80) {
            add(unit);
        } else {
            addText(Character.toString(unit));
        }
    }

    private int unit() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(input.take(), 16);
            if (digit < 0) {
                throw input.damaged("an escape needs four hexadecimal digits");
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private void addText(String text) throws IOException {
        for (byte next : text.getBytes(UTF_8)) {
            add(next);
        }
    }

    private void add(int next) throws IOException {
        if (length == bytes.length) {
            if (length >= LONGEST) {
                throw input.damaged("a text of more than " + LONGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) next;
    }
}
