package org.ioscope.app;

import java.io.IOException;
import org.ioscope.core.sample.SampleSource;

/// Opens the source of samples that a front shows.
@FunctionalInterface
public interface SourceOpener {

    /// A source of its own for the caller, who closes it.
    ///
    /// @throws IOException if there is none at all
    SampleSource open() throws IOException;
}
