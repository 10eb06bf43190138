package org.ioscope.app.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.duplicates.SkipReason;

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
            ScanReports reports = new ScanReports(console, outputs, view);
            int exitCode = result.exitCode();
            if (outputs.isDuplicates()) {
                Duplicates duplicates = new ScanDuplicates(console, clock).find(result);
                reports.print(result, duplicates);
                exitCode = exitCode(exitCode, duplicates);
            } else {
                reports.print(result);
            }
            new ScanErrorReport(console).print(result.errors());
            if (exitCode == ExitCodes.INTERRUPTED) {
                console.message("ioscope scan: ended by the user, so this is not all");
            }
            return exitCode;
        }
    }

    private static int exitCode(int ofScan, Duplicates duplicates) {
        if (duplicates.isCancelled()) {
            return ExitCodes.INTERRUPTED;
        }
        return duplicates.skipped(SkipReason.UNREADABLE) > 0 ? ExitCodes.FAILED : ofScan;
    }
}
