package org.ioscope.app.cli;

import java.util.List;
import java.util.function.Supplier;

/// The terminal front: a command line to an exit code.
public final class CommandLineFront {

    private CommandLineFront() {}

    /// Runs one command.
    ///
    /// @param arguments what the user typed
    /// @param commands makes picocli commands, each the handler of one sub-command of `ioscope`
    /// @param console where to print
    /// @return the exit code
    public static int run(List<String> arguments, Supplier<List<Object>> commands, Console console) {
        List<String> raw = RawArguments.of(arguments);
        return PlainScan.matches(raw)
                ? PlainScan.run(raw, console)
                : Parser.of(commands.get(), console).execute(raw.toArray(String[]::new));
    }
}
