package org.ioscope.app.desktop;

import org.ioscope.core.history.History;
import org.ioscope.core.history.HostHistory;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;

/// Keeps each sample in the history, before the pages hear of it.
final class HistoryFeed implements Sampler.Listener {

    private final HostHistory history;

    HistoryFeed(History history) {
        this.history = new HostHistory(history);
    }

    @Override
    public void sampled(Sample sample, long costNanos, boolean costly) {
        history.add(sample);
    }

    @Override
    public void failed(Exception cause) {
        // The gap shows by itself once there is a sample again.
    }
}
