package org.ioscope.app.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.ioscope.app.SourceOpener;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.SampleSource;

/// What commands that print samples share: the source's life, what it can not see, and the end by a signal.
///
/// @param command such as `ioscope top`, for messages
/// @param sources gives the source of samples
/// @param console takes messages
/// @param clocks gives each run its time
record SampleRun(String command, SourceOpener sources, Console console, Supplier<RefreshClock> clocks) {

    /// What is done with each sample's source.
    @FunctionalInterface
    interface Refresh {

        /// Takes a sample and prints it.
        ///
        /// @throws IOException if the source is lost or the output can not be written
        void refresh(SampleSource source) throws IOException;
    }

    /// Runs to the end.
    ///
    /// @return the exit code
    /// @throws IOException if there is no source, it is lost, or the output can not be written
    int run(RefreshOptions.Pace pace, Refresh refresh) throws IOException {
        try (RefreshClock clock = clocks.get();
                SampleSource source = sources.open()) {
            source.status().limitations().forEach(this::tell);
            try {
                new RefreshLoop(command, pace, clock, console).run(() -> refresh.refresh(source));
            } catch (IOException e) {
                // Once a signal came in, nothing that breaks on the way out is worth a word.
                if (!clock.isStopping()) {
                    throw e;
                }
            }
        }
        return ExitCodes.OK;
    }

    private void tell(Limitation limitation) {
        String remedy = limitation.remedy().isEmpty() ? "" : "; to change that: " + limitation.remedy();
        console.message(command + ": " + limitation.subject() + ": " + limitation.cause() + remedy);
    }
}
