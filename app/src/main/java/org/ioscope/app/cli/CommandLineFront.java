package org.ioscope.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RegexTransformer;

/// The terminal front: a command line to an exit code.
public final class CommandLineFront {

    /// Each option's opposite, as iotop-c has them.
    private static final RegexTransformer OPPOSITES = new RegexTransformer.Builder()
            .addPattern("^--hide-(.+)$", "--show-$1", "--hide-$1, --show-$1")
            .addPattern("^--processes$", "--threads", "--processes, --threads")
            .addPattern("^--ascii$", "--unicode", "--ascii, --unicode")
            .addPattern("^--(.{2,})$", "--no-$1", "--[no-]$1")
            .build();

    private CommandLineFront() {}

    /// Runs one command.
    ///
    /// @param arguments what the user typed
    /// @param commands picocli commands, each the handler of one sub-command of `ioscope`
    /// @param console where to print
    /// @return the exit code
    public static int run(List<String> arguments, List<Object> commands, Console console) {
        return commandLine(commands, console).execute(arguments.toArray(String[]::new));
    }

    static CommandLine commandLine(List<Object> commands, Console console) {
        CommandLine line = new CommandLine(new RootCommand());
        commands.forEach(line::addSubcommand);
        line.addSubcommand(new HelpCommand());
        ExitCodes exitCodes = new ExitCodes(console);
        return line.setNegatableOptionTransformer(OPPOSITES)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(console.textOutput())
                .setErr(console.textErrors())
                .setParameterExceptionHandler(exitCodes)
                .setExecutionExceptionHandler(exitCodes);
    }
}
