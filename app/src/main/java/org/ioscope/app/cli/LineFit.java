package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.export.DisplayWidth;

/// Makes lines fit the terminal.
final class LineFit {

    /// More columns than any line has.
    static final int UNLIMITED = Integer.MAX_VALUE;

    /// Stands where something was cut off.
    static final char CUT = '+';

    private static final String SEPARATOR = " | ";
    private static final String INDENT = "  ";

    private LineFit() {}

    /// The line, or its beginning with a mark where it is too wide.
    static byte[] cut(byte[] line, int columns) {
        // A character has no more columns than bytes.
        if (line.length <= columns) {
            return line;
        }
        return DisplayWidth.cut(new String(line, UTF_8), Math.max(1, columns), CUT)
                .getBytes(UTF_8);
    }

    /// The line, or where it is too wide its parts between ` | ` on as many lines as needed, each of them cut.
    static List<byte[]> fold(byte[] line, int columns) {
        if (line.length <= columns) {
            return List.of(line);
        }
        List<byte[]> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String part : new String(line, UTF_8).split(" \\| ", -1)) {
            String next = open.isEmpty() ? part : open + SEPARATOR + part;
            if (!open.isEmpty() && DisplayWidth.of(next) > columns) {
                lines.add(cut(open.toString().getBytes(UTF_8), columns));
                next = INDENT + part.strip();
            }
            open.setLength(0);
            open.append(next);
        }
        lines.add(cut(open.toString().getBytes(UTF_8), columns));
        return lines;
    }

    /// `text` where it fits, else its end with a mark before it: of a path the end tells more.
    static String cutStart(String text, int columns) {
        int width = DisplayWidth.of(text);
        if (width <= columns) {
            return text;
        }
        int begin = 0;
        while (begin < text.length() && width + 1 > columns) {
            int end = text.offsetByCodePoints(begin, 1);
            width -= DisplayWidth.of(text.substring(begin, end));
            begin = end;
        }
        return CUT + text.substring(begin);
    }
}
