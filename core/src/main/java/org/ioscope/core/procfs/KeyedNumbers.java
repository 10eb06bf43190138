package org.ioscope.core.procfs;

import java.nio.charset.StandardCharsets;

/// Reads numbers from files with one `key value` or `key: value` pair a line, such as `/proc/vmstat` and
/// `/proc/PID/io`.
final class KeyedNumbers {

    private final String path;
    private final byte[] content;

    /// @param path for messages
    KeyedNumbers(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /// The number behind `key`, which begins a line and includes its separator (`"pgpgin "`, `"read_bytes: "`).
    long number(String key) throws ProcFormatException {
        int at = find(key);
        if (at < 0 || at >= content.length || !isDigit(content[at])) {
            throw new ProcFormatException(path, firstLine(), key.strip(), "number");
        }
        long number = 0;
        for (; at < content.length && isDigit(content[at]); at++) {
            number = number * 10 + (content[at] - '0');
        }
        return number;
    }

    private int find(String key) {
        for (int line = 0; line < content.length; line = nextLine(line)) {
            if (startsWith(line, key)) {
                return line + key.length();
            }
        }
        return -1;
    }

    private boolean startsWith(int at, String key) {
        if (at + key.length() > content.length) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (content[at + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int nextLine(int at) {
        int end = at;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private String firstLine() {
        return new String(content, 0, Math.max(0, nextLine(0) - 1), StandardCharsets.UTF_8);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
