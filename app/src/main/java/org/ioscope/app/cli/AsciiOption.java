package org.ioscope.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which characters the reader understands.
final class AsciiOption {

    @Option(
            names = "--ascii",
            negatable = true,
            description = "Only ASCII characters (so where the locale is not UTF-8).")
    private @Nullable Boolean ascii;

    /// Whether to print ASCII only.
    ///
    /// @param console whose locale decides where the user did not
    boolean isAscii(Console console) {
        return ascii == null ? !console.isUnicode() : ascii;
    }
}
