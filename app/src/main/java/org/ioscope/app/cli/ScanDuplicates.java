package org.ioscope.app.cli;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.ioscope.core.directory.duplicates.DuplicateSearch;
import org.ioscope.core.directory.duplicates.Duplicates;

/// Looks for files of the same content in what was scanned.
///
/// @param console takes the progress
/// @param clock tells when to end
record ScanDuplicates(Console console, RefreshClock clock) {

    /// @throws IOException if the search fails as a whole
    Duplicates find(ScanResult result) throws IOException {
        DuplicateSearch search = new DuplicateSearch(result.tree());
        if (result.isCancelled()) {
            search.cancel();
        }
        FutureTask<Duplicates> work = new FutureTask<>(search::run);
        Thread.ofPlatform().name("ioscope-duplicates").daemon().start(work);
        ScanProgressLine line = new ScanProgressLine(console);
        try {
            return new ProgressLoop(clock, search::cancel, () -> line.show(search.progress()))
                    .await(work, "the search for duplicates");
        } finally {
            line.clear();
        }
    }
}
