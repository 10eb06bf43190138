package org.ioscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.ioscope.core.directory.EntryFilter;

/// `ioscope scan` with nothing but paths, or with them and `--json`, which needs no parser of options: to load that
/// takes longer than to scan 10,000 files.
final class PlainScan {

    private static final String NAME = "scan";
    private static final String JSON = "--json";

    private PlainScan() {}

    /// Whether the arguments are the command and paths, and `--json` or not before them; what else begins like an
    /// option or a file of options is none.
    static boolean matches(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals(NAME)) {
            return false;
        }
        for (String argument : paths(arguments)) {
            if (argument.isEmpty() || argument.charAt(0) == '-' || argument.charAt(0) == '@') {
                return false;
            }
        }
        return true;
    }

    private static boolean isJson(List<String> arguments) {
        return arguments.size() > 1 && arguments.get(1).equals(JSON);
    }

    private static List<String> paths(List<String> arguments) {
        return arguments.subList(isJson(arguments) ? 2 : 1, arguments.size());
    }

    /// Runs the command.
    ///
    /// @return the exit code
    static int run(List<String> arguments, Console console) {
        ScanOutputs outputs = new ScanOutputs(paths(arguments), isJson(arguments));
        try {
            return new ScanRun(console, SignalStop::new)
                    .run(outputs, new ScanView(), new ScanLimits().options(EntryFilter.EVERYTHING));
        } catch (IOException | RuntimeException e) {
            return new ExitCodes(console).failed("ioscope " + NAME, e);
        }
    }
}
