package org.ioscope.app.desktop.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Measures how long each update blocks the JavaFX thread: applying it, and the pulse that follows (style,
/// layout, and handing the picture to the renderer). Beside the time on the clock it takes the thread's time on
/// a processor, which other programs on a busy machine do not lengthen.
///
/// Life cycle: made and started on the JavaFX thread, [#close()] there. Costs a pulse per frame while it runs,
/// so it is for debugging only.
public final class FxMeter implements AutoCloseable {

    private static final int CAPACITY = 100_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Path SCHEDSTAT = Path.of("/proc/thread-self/schedstat");

    private final FxScheduler scheduler;
    private final double[] wallMillis = new double[CAPACITY];
    private final double[] processorMillis = new double[CAPACITY];
    private int count;
    private Moment applied = Moment.NONE;
    private boolean pending;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulseBegins();
        }
    };

    /// Time on the clock and on a processor.
    private record Moment(long wallNanos, long processorNanos) {

        private static final Moment NONE = new Moment(0, 0);

        static Moment now() {
            return new Moment(System.nanoTime(), ownProcessorNanos());
        }

        Moment since(Moment earlier) {
            return new Moment(wallNanos - earlier.wallNanos, processorNanos - earlier.processorNanos);
        }

        Moment plus(Moment more) {
            return new Moment(wallNanos + more.wallNanos, processorNanos + more.processorNanos);
        }

        private static long ownProcessorNanos() {
            try {
                String text = Files.readString(SCHEDSTAT, StandardCharsets.US_ASCII);
                return Long.parseLong(text.substring(0, text.indexOf(' ')));
            } catch (IOException e) {
                // A kernel without scheduler statistics: the figure stays 0.
                return 0;
            }
        }
    }

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
        Moment before = Moment.now();
        update.run();
        applied = applied.plus(Moment.now().since(before));
        pending = true;
    }

    private void pulseBegins() {
        if (!pending) {
            return;
        }
        pending = false;
        Moment update = applied;
        applied = Moment.NONE;
        Moment before = Moment.now();
        // Runs when the thread is free again, that is, at the end of this pulse.
        scheduler.run(() -> record(update.plus(Moment.now().since(before))));
    }

    private void record(Moment blocked) {
        wallMillis[count % CAPACITY] = blocked.wallNanos() / NANOS_PER_MILLI;
        processorMillis[count % CAPACITY] = blocked.processorNanos() / NANOS_PER_MILLI;
        count++;
    }

    /// The figures so far, such as `FX p50 1.9 p99 6.2 max 8.0 ms, on CPU p50 1.8 p99 6.0 max 7.9 ms
    /// (n=600)`.
    public String text() {
        return count == 0
                ? "FX: no update yet"
                : "FX " + figures(wallMillis) + ", on CPU " + figures(processorMillis) + " (n=" + count + ")";
    }

    private String figures(double[] millis) {
        double[] sorted = Arrays.copyOf(millis, Math.min(count, CAPACITY));
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.1f p99 %.1f max %.1f ms",
                percentile(sorted, 50),
                percentile(sorted, 99),
                sorted[sorted.length - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public void close() {
        timer.stop();
    }
}
