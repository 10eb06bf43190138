package org.ioscope.app.desktop;

import java.util.List;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;

/// Gives each sample to every listener, in their order.
///
/// @param listeners those who hear
record SampleFanOut(List<Sampler.Listener> listeners) implements Sampler.Listener {

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        listeners.forEach(listener -> listener.sampled(sample, costNanos, costly));
    }

    @Override
    public void failed(Exception cause) {
        listeners.forEach(listener -> listener.failed(cause));
    }
}
