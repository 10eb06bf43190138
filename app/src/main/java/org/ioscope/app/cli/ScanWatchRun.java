package org.ioscope.app.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.export.WatchJson;
import org.ioscope.core.directory.watch.DirectoryWatch;
import org.ioscope.core.directory.watch.WatchOptions;
import org.ioscope.core.directory.watch.WatchState;
import org.ioscope.core.directory.watch.WatchedPart;

/// Runs `ioscope scan --watch`: scans, and then tells which directories grow.
///
/// @param console where to print
/// @param clocks gives each run its time
record ScanWatchRun(Console console, Supplier<RefreshClock> clocks) {

    private static final String COMMAND = "ioscope scan";

    /// Scans and watches until the user has enough.
    ///
    /// @return the exit code
    /// @throws IOException if the watch breaks down or nobody takes the output
    int run(ScanOutputs outputs, ScanView view, ScanOptions options, RefreshOptions.Pace pace) throws IOException {
        try (RefreshClock clock = clocks.get();
                ScanResult result = new ScanSource(console, clock, outputs, options).open()) {
            new ScanErrorReport(console).print(result.errors());
            if (result.isCancelled()) {
                return ExitCodes.INTERRUPTED;
            }
            WatchOptions how =
                    WatchOptions.DEFAULT.scannedBy(options).every(pace.delay()).ranking(view.top());
            CompletableFuture<WatchState> ready = new CompletableFuture<>();
            try (DirectoryWatch watch = DirectoryWatch.start(result.tree(), how, state -> {
                if (state.isReady()) {
                    ready.complete(state);
                }
            })) {
                WatchState first = new ProgressLoop(clock, () -> ready.complete(watch.state()), () -> {})
                        .await(ready, "the watch");
                explain(first);
                if (!first.isWatching() && !clock.isStopping()) {
                    return ExitCodes.FAILED;
                }
                tell(watch, outputs, view, new RefreshLoop(COMMAND, pace, clock, console));
            }
            return result.exitCode();
        }
    }

    private void tell(DirectoryWatch watch, ScanOutputs outputs, ScanView view, RefreshLoop loop) throws IOException {
        ScanWatchReport report = new ScanWatchReport(view.style(console), console.output());
        if (!outputs.isJson()) {
            report.begin(watch.state());
        }
        long[] missed = new long[1];
        loop.run(() -> {
            WatchState state = watch.state();
            if (!state.failure().isEmpty()) {
                throw new IOException("the watch broke down: " + state.failure());
            }
            if (state.missed() > missed[0]) {
                missed[0] = state.missed();
                console.message(COMMAND + ": some changes were missed, so some of what grew is not counted yet");
            }
            if (outputs.isJson()) {
                WatchJson.line(state, Instant.now(), console.output());
            } else {
                report.print(state);
            }
        });
    }

    /// Says what is not watched, and why.
    private void explain(WatchState state) {
        if (!state.failure().isEmpty()) {
            console.message(COMMAND + ": the watch broke down: " + state.failure());
        }
        for (WatchedPart part : state.parts()) {
            if (!part.isWhole()) {
                console.message(COMMAND + ": " + part.path().display() + ": " + GroupedNumber.of(part.watched())
                        + " of " + GroupedNumber.of(part.directories()) + " directories are watched: " + part.reason());
            }
        }
        if (state.isReady() && state.failure().isEmpty() && !state.isWatching()) {
            console.message(COMMAND + ": there is nothing that can be watched");
        }
    }
}
