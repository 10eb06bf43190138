package org.ioscope.core.export;

import java.util.Locale;

/// The names of constants in formats.
final class ConstantName {

    private ConstantName() {}

    /// `processEvents` for `PROCESS_EVENTS`.
    static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
