package org.ioscope.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RegexTransformer;

/// The parser of the command line. Apart from [CommandLineFront], which does not always need it: it takes a tenth of a
/// second to load.
final class Parser {

    private Parser() {}

    /// Each option's opposite, as iotop-c has them.
    private static RegexTransformer opposites() {
        return new RegexTransformer.Builder()
                .addPattern("^--hide-(.+)$", "--show-$1", "--hide-$1, --show-$1")
                .addPattern("^--processes$", "--threads", "--processes, --threads")
                .addPattern("^--ascii$", "--unicode", "--ascii, --unicode")
                .addPattern("^--(.{2,})$", "--no-$1", "--[no-]$1")
                .build();
    }

    /// @param commands handlers of the sub-commands
    static CommandLine of(List<Object> commands, Console console) {
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
