package org.ioscope.app.desktop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Chooses the fonts among those installed: one for words, and one for numbers whose digits are all equally
/// wide.
///
/// JavaFX has no way to ask a font for its tabular digits, so a font that has them by default is taken.
final class Typography {

    private static final List<String> PREFERRED = List.of("Inter", "Cantarell", "Noto Sans", "DejaVu Sans");
    private static final String FALLBACK = "System";

    private Typography() {}

    /// A style sheet, as a data URI, that sets the two families.
    static String styleSheet() {
        Set<String> installed = new HashSet<>(Font.getFamilies());
        List<String> present = PREFERRED.stream().filter(installed::contains).toList();
        String words = present.isEmpty() ? FALLBACK : present.getFirst();
        String numbers = present.stream()
                .filter(Typography::hasTabularDigits)
                .findFirst()
                .orElse(words);
        String css = """
                .root { -fx-font-family: "%s"; }
                .number { -fx-font-family: "%s"; }
                """.formatted(words, numbers);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasTabularDigits(String family) {
        Font font = Font.font(family, 100);
        double width = width("0", font);
        for (char digit = '1'; digit <= '9'; digit++) {
            if (Math.abs(width(String.valueOf(digit), font) - width) > 0.5) {
                return false;
            }
        }
        return true;
    }

    private static double width(String text, Font font) {
        Text probe = new Text(text);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }
}
