package org.ioscope.app.desktop.directories;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a name must be like: it holds the words, or, if there is a `*` or `?` in them, it is like the pattern as a
/// whole. Whatever the case.
final class NameSearch {

    private static final String WILD = "*?";

    private final Pattern pattern;

    private NameSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    static NameSearch of(String text) {
        String words = text.strip();
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        boolean isGlob = words.chars().anyMatch(character -> WILD.indexOf(character) >= 0);
        return new NameSearch(Pattern.compile(isGlob ? glob(words) : ".*" + Pattern.quote(words) + ".*", flags));
    }

    private static String glob(String words) {
        StringBuilder expression = new StringBuilder();
        for (String part : words.toLowerCase(Locale.ROOT).split("(?<=[*?])|(?=[*?])", -1)) {
            expression.append(
                    switch (part) {
                        case "*" -> ".*";
                        case "?" -> ".";
                        default -> Pattern.quote(part);
                    });
        }
        return expression.toString();
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
