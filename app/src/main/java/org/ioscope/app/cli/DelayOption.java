package org.ioscope.app.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/// The time between two refreshes, of every command that has any.
final class DelayOption {

    @Option(
            names = {"-d", "--delay"},
            paramLabel = "SECONDS",
            converter = Delays.class,
            description = "Time between refreshes, 0.2 to 3600, such as 0.5 (1 if not given).")
    private Duration delay = Duration.ofSeconds(1);

    Duration delay() {
        return delay;
    }
}
