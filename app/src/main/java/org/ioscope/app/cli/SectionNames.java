package org.ioscope.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ioscope.core.export.HostSection;

/// What sections are called on the command line.
final class SectionNames {

    private SectionNames() {}

    static Optional<HostSection> named(String text) {
        return Arrays.stream(HostSection.values())
                .filter(section -> name(section).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// All of them.
    static String all() {
        return Arrays.stream(HostSection.values()).map(SectionNames::name).collect(Collectors.joining(", "));
    }

    private static String name(HostSection section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
