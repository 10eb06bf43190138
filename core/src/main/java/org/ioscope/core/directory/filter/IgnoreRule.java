package org.ioscope.core.directory.filter;

import org.jspecify.annotations.Nullable;

/// One line of a gitignore file.
///
/// @param pattern what it matches
/// @param anchored whether it matches the whole path from where the file lies, else a name anywhere below
/// @param directoriesOnly whether files are not meant
/// @param negated whether it takes in again what an earlier rule left out
record IgnoreRule(GlobPattern pattern, boolean anchored, boolean directoriesOnly, boolean negated) {

    /// Reads a line.
    ///
    /// @return null for an empty line or a comment
    static @Nullable IgnoreRule of(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return null;
        }
        boolean negated = text.startsWith("!");
        if (negated) {
            text = text.substring(1);
        }
        boolean directoriesOnly = text.endsWith("/");
        if (directoriesOnly) {
            text = text.substring(0, text.length() - 1);
        }
        boolean anchored = text.indexOf('/') >= 0;
        if (text.startsWith("/")) {
            text = text.substring(1);
        }
        return text.isEmpty() ? null : new IgnoreRule(new GlobPattern(text), anchored, directoriesOnly, negated);
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1)) && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }

    /// Whether the rule is about an entry.
    ///
    /// @param path the names to the entry
    /// @param begin where the path from the rule's own directory begins
    boolean matches(byte[] path, int begin, boolean directory) {
        if (directoriesOnly && !directory) {
            return false;
        }
        int from = begin;
        for (int at = path.length - 1; !anchored && at >= begin; at--) {
            if (path[at] == '/') {
                from = at + 1;
                break;
            }
        }
        return pattern.matches(path, from);
    }
}
