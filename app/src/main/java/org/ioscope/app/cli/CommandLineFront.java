package org.ioscope.app.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RegexTransformer;

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
                : commandLine(commands.get(), console).execute(raw.toArray(String[]::new));
    }

    /// Each option's opposite, as iotop-c has them.
    private static RegexTransformer opposites() {
        return new RegexTransformer.Builder()
                .addPattern("^--hide-(.+)$", "--show-$1", "--hide-$1, --show-$1")
                .addPattern("^--processes$", "--threads", "--processes, --threads")
                .addPattern("^--ascii$", "--unicode", "--ascii, --unicode")
                .addPattern("^--(.{2,})$", "--no-$1", "--[no-]$1")
                .build();
    }

    static CommandLine commandLine(List<Object> commands, Console console) {
        CommandLine line = new CommandLine(new RootCommand());
        commands.forEach(line::addSubcommand);
        line.addSubcommand(new HelpCommand());
        ExitCodes exitCodes = new ExitCodes(console);
        return line.setNegatableOptionTransformer(opposites())
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(console.textOutput())
                .setErr(console.textErrors())
                .setParameterExceptionHandler(exitCodes)
                .setExecutionExceptionHandler(exitCodes);
    }
}
