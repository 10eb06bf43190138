package org.ioscope.app.desktop.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where settings are kept, as the XDG Base Directory Specification has it.
public final class SettingsFolder {

    private static final String VARIABLE = "XDG_CONFIG_HOME";

    private SettingsFolder() {}

    /// `$XDG_CONFIG_HOME/ioscope`, or `~/.config/ioscope` where that is not set or, which the specification says
    /// is to be ignored, not an absolute path.
    ///
    /// @param home the user's home
    public static Path of(Map<String, String> environment, Path home) {
        String value = environment.getOrDefault(VARIABLE, "");
        return absolute(value).orElse(home.resolve(".config")).resolve("ioscope");
    }

    private static Optional<Path> absolute(String value) {
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // Characters that the locale does not have: as good as not set.
            return Optional.empty();
        }
    }
}
