package org.ioscope.app;

import java.io.IOException;
import java.util.Set;
import org.ioscope.core.export.HostSection;
import org.ioscope.core.sample.SampleSource;

/// Opens the source of a machine's own metrics.
@FunctionalInterface
public interface HostOpener {

    /// A source of its own for the caller, who closes it.
    ///
    /// @param sections what samples must tell; the rest may be unknown
    /// @throws IOException if there is none at all
    SampleSource open(Set<HostSection> sections) throws IOException;
}
