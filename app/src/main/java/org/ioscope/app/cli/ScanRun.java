package org.ioscope.app.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.ioscope.core.directory.ScanOptions;

/// Runs `ioscope scan`, once it is known what is asked for.
///
/// @param console where to print
/// @param clocks gives each run its time
record ScanRun(Console console, Supplier<RefreshClock> clocks) {

    /// Scans and prints.
    ///
    /// @return the exit code
    /// @throws IOException if a file can not be read or written
    int run(ScanOutputs outputs, ScanView view, ScanOptions options) throws IOException {
        try (RefreshClock clock = clocks.get();
                ScanResult result = new ScanSource(console, clock, outputs, options).open()) {
            new ScanReports(console, outputs, view).print(result);
            new ScanErrorReport(console).print(result.errors());
            return result.exitCode();
        }
    }
}
