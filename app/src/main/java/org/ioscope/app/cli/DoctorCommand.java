package org.ioscope.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ioscope.core.doctor.Examination;
import org.ioscope.core.export.ExaminationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ioscope doctor`: what this machine and this user can see, and how to see more.
@Command(
        name = "doctor",
        description = {
            "Shows what ioscope can see on this machine as this user, and how to see more.",
            "",
            "Everything is really tried, and nothing is changed."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "ioscope doctor [OPTIONS]",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 examined, whatever was found; 1 failed; 2 bad input.",
            "docs/FORMATS.md describes the fields of --json."
        },
        versionProvider = Version.class)
public final class DoctorCommand implements Callable<Integer> {

    private static final int USUAL_COLUMNS = 80;

    private final Supplier<Examination> doctor;
    private final Console console;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private AsciiOption ascii = new AsciiOption();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    /// @param doctor examines the machine
    /// @param console where to print
    public DoctorCommand(Supplier<Examination> doctor, Console console) {
        this.doctor = doctor;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Examination examination = doctor.get();
        if (json) {
            ExaminationJson.write(examination, console.output());
        } else {
            int columns = console.columns().orElse(USUAL_COLUMNS);
            new DoctorReport(columns, !ascii.isAscii(console)).print(examination, console.output());
        }
        return ExitCodes.OK;
    }
}
