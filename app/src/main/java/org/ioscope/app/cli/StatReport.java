package org.ioscope.app.cli;

import java.io.IOException;
import org.ioscope.core.sample.Sample;

/// Prints refreshes of the machine in one format.
@FunctionalInterface
interface StatReport {

    /// Prints one refresh, in a single write.
    ///
    /// @throws IOException if it can not be printed
    void print(Sample sample) throws IOException;
}
