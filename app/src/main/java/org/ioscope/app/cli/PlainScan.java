package org.ioscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.ioscope.core.directory.EntryFilter;

/// `ioscope scan` with nothing but paths, which needs no parser of options: to load that takes longer than to scan
/// 10,000 files.
final class PlainScan {

    private static final String NAME = "scan";

    private PlainScan() {}

    /// Whether the arguments are the command and paths; what begins like an option or a file of options is none.
    static boolean matches(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals(NAME)) {
            return false;
        }
        for (String argument : arguments.subList(1, arguments.size())) {
            if (argument.isEmpty() || argument.charAt(0) == '-' || argument.charAt(0) == '@') {
                return false;
            }
        }
        return true;
    }

    /// Runs the command.
    ///
    /// @return the exit code
    static int run(List<String> arguments, Console console) {
        ScanOutputs outputs = new ScanOutputs(arguments.subList(1, arguments.size()));
        try {
            return new ScanRun(console, SignalStop::new)
                    .run(outputs, new ScanView(), new ScanLimits().options(EntryFilter.EVERYTHING));
        } catch (IOException | RuntimeException e) {
            return new ExitCodes(console).failed("ioscope " + NAME, e);
        }
    }
}
