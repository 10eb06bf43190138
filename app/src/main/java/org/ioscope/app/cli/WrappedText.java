package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.ioscope.core.export.DisplayWidth;

/// A text whose lines are broken between words at the terminal's width, the following ones indented like the first.
///
/// A word that is too long for a line stays whole. Single-threaded.
final class WrappedText {

    private static final int LEAST_COLUMNS = 40;
    /// Longer lines are hard to read.
    private static final int MOST_COLUMNS = 100;

    private final TextBuffer text = new TextBuffer(8192);
    private final int columns;

    /// @param columns width of the terminal; extremes are moderated
    WrappedText(int columns) {
        this.columns = Math.clamp(columns, LEAST_COLUMNS, MOST_COLUMNS);
    }

    void blankLine() {
        text.newline();
    }

    /// Words behind `indent` blanks.
    void paragraph(int indent, String words) {
        labelled("", indent, words);
    }

    /// `label`, then words from column `indent` on.
    void labelled(String label, int indent, String words) {
        text.left(label, indent);
        int at = indent;
        for (String word : words.split(" ", -1)) {
            int width = DisplayWidth.of(word);
            if (at > indent) {
                if (at + 1 + width > columns) {
                    text.newline().spaces(indent);
                    at = indent;
                } else {
                    text.space();
                    at++;
                }
            }
            text.text(word);
            at += width;
        }
        text.newline();
    }

    void writeTo(OutputStream out) throws IOException {
        text.writeTo(out);
    }
}
