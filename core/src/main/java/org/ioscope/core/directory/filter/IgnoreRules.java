package org.ioscope.core.directory.filter;

import java.util.List;
import java.util.Objects;

/// Rules as in a gitignore file (gitignore(5)): the last one that matches decides.
final class IgnoreRules {

    static final IgnoreRules NONE = new IgnoreRules(List.of());

    private final List<IgnoreRule> rules;

    IgnoreRules(List<String> lines) {
        rules = lines.stream()
                .map(IgnoreRule::of)
                .filter(Objects::nonNull)
                .toList()
                .reversed();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /// What the rules say.
    enum Verdict {
        NOTHING,
        LEFT_OUT,
        TAKEN_IN
    }

    /// @param path the names to the entry
    /// @param begin where the path from the rules' own directory begins
    Verdict of(byte[] path, int begin, boolean directory) {
        for (IgnoreRule rule : rules) {
            if (rule.matches(path, begin, directory)) {
                return rule.negated() ? Verdict.TAKEN_IN : Verdict.LEFT_OUT;
            }
        }
        return Verdict.NOTHING;
    }
}
