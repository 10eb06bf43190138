package org.ioscope.core.export;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a file and never comes to its end: for a test that tells the program to end meanwhile.
final class EndlessWriter {

    private EndlessWriter() {}

    /// Says a byte to standard output once the draft is there, and then waits for standard input.
    public static void main(String[] arguments) throws IOException {
        AtomicFile.write(Path.of(arguments[0]), out -> {
            out.write(new byte[100_000]);
            System.out.write('w');
            System.out.flush();
            out.write(System.in.read());
        });
    }
}
