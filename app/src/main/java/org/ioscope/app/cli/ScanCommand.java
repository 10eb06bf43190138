package org.ioscope.app.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ioscope.core.directory.ScanOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ioscope scan`: where the space of directories went.
@Command(
        name = "scan",
        description = {
            "Shows where the space of directories and disks went.",
            "",
            "Sizes are what files occupy, as du counts; a file with several names counts once. Symbolic links are not"
                    + " followed; what the kernel shows as files (/proc, /sys) and other machines' files are left out."
                    + " Ctrl-C ends the scan and shows what was found until then."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = {
            "ioscope scan [PATH...] [OPTIONS]",
            "       ioscope scan --import FILE [OPTIONS]",
            "       ioscope scan --diff BEFORE [AFTER|PATH...] [OPTIONS]"
        },
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ioscope scan /var --top 40                 the 40 largest things below /var",
            "  ioscope scan -x / --depth 2                the root file system, two levels",
            "  ioscope scan ~ --older 365d --min-size 1M  large files that nobody changed for a year",
            "  ioscope scan / --snapshot today.zst        keep the result, for:",
            "  ioscope scan --diff today.zst /            what grew and what went since",
            "  ioscope scan ~ --duplicates --min-size 1M  files of the same content",
            "  ioscope scan /var --watch                  which directories grow from now on",
            "  ioscope scan / --ncdu - | ncdu -f -        look at it with ncdu",
            "",
            "Exit codes: 0 done, or nobody reads the output any more; 1 something could not be read (it is named) or"
                    + " written; 2 bad input; 130 ended by Ctrl-C.",
            "docs/FORMATS.md describes --json, --csv, --ncdu and --snapshot."
        },
        versionProvider = Version.class)
public final class ScanCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<RefreshClock> clocks;

    @Mixin
    private ScanOutputs outputs = new ScanOutputs();

    @Mixin
    private ScanView view = new ScanView();

    @Mixin
    private ScanLimits limits = new ScanLimits();

    @Mixin
    private ScanFilters filters = new ScanFilters();

    @Mixin
    private ScanWatchOptions watching = new ScanWatchOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param console where to print
    public ScanCommand(Console console) {
        this(console, SignalStop::new);
    }

    /// @param clocks gives each run its time
    ScanCommand(Console console, Supplier<RefreshClock> clocks) {
        this.console = console;
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        outputs.check(line);
        if (outputs.isDuplicates() && limits.isFollow()) {
            throw new ParameterException(line, "--duplicates does not follow links, so it excludes --follow");
        }
        watching.check(line, outputs, limits);
        ScanOptions options = limits.options(filters.filter(line));
        if (watching.isWatch()) {
            return new ScanWatchRun(console, clocks).run(outputs, view, options, watching.pace());
        }
        return new ScanRun(console, clocks).run(outputs, view, options);
    }
}
