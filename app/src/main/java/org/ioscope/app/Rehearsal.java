package org.ioscope.app;

import java.util.List;
import java.util.Map;

/// Runs, one after the other, the commands that start most often and are the shortest, so that the virtual machine
/// can be shown in one run what they need: the launcher makes its picture of the program after its start of that.
/// From the way in to the way out, for what is not in the picture is read from files.
public final class Rehearsal {

    private Rehearsal() {}

    /// Scans each twice.
    ///
    /// @param arguments directories
    public static void main(String[] arguments) {
        for (String path : arguments) {
            Main.run(List.of("scan", path), Map.of());
            Main.run(List.of("scan", "--json", path), Map.of());
        }
        System.exit(0);
    }
}
