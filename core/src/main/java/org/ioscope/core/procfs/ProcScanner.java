package org.ioscope.core.procfs;

import java.nio.charset.StandardCharsets;

/// A cursor over the lines and blank-separated fields of a kernel file. Makes no objects but those asked for, and
/// reads on in the file's own buffer, so it is good until the file is read again.
///
/// Begins before the first line. Not safe for use by several threads.
public final class ProcScanner {

    private final String path;
    private byte[] content = {};
    private int length;
    private int line;
    private int lineEnd;
    private int at;

    /// @param path for messages
    ProcScanner(String path) {
        this.path = path;
    }

    /// A scanner over text that is already there.
    ///
    /// @param path for messages
    public ProcScanner(String path, byte[] content) {
        this(path);
        reset(content, content.length);
    }

    void reset(byte[] newContent, int newLength) {
        content = newContent;
        length = newLength;
        line = 0;
        lineEnd = -1;
        at = 0;
    }

    /// Goes to the next line; false if there is none.
    public boolean nextLine() {
        line = lineEnd + 1;
        at = line;
        if (line >= length) {
            lineEnd = length;
            return false;
        }
        lineEnd = line;
        while (lineEnd < length && content[lineEnd] != '\n') {
            lineEnd++;
        }
        return true;
    }

    /// Goes to the next field of the line; false if there is none.
    public boolean hasField() {
        while (at < lineEnd && isBlank(content[at])) {
            at++;
        }
        return at < lineEnd;
    }

    /// Takes `text` if it comes next, in the middle of a field or not.
    public boolean skip(byte[] text) {
        if (at + text.length > lineEnd) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (content[at + i] != text[i]) {
                return false;
            }
        }
        at += text.length;
        return true;
    }

    /// Takes the next character if it is this one.
    public boolean skip(char character) {
        if (at < lineEnd && content[at] == character) {
            at++;
            return true;
        }
        return false;
    }

    /// Takes the next field if it is this one.
    public boolean skipField(byte[] field) {
        if (!hasField()) {
            return false;
        }
        int start = at;
        if (skip(field) && (at == lineEnd || isBlank(content[at]))) {
            return true;
        }
        at = start;
        return false;
    }

    /// Takes `text`, which has to come next behind blanks.
    public void require(byte[] text) throws ProcFormatException {
        if (!hasField() || !skip(text)) {
            throw expected(new String(text, StandardCharsets.UTF_8), "text");
        }
    }

    /// Whether a digit comes next, without a blank before it.
    public boolean atDigit() {
        return at < lineEnd && isDigit(content[at]);
    }

    /// Takes the text before `end`, and `end` itself.
    ///
    /// @param item its name in the documentation, for messages
    public String until(char end, String item) throws ProcFormatException {
        hasField();
        int start = at;
        if (!skipTo(end)) {
            throw expected(item, "text and '" + end + "'");
        }
        at++;
        return new String(content, start, at - 1 - start, StandardCharsets.UTF_8);
    }

    /// Takes the next field, whatever it is.
    public void skipField() {
        hasField();
        while (at < lineEnd && !isBlank(content[at])) {
            at++;
        }
    }

    /// Takes the line's characters up to one that is searched; false, and nothing taken, if it is not there.
    public boolean skipTo(char character) {
        for (int i = at; i < lineEnd; i++) {
            if (content[i] == character) {
                at = i;
                return true;
            }
        }
        return false;
    }

    /// Takes a number without a sign. One that is too large for 64 bits wraps.
    ///
    /// @param item its name in the documentation, for messages
    public long number(String item) throws ProcFormatException {
        if (!hasField() || !isDigit(content[at])) {
            throw expected(item, "number");
        }
        long number = 0;
        for (; at < lineEnd && isDigit(content[at]); at++) {
            number = number * 10 + (content[at] - '0');
        }
        return number;
    }

    /// Takes a number, or gives `absent` where the line ends before it.
    ///
    /// @param item its name in the documentation, for messages
    public long numberOr(long absent, String item) throws ProcFormatException {
        return hasField() ? number(item) : absent;
    }

    /// Takes a number that may have a fraction.
    ///
    /// @param item its name in the documentation, for messages
    public double decimal(String item) throws ProcFormatException {
        long digits = number(item);
        long unit = 1;
        if (skip('.')) {
            for (; atDigit(); at++) {
                digits = digits * 10 + (content[at] - '0');
                unit *= 10;
            }
        }
        return (double) digits / unit;
    }

    /// Takes the next field as text.
    ///
    /// @param item its name in the documentation, for messages
    public String field(String item) throws ProcFormatException {
        return new String(fieldBytes(item), StandardCharsets.UTF_8);
    }

    /// Takes the next field as the kernel has it.
    ///
    /// @param item its name in the documentation, for messages
    public byte[] fieldBytes(String item) throws ProcFormatException {
        if (!hasField()) {
            throw expected(item, "text");
        }
        int start = at;
        skipField();
        return java.util.Arrays.copyOfRange(content, start, at);
    }

    /// The error that something else stands here.
    ///
    /// @param item name of what is missing, as the documentation has it
    /// @param type what was expected
    public ProcFormatException expected(String item, String type) {
        int end = Math.min(Math.max(line, lineEnd), length);
        String text = line < end ? new String(content, line, end - line, StandardCharsets.UTF_8) : "";
        return new ProcFormatException(path, text, item, type);
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
