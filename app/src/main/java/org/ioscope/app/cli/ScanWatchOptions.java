package org.ioscope.app.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Whether `ioscope scan` goes on to tell what grows.
final class ScanWatchOptions {

    @Option(
            names = "--watch",
            description = "After the scan, show which directories grow, until Ctrl-C. With --json, a line each time.")
    private boolean watch;

    @Mixin
    private RefreshOptions refresh = new RefreshOptions();

    boolean isWatch() {
        return watch;
    }

    RefreshOptions.Pace pace() {
        return refresh.pace();
    }

    /// Whether something else is asked for that does not go with it.
    ///
    /// @throws ParameterException if so
    void check(CommandLine line, ScanOutputs outputs, ScanLimits limits) {
        for (String option : List.of("--delay", "--iter")) {
            if (!watch && line.getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(line, option + " is about --watch, which is not asked for");
            }
        }
        boolean other = Stream.of(outputs.ncdu(), outputs.stored(), outputs.snapshot(), outputs.before())
                .anyMatch(option -> option != null);
        if (watch && (other || outputs.isDuplicates() || outputs.isCsv())) {
            throw new ParameterException(
                    line, "--watch excludes --csv, --duplicates, --ncdu, --import, --snapshot and --diff");
        }
        if (watch && limits.isFollow()) {
            throw new ParameterException(line, "--watch does not follow links, so it excludes --follow");
        }
    }
}
