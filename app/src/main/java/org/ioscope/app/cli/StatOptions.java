package org.ioscope.app.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ioscope.core.export.HostCsv;
import org.ioscope.core.export.HostJson;
import org.ioscope.core.export.HostSection;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// The options of `ioscope stat`, as the user typed them.
final class StatOptions {

    @Parameters(
            paramLabel = "SECTION",
            arity = "0..*",
            description = "cpu, memory, disk, network, pressure or cgroup; several may be named. Without one, a line"
                    + " a refresh about all but control groups.")
    private List<String> sectionNames = List.of();

    @Mixin
    private RefreshOptions refreshes = new RefreshOptions();

    @Option(
            names = {"-p", "--partitions"},
            negatable = true,
            description = "disk: partitions as well.")
    private boolean partitions;

    @Option(
            names = {"-a", "--all"},
            negatable = true,
            description = "Also what did nothing: loop devices, memory disks and optical drives; network interfaces"
                    + " that are no hardware; control groups.")
    private boolean all;

    @Option(names = "--cores", negatable = true, description = "cpu: each processor as well.")
    private boolean cores;

    @Mixin
    private UnitOptions units = new UnitOptions();

    @Option(
            names = {"-t", "--time", "--timestamp"},
            description = "The time on every line (ISO 8601).")
    private boolean time;

    @Mixin
    private WidthOption width = new WidthOption();

    @Mixin
    private AsciiOption ascii = new AsciiOption();

    @Option(names = "--json", description = "One JSON object a refresh; all sections if none is named.")
    private boolean json;

    @Option(names = "--csv", description = "One section: a CSV row a device, interface or the like and refresh.")
    private boolean csv;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    RefreshOptions.Pace pace() {
        return refreshes.pace();
    }

    /// What the report needs to know of the machine.
    ///
    /// @param line where the options come from, for errors
    /// @throws ParameterException if there is no such section
    Set<HostSection> sections(CommandLine line) {
        List<HostSection> wanted = wanted(line);
        if (!wanted.isEmpty()) {
            return EnumSet.copyOf(wanted);
        }
        return json ? EnumSet.allOf(HostSection.class) : EnumSet.complementOf(EnumSet.of(HostSection.CGROUP));
    }

    /// What prints as the user wants it.
    ///
    /// @param line where the options come from, for errors
    /// @param console what the output goes to
    /// @throws ParameterException if they contradict each other
    StatReport report(CommandLine line, Console console) {
        if (json && csv) {
            throw new ParameterException(line, "--json and --csv exclude each other");
        }
        List<HostSection> wanted = wanted(line);
        if (csv) {
            if (wanted.size() != 1) {
                throw new ParameterException(
                        line, "--csv prints one section, name exactly one of " + SectionNames.all());
            }
            return csv(wanted.getFirst(), console);
        }
        if (json) {
            HostJson writer = new HostJson(sections(line));
            return sample -> writer.write(sample, console.output());
        }
        return text(wanted, console);
    }

    /// As typed, each once.
    private List<HostSection> wanted(CommandLine line) {
        return sectionNames.stream()
                .map(name -> SectionNames.named(name)
                        .orElseThrow(() -> new ParameterException(
                                line, "'" + name + "' is none of the sections " + SectionNames.all())))
                .distinct()
                .toList();
    }

    private static StatReport csv(HostSection section, Console console) {
        HostCsv writer = new HostCsv(section);
        boolean[] headerDue = {true};
        return sample -> {
            if (headerDue[0]) {
                writer.writeHeader(console.output());
                headerDue[0] = false;
            }
            writer.write(sample, console.output());
        };
    }

    private StatReport text(List<HostSection> wanted, Console console) {
        StatCells cells = new StatCells(units.units(), ascii.isAscii(console));
        List<StatSection> blocks = new ArrayList<>();
        for (HostSection section : wanted) {
            blocks.add(block(section, cells));
        }
        if (blocks.isEmpty()) {
            blocks.add(new OverviewStat(cells));
        }
        TimeStamp stamps = new TimeStamp(time, ZoneId.systemDefault());
        return new StatText(blocks, !wanted.isEmpty(), cells, stamps, width.columns(console), console.output());
    }

    private StatSection block(HostSection section, StatCells cells) {
        return switch (section) {
            case CPU -> new CpuStat(cells, cores);
            case MEMORY -> new MemoryStat(cells);
            case DISK -> new DiskStat(cells, partitions, all);
            case NETWORK -> new NetworkStat(cells, all);
            case PRESSURE -> new PressureStat(cells);
            case CGROUP -> new CgroupStat(cells, all);
        };
    }
}
