package org.ioscope.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ioscope.app.cli.TopSettings.Format;
import org.ioscope.app.cli.TopSettings.Selection;
import org.ioscope.app.cli.TopSettings.Sums;
import org.ioscope.app.cli.TopSettings.TableLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options of `ioscope top`, as the user typed them: those of iotop and iotop-c with their meaning, and some
/// more.
final class TopOptions {

    private static final int MOST_QUIET = 3;

    @Option(
            names = {"-o", "--only"},
            negatable = true,
            description = "Only tasks that do I/O.")
    private boolean only;

    @Option(
            names = {"-P", "--processes"},
            negatable = true,
            description = "One line a process, not one a thread.")
    private boolean processes;

    @Option(
            names = {"-a", "--accumulated"},
            negatable = true,
            description = "Amounts since the start instead of rates, ended tasks included.")
    private boolean accumulated;

    @Option(
            names = {"-A", "--accum-bw"},
            negatable = true,
            description = "Mean rates since the start, ended tasks included.")
    private boolean accumulatedBandwidth;

    @Mixin
    private RefreshOptions refreshes = new RefreshOptions();

    @Option(
            names = {"-b", "--batch"},
            description = "Print line by line; so far this is always so.")
    @SuppressWarnings("UnusedVariable") // there is nothing to choose yet
    private boolean batch;

    @Option(
            names = {"-p", "--pid"},
            paramLabel = "PID",
            converter = PositiveNumber.class,
            description = "Only this process or thread; may be given several times.")
    private List<Integer> ids = List.of();

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER",
            converter = UserIds.class,
            description = "Only tasks of this user, a name or a number (+123 is always a number);"
                    + " may be given several times.")
    private List<Integer> userIds = List.of();

    @Option(
            names = "--filter",
            paramLabel = "REGEX",
            converter = FilterOption.class,
            description = "Only tasks in whose number, name or command line this is found.")
    private @Nullable Pattern filter;

    @Option(
            names = {"-e", "--hide-exited"},
            negatable = true,
            description = "Leave out tasks that ended.")
    private boolean hideExited;

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            converter = SortOption.class,
            preprocessor = SortOption.class,
            description = "Sort by pid, prio, user, read, write, swapin, io or command, -read the other way round"
                    + " (io if not given).")
    private RowOrder order = RowOrder.DEFAULT;

    @Option(names = "--reverse", negatable = true, description = "Sort the other way round.")
    private boolean reverse;

    @Mixin
    private UnitOptions units = new UnitOptions();

    @Option(
            names = {"-t", "--time", "--timestamp"},
            description = "The time on every line (ISO 8601).")
    private boolean time;

    @Option(
            names = {"-q", "--quiet"},
            description = "Column names only once; -qq never; -qqq no summary either.")
    private boolean[] quiet = {};

    @Option(
            names = {"-c", "--fullcmdline"},
            negatable = true,
            description = "Whole command lines, not just names.")
    private boolean fullCommand;

    @Option(
            names = {"-x", "--dead-x"},
            negatable = true,
            description = "Mark tasks that ended with an x.")
    private boolean markExited;

    @Mixin
    private WidthOption width = new WidthOption();

    @Mixin
    private AsciiOption ascii = new AsciiOption();

    @Option(names = "--json", description = "One JSON object a refresh.")
    private boolean json;

    @Option(names = "--csv", description = "One CSV row a task and refresh.")
    private boolean csv;

    @Mixin
    private HideOptions hide = new HideOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    /// The options, checked against each other.
    ///
    /// @param line where they come from, for errors
    /// @param console what the output goes to
    /// @throws ParameterException if they contradict each other or are out of range
    TopSettings settings(CommandLine line, Console console) {
        require(!(accumulated && accumulatedBandwidth), line, "--accumulated and --accum-bw exclude each other");
        require(!(json && csv), line, "--json and --csv exclude each other");
        EnumSet<Column> hidden = hide.columns();
        return new TopSettings(
                json ? Format.JSON : csv ? Format.CSV : Format.TEXT,
                accumulated ? Sums.AMOUNT_SINCE_START : accumulatedBandwidth ? Sums.MEAN_SINCE_START : Sums.INTERVAL,
                new Selection(processes, only, hideExited, Set.copyOf(ids), Set.copyOf(userIds), filter),
                reverse ? order.reverse() : order,
                new TableLayout(
                        hidden,
                        units.units(),
                        time,
                        Math.min(MOST_QUIET, quiet.length),
                        fullCommand,
                        markExited,
                        ascii.isAscii(console),
                        width.columns(console)),
                refreshes.pace());
    }

    private static void require(boolean condition, CommandLine line, String message) {
        if (!condition) {
            throw new ParameterException(line, message);
        }
    }
}
