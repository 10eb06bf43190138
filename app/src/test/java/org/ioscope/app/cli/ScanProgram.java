package org.ioscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `ioscope scan` as a program of its own: for tests that need a process.
final class ScanProgram {

    private ScanProgram() {}

    /// Scans, and ends with the exit code.
    ///
    /// @param arguments those behind `scan`
    public static void main(String[] arguments) {
        List<String> all = new ArrayList<>(List.of("scan"));
        all.addAll(Arrays.asList(arguments));
        Console console = Console.ofProcess();
        System.exit(CommandLineFront.run(all, () -> List.of(new ScanCommand(console)), console));
    }

    /// What a shell starts it with.
    static String command() {
        return System.getProperty("java.home") + "/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " --enable-native-access=ALL-UNNAMED -cp '" + System.getProperty("java.class.path") + "' "
                + ScanProgram.class.getName();
    }
}
