package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Runs `ioscope scan` through its real command line, and keeps what it prints.
final class ScanFront {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private OptionalInt columns = OptionalInt.empty();

    /// The output is a terminal of this width.
    ScanFront terminal(int width) {
        columns = OptionalInt.of(width);
        return this;
    }

    int run(Object... arguments) {
        return run(output, arguments);
    }

    /// Runs with a reader that goes away at once.
    int runForNobody(Object... arguments) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new ReaderGoneException(new IOException("closed"));
            }
        };
        return run(closed, arguments);
    }

    private int run(OutputStream out, Object... arguments) {
        output.reset();
        errors.reset();
        List<String> all = new ArrayList<>(List.of("scan"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        Console console = new Console(out, new PrintStream(errors, true, UTF_8), true, () -> columns);
        return CommandLineFront.run(all, () -> List.of(new ScanCommand(console, () -> new ScriptedClock(0))), console);
    }

    String output() {
        return output.toString(UTF_8);
    }

    String errors() {
        return errors.toString(UTF_8);
    }
}
