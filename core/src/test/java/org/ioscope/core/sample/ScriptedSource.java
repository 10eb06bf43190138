package org.ioscope.core.sample;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Gives prepared samples, then its last one again and again.
public final class ScriptedSource implements SampleSource {

    private final Deque<Sample> samples;
    private volatile boolean closed;

    public ScriptedSource(Sample... samples) {
        this.samples = new ArrayDeque<>(List.of(samples));
    }

    @Override
    public synchronized Sample sample() throws IOException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return samples.size() > 1 ? samples.removeFirst() : samples.getFirst();
    }

    @Override
    public SourceStatus status() {
        return samples.getFirst().source();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
