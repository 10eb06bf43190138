package org.ioscope.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ioscope` itself, which only has sub-commands.
@Command(
        name = "ioscope",
        description = "Shows what a Linux machine's disks are doing, and who is doing it.",
        synopsisHeading = "Usage: ",
        customSynopsis = {"ioscope [COMMAND] [OPTIONS]", "       ioscope"},
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n",
        footer = {
            "Without a command: the desktop window, or 'top' where there is no display.",
            "'ioscope desktop' insists on the window.",
            "",
            "Exit codes: 0 done, 1 failed, 2 bad input, 130 ended by Ctrl-C, 143 ended by SIGTERM."
        },
        versionProvider = Version.class)
final class RootCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "which command?");
    }
}
