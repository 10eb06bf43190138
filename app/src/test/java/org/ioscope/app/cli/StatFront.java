package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ioscope.core.export.HostSection;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.ScriptedSource;

/// Runs `ioscope stat` through its real command line on prepared machines, and keeps what it prints.
final class StatFront {

    private final ScriptedSource source;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private OptionalInt columns = OptionalInt.empty();
    private Set<HostSection> asked = Set.of();

    StatFront(HostSample... machines) {
        source = new ScriptedSource(
                List.of(machines).stream().map(HostSamples::sample).toArray(Sample[]::new));
    }

    /// The output is a terminal of this width.
    StatFront terminal(int width) {
        columns = OptionalInt.of(width);
        return this;
    }

    /// One refresh, with these arguments as well.
    int refresh(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-n", "1"));
        return run(all.toArray(String[]::new));
    }

    int run(String... arguments) {
        return run(output, arguments);
    }

    int run(OutputStream out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("stat"));
        all.addAll(List.of(arguments));
        Console console = new Console(out, new PrintStream(errors, true, UTF_8), true, () -> columns);
        StatCommand command = new StatCommand(
                sections -> {
                    asked = sections;
                    return source;
                },
                console,
                () -> new ScriptedClock(0));
        return CommandLineFront.run(all, () -> List.of(command), console);
    }

    String output() {
        return output.toString(UTF_8);
    }

    List<String> lines() {
        return output().lines().toList();
    }

    String errors() {
        return errors.toString(UTF_8);
    }

    Set<HostSection> asked() {
        return asked;
    }

    boolean closedItsSource() {
        return source.isClosed();
    }
}
