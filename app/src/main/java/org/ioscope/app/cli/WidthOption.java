package org.ioscope.app.cli;

import java.util.function.IntSupplier;
import picocli.CommandLine.Option;

/// Whether lines are made to fit the terminal.
final class WidthOption {

    @Option(
            names = {"-w", "--wide"},
            negatable = true,
            description =
                    "Whole lines, also where the terminal is narrower; always so where the output is no terminal.")
    private boolean wide;

    /// Columns that lines must fit into, asked anew for each refresh; [LineFit#UNLIMITED] for as wide as they are.
    IntSupplier columns(Console console) {
        return () -> wide ? LineFit.UNLIMITED : console.columns().orElse(LineFit.UNLIMITED);
    }
}
