package org.ioscope.app.desktop;

import java.time.Duration;
import java.util.Objects;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// Samples for the window, with the means to begin anew after the source was lost.
///
/// Life cycle: made, [#start] once, [#restart()] any number of times, [#close()]; all on the JavaFX thread.
final class SampleFeed implements AutoCloseable {

    private final Sampler.Opening opening;
    private Duration period = Duration.ofSeconds(1);
    private Sampler.@Nullable Listener listener;
    private @Nullable Sampler sampler;

    SampleFeed(Sampler.Opening opening) {
        this.opening = opening;
    }

    void start(Sampler.Listener newListener) {
        listener = newListener;
        restart();
    }

    /// Opens the source again.
    void restart() {
        Sampler.Listener hearer = Objects.requireNonNull(listener, "not started");
        close();
        Sampler fresh = new Sampler(opening, period, hearer);
        sampler = fresh;
        fresh.start();
    }

    /// Changes the time between two samples, from now on.
    void setPeriod(Duration newPeriod) {
        period = newPeriod;
        Sampler running = sampler;
        if (running != null) {
            running.setPeriod(newPeriod);
        }
    }

    @Override
    public void close() {
        Sampler old = sampler;
        if (old != null) {
            old.close();
        }
    }
}
