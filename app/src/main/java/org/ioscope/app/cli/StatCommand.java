package org.ioscope.app.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ioscope.app.HostOpener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ioscope stat`: what the machine as a whole does, line by line.
@Command(
        name = "stat",
        description = {
            "Shows what the machine's processors, memory, disks, network and control groups do.",
            "",
            "Everything is of the interval since the last refresh; there is no first report since boot. Disks have the"
                    + " columns of iostat -x: awaits are milliseconds, of a device that serves many requests at once"
                    + " 100 %% of %%util are not its limit. The total counts no byte twice, however devices are stacked."
                    + " Pressure is the share of the last 10, 60 and 300 s in which some or all tasks were held up."
                    + " A dash stands for what is not known, and for the mean of nothing.",
            "",
            "On a terminal, columns that do not fit are left out, the least important first."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "ioscope stat [SECTION...] [OPTIONS]",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 done, or nobody reads the output any more; 1 failed; 2 bad input; 130 ended by Ctrl-C;"
                    + " 143 ended by SIGTERM.",
            "docs/FORMATS.md describes the fields of --json and --csv, and where each number comes from."
        },
        versionProvider = Version.class)
public final class StatCommand implements Callable<Integer> {

    private final HostOpener sources;
    private final Console console;
    private final Supplier<RefreshClock> clocks;

    @Mixin
    private StatOptions options = new StatOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /// Asks these sources.
    ///
    /// @param sources gives the source of samples with the machine's own metrics
    /// @param console where to print
    public StatCommand(HostOpener sources, Console console) {
        this(sources, console, SignalStop::new);
    }

    /// @param clocks gives each run its time
    StatCommand(HostOpener sources, Console console, Supplier<RefreshClock> clocks) {
        this.sources = sources;
        this.console = console;
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        StatReport report = options.report(line, console);
        return new SampleRun("ioscope stat", () -> sources.open(options.sections(line)), console, clocks)
                .run(options.pace(), source -> report.print(source.sample()));
    }
}
