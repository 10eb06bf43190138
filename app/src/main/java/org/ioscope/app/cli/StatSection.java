package org.ioscope.app.cli;

import java.util.List;
import org.ioscope.core.sample.HostSample;

/// One block of the text of `ioscope stat`.
@FunctionalInterface
interface StatSection {

    /// Its lines, each fit to the terminal.
    ///
    /// @param room columns that lines must fit into, or [LineFit#UNLIMITED]
    List<byte[]> lines(HostSample host, int room);
}
