package org.ioscope.app.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ioscope.app.SourceOpener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ioscope top`: which process and thread does how much disk I/O, line by line.
@Command(
        name = "top",
        description = {
            "Shows which process and thread does how much disk I/O.",
            "",
            "DISK READ and DISK WRITE are the task's bytes per second, SWAPIN and IO the share of time it waited for"
                    + " pages from swap and for the disk, PRIO its I/O priority. Total is what all tasks asked for,"
                    + " Current what really went to and from the disks, Coverage how much of that is attributed to a"
                    + " task. A dash stands for what is not known."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "ioscope top [OPTIONS]",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 done, or nobody reads the output any more; 1 failed; 2 bad input; 130 ended by Ctrl-C;"
                    + " 143 ended by SIGTERM.",
            "docs/FORMATS.md describes the fields of --json and --csv."
        },
        versionProvider = Version.class)
public final class TopCommand implements Callable<Integer> {

    private final SourceOpener sources;
    private final Console console;
    private final Supplier<RefreshClock> clocks;

    @Mixin
    private TopOptions options = new TopOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param sources gives the source of samples
    /// @param console where to print
    public TopCommand(SourceOpener sources, Console console) {
        this(sources, console, SignalStop::new);
    }

    /// @param clocks gives each run its time
    TopCommand(SourceOpener sources, Console console, Supplier<RefreshClock> clocks) {
        this.sources = sources;
        this.console = console;
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws IOException {
        TopSettings settings = options.settings(Objects.requireNonNull(spec).commandLine(), console);
        TopRefresh refresh = new TopRefresh(settings, report(settings));
        return new SampleRun("ioscope top", sources, console, clocks).run(settings.pace(), refresh::refresh);
    }

    private Report report(TopSettings settings) {
        return switch (settings.format()) {
            case TEXT -> new TableReport(settings, ZoneId.systemDefault(), console.output());
            case JSON -> new JsonReport(settings.layout(), console.output());
            case CSV -> new CsvReport(settings.layout(), console.output());
        };
    }
}
