package org.ioscope.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ioscope.app.cli.Console;
import org.ioscope.app.cli.DesktopCommand;
import org.ioscope.app.cli.DoctorCommand;
import org.ioscope.app.cli.ScanCommand;
import org.ioscope.app.cli.StatCommand;
import org.ioscope.app.cli.TopCommand;
import org.ioscope.core.doctor.Doctor;
import org.ioscope.core.doctor.Invocation;
import org.ioscope.core.export.HostSection;
import org.ioscope.core.host.HostMetric;
import org.ioscope.core.host.HostSource;
import org.ioscope.core.local.Detail;
import org.ioscope.core.local.LocalSource;

/// The composition root: the only place that knows which services the fronts get.
public final class AppContext {

    /// Set by the launcher to what the user typed to start it, for commands that the user is told to type.
    private static final String PROGRAM = "ioscope.program";

    private final SourceOpener localSource = LocalSource::open;
    private final SourceOpener windowSource = () -> LocalSource.openWithHost(EnumSet.allOf(Detail.class));
    private final HostOpener hostSource = sections -> HostSource.open(metrics(sections));
    private final Console console = Console.ofProcess();
    private final DesktopStart window = new DesktopStart(windowSource, console);

    /// Opens the source of this machine's samples.
    public SourceOpener localSource() {
        return localSource;
    }

    /// Opens the window.
    DesktopStart window() {
        return window;
    }

    /// Where terminal fronts print.
    public Console console() {
        return console;
    }

    /// The handlers of the sub-commands of `ioscope`.
    public List<Object> commands() {
        return List.of(
                new TopCommand(localSource, console),
                new StatCommand(hostSource, console),
                new ScanCommand(console),
                new DoctorCommand(doctor()::examine, console),
                new DesktopCommand(window));
    }

    /// What the kernel is asked for.
    private static Set<HostMetric> metrics(Set<HostSection> sections) {
        Set<HostMetric> metrics = EnumSet.noneOf(HostMetric.class);
        for (HostSection section : sections) {
            metrics.addAll(
                    switch (section) {
                        case CPU -> EnumSet.of(HostMetric.CPU, HostMetric.LOAD);
                        case MEMORY -> EnumSet.of(HostMetric.MEMORY, HostMetric.PAGING);
                        case DISK -> EnumSet.of(HostMetric.DISKS, HostMetric.FILE_SYSTEMS);
                        case NETWORK -> EnumSet.of(HostMetric.INTERFACES);
                        case PRESSURE -> EnumSet.of(HostMetric.PRESSURE);
                        // Devices tell which bytes of a group are counted twice.
                        case CGROUP -> EnumSet.of(HostMetric.CGROUPS, HostMetric.DISKS);
                    });
        }
        return metrics;
    }

    private static Doctor doctor() {
        String program = Invocation.forShell(
                System.getProperty(PROGRAM, "ioscope"),
                Path.of(System.getProperty("java.home")),
                Path.of(System.getProperty("user.home")));
        return new Doctor(program, ZoneId.systemDefault());
    }
}
