package org.ioscope.app.cli;

import java.io.IOException;
import org.ioscope.core.sample.Sample;

/// Prints refreshes in one format.
interface Report {

    /// Prints one refresh, in a single write.
    ///
    /// @param interval what happened since the last refresh
    /// @param shown the same, or everything since the start, with the rows to print in their order
    /// @throws IOException if it can not be printed
    void print(Sample interval, Sample shown) throws IOException;
}
