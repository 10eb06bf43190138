package org.ioscope.app.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// From what went wrong to one line on standard error and an exit code: the only place that decides either.
final class ExitCodes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    /// As a shell says it of Ctrl-C (SIGINT).
    static final int INTERRUPTED = 130;

    private final Console console;

    ExitCodes(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        String problem = e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : firstLine(e);
        console.message(command + ": " + problem + " (see " + command + " --help)");
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return failed(command.getCommandSpec().qualifiedName(" "), e);
    }

    /// Says what ended a command.
    ///
    /// @param command as the user calls it: `ioscope scan`
    int failed(String command, Exception e) {
        if (e instanceof ReaderGoneException) {
            return OK;
        }
        String cause = e instanceof IOException ? firstLine(e) : "internal error: " + e;
        console.message(command + ": " + cause);
        return FAILED;
    }

    /// Picocli speaks of indices of arguments, which a user does not count.
    private static String unknown(UnmatchedArgumentException e) {
        String first = e.getUnmatched().getFirst();
        if (first.startsWith("-") && first.length() > 1) {
            return "there is no option '" + first + "'";
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        return command.parent() == null
                ? "there is no command '" + first + "', but "
                        + String.join(", ", command.subcommands().keySet())
                : "unexpected '" + first + "'";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
