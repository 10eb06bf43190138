package org.ioscope.app;

import java.util.List;
import org.ioscope.app.cli.CommandLineFront;

/// Runs, one after the other, the commands that start most often and are the shortest, so that the virtual machine
/// can be shown in one run what they need: the launcher makes its picture of the program after its start of that.
public final class Rehearsal {

    private Rehearsal() {}

    /// Scans, twice each.
    ///
    /// @param arguments directories
    public static void main(String[] arguments) {
        AppContext context = new AppContext();
        for (String path : arguments) {
            for (List<String> command : List.of(List.of("scan", path), List.of("scan", "--json", path))) {
                CommandLineFront.run(command, context::commands, context.console());
            }
        }
    }
}
