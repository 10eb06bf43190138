package org.ioscope.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.ioscope.app.cli.Console;
import org.ioscope.app.cli.DesktopCommand;
import org.ioscope.app.cli.DoctorCommand;
import org.ioscope.app.cli.TopCommand;
import org.ioscope.core.doctor.Doctor;
import org.ioscope.core.doctor.Invocation;
import org.ioscope.core.local.Detail;
import org.ioscope.core.local.LocalSource;

/// The composition root: the only place that knows which services the fronts get.
public final class AppContext {

    /// Set by the launcher to what the user typed to start it, for commands that the user is told to type.
    private static final String PROGRAM = "ioscope.program";

    private final SourceOpener localSource = LocalSource::open;
    private final SourceOpener windowSource = () -> LocalSource.openWithHost(EnumSet.allOf(Detail.class));
    private final Console console = Console.ofProcess();

    /// Opens the source of this machine's samples.
    public SourceOpener localSource() {
        return localSource;
    }

    /// Where terminal fronts print.
    public Console console() {
        return console;
    }

    /// The handlers of the sub-commands of `ioscope`.
    public List<Object> commands() {
        return List.of(
                new TopCommand(localSource, console),
                new DoctorCommand(doctor()::examine, console),
                new DesktopCommand(new DesktopStart(windowSource, console)));
    }

    private static Doctor doctor() {
        String program = Invocation.forShell(
                System.getProperty(PROGRAM, "ioscope"),
                Path.of(System.getProperty("java.home")),
                Path.of(System.getProperty("user.home")));
        return new Doctor(program, ZoneId.systemDefault());
    }
}
