package org.ioscope.core.directory.watch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Watches a folder in a process of its own, makes a file grow, and prints how that was seen.
final class WatchRun {

    private static final int BYTES = 64 * 1024;

    private WatchRun() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                WatchProbe probe = WatchProbe.of(WatchOptions.DEFAULT, folder)) {
            Files.write(folder.resolve("sub/file"), new byte[BYTES]);
            WatchState state = probe.await(now -> now.grownBytes() >= BYTES);
            WatchedPart part = state.parts().getFirst();
            out.println(part.backend().map(WatchBackend::title).orElse("nothing") + " watches " + part.watched()
                    + " of " + part.directories() + ": " + part.reason());
            out.println("grown: " + state.growing().getFirst().path());
        }
    }
}
