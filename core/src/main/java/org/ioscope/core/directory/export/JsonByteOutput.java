package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/// Writes JSON whose texts are bytes, not UTF-8. Single-threaded.
final class JsonByteOutput {

    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream target;
    private final byte[] buffer = new byte[64 * 1024];
    private int length;

    JsonByteOutput(OutputStream target) {
        this.target = target;
    }

    JsonByteOutput ascii(char letter) throws IOException {
        put(letter);
        return this;
    }

    /// Writes ASCII as it is.
    JsonByteOutput ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /// Writes a string of these bytes; only what JSON asks for is escaped, and the delete character.
    JsonByteOutput text(byte[] bytes) throws IOException {
        put('"');
        for (byte one : bytes) {
            char letter = escape(one);
            if (letter != 0) {
                put('\\');
                put(letter);
            } else if ((one >= 0 && one < ' ') || one == 0x7f) {
                ascii("\\u00");
                put(HEX[one >> 4]);
                put(HEX[one & 15]);
            } else {
                put(one);
            }
        }
        put('"');
        return this;
    }

    /// What stands behind the backslash, as ncdu has it; 0 if there is no short form.
    private static char escape(byte one) {
        return switch (one) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    JsonByteOutput unsigned(long number) throws IOException {
        return number < 0 ? ascii(Long.toUnsignedString(number)) : number(number);
    }

    /// Writes a number of at least 0.
    JsonByteOutput number(long number) throws IOException {
        if (buffer.length - length < LONGEST_NUMBER) {
            drain();
        }
        int digits = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /// Hands everything to the target, and flushes that.
    void flush() throws IOException {
        drain();
        target.flush();
    }

    private void put(int one) throws IOException {
        if (length == buffer.length) {
            drain();
        }
        buffer[length++] = (byte) one;
    }

    private void drain() throws IOException {
        target.write(buffer, 0, length);
        length = 0;
    }
}
