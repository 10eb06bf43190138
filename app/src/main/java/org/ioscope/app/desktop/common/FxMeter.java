package org.ioscope.app.desktop.common;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Measures how long each update blocks the JavaFX thread: applying it, and the pulse that follows (style,
/// layout, and
/// handing the picture to the renderer).
///
/// Life cycle: made and started on the JavaFX thread, [#close()] there. Costs a pulse per frame while it
/// runs, so it is for
/// debugging only.
public final class FxMeter implements AutoCloseable {

    private static final int CAPACITY = 100_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final FxScheduler scheduler;
    private final double[] millis = new double[CAPACITY];
    private int count;
    private long pendingNanos;
    private boolean pending;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulseBegins();
        }
    };

    public FxMeter(FxScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Begins to watch pulses.
    public void start() {
        timer.start();
    }

    /// Runs an update and measures it.
    public void measure(Runnable update) {
        assert Platform.isFxApplicationThread();
        long before = System.nanoTime();
        update.run();
        pendingNanos += System.nanoTime() - before;
        pending = true;
    }

    private void pulseBegins() {
        if (!pending) {
            return;
        }
        pending = false;
        long applied = pendingNanos;
        pendingNanos = 0;
        long before = System.nanoTime();
        // Runs when the thread is free again, that is, at the end of this pulse.
        scheduler.run(() -> record(applied + System.nanoTime() - before));
    }

    private void record(long nanos) {
        millis[count % CAPACITY] = nanos / NANOS_PER_MILLI;
        count++;
    }

    /// The figures so far, such as `FX p50 1.9 p99 6.2 max 8.0 ms (n=600)`.
    public String text() {
        double[] sorted = Arrays.copyOf(millis, Math.min(count, CAPACITY));
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return "FX: no update yet";
        }
        return String.format(
                Locale.ROOT,
                "FX p50 %.1f p99 %.1f max %.1f ms (n=%d)",
                percentile(sorted, 50),
                percentile(sorted, 99),
                sorted[sorted.length - 1],
                count);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public void close() {
        timer.stop();
    }
}
