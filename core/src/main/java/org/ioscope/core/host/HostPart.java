package org.ioscope.core.host;

import java.util.List;
import org.ioscope.core.sample.Limitation;

/// What a [HostReader] is made of.
interface HostPart extends AutoCloseable {

    /// Adds what could not be read last time, and why.
    void addLimitations(List<Limitation> limitations);

    @Override
    void close();
}
