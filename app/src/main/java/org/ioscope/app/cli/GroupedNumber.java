package org.ioscope.app.cli;

/// Whole numbers with a comma between thousands.
final class GroupedNumber {

    private GroupedNumber() {}

    static String of(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits.length() + 8);
        for (int i = 0; i < digits.length(); i++) {
            boolean groupBegins = (digits.length() - i) % 3 == 0;
            if (i > 0 && groupBegins && text.charAt(text.length() - 1) != '-') {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    static void append(TextBuffer line, long number) {
        line.ascii(of(number));
    }
}
