package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ioscope.core.export.DisplayWidth;

/// UTF-8 text under construction, for output that is written often: it is filled, written at once and filled again,
/// without garbage. Single-threaded.
final class TextBuffer {

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private byte[] bytes;
    private int length;

    TextBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /// Appends a text that is known to be ASCII.
    TextBuffer ascii(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += count;
        return this;
    }

    /// Appends any text.
    TextBuffer text(String text) {
        return raw(text.getBytes(UTF_8));
    }

    /// Appends bytes that are text already.
    TextBuffer raw(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    TextBuffer space() {
        return spaces(1);
    }

    TextBuffer spaces(int count) {
        if (count > 0) {
            reserve(count);
            Arrays.fill(bytes, length, length + count, (byte) ' ');
            length += count;
        }
        return this;
    }

    TextBuffer newline() {
        reserve(1);
        bytes[length++] = '\n';
        return this;
    }

    /// Appends `text` and blanks up to `columns`.
    TextBuffer left(String text, int columns) {
        return text(text).spaces(columns - DisplayWidth.of(text));
    }

    /// Appends `text` with blanks before it, together at least `columns` wide.
    TextBuffer right(String text, int columns) {
        return spaces(columns - DisplayWidth.of(text)).text(text);
    }

    /// Appends a number of at least 0, right-aligned in `columns`.
    TextBuffer whole(long number, int columns) {
        int digits = digits(number);
        spaces(columns - digits);
        reserve(digits);
        put(number, digits);
        return this;
    }

    /// Appends a number of at least 0 with two decimals, rounded, right-aligned in `columns`.
    TextBuffer hundredths(double number, int columns) {
        long rounded = Math.round(number * 100);
        int digits = digits(rounded / 100);
        spaces(columns - digits - 3);
        reserve(digits + 3);
        put(rounded / 100, digits);
        bytes[length++] = '.';
        put(rounded % 100, 2);
        return this;
    }

    /// A copy of the content.
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /// Forgets the content, keeps the memory.
    TextBuffer clear() {
        length = 0;
        return this;
    }

    /// Writes the content in one call, if there is any.
    ///
    /// @throws IOException if `out` does not take it
    void writeTo(OutputStream out) throws IOException {
        if (length > 0) {
            out.write(bytes, 0, length);
        }
    }

    private void put(long number, int digits) {
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private static int digits(long number) {
        int digits = 1;
        while (digits < TENS.length && number >= TENS[digits]) {
            digits++;
        }
        return digits < TENS.length ? digits : Long.toString(number).length();
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
