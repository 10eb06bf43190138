package org.ioscope.app.cli;

import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How often commands that print line by line do so.
final class RefreshOptions {

    @Mixin
    private DelayOption delay = new DelayOption();

    @Option(
            names = {"-n", "--iter"},
            paramLabel = "NUMBER",
            converter = PositiveNumber.class,
            description = "End after so many refreshes.")
    private int refreshes;

    /// How often.
    ///
    /// @param delay time between two refreshes
    /// @param refreshes how many; 0 for no end
    record Pace(Duration delay, int refreshes) {}

    Pace pace() {
        return new Pace(delay.delay(), refreshes);
    }
}
