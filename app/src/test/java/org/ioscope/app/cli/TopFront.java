package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.ScriptedSource;

/// Runs `ioscope top` through its real command line on prepared samples, and keeps what it prints.
final class TopFront {

    private final RefreshClock clock;
    private final ScriptedSource source;
    private OptionalInt columns = OptionalInt.empty();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    TopFront(Sample... samples) {
        this(new ScriptedClock(0), samples);
    }

    TopFront(RefreshClock clock, Sample... samples) {
        this.clock = clock;
        source = new ScriptedSource(samples);
    }

    /// The output is a terminal of this width.
    TopFront terminal(int width) {
        columns = OptionalInt.of(width);
        return this;
    }

    /// One refresh, with these options as well.
    int refresh(String... options) {
        List<String> all = new ArrayList<>(List.of("-n", "1"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    int run(String... options) {
        return run(output, options);
    }

    int run(OutputStream out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("top"));
        arguments.addAll(List.of(options));
        Console console = new Console(out, new PrintStream(errors, true, UTF_8), true, () -> columns);
        return CommandLineFront.run(
                arguments, () -> List.of(new TopCommand(() -> source, console, () -> clock)), console);
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

    boolean closedItsSource() {
        return source.isClosed();
    }
}
