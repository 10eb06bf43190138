package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryScan;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.ScanProgress;
import org.jspecify.annotations.Nullable;

/// The scan that runs: its progress, and the growing tree some five times a second.
///
/// On the JavaFX thread; the tree is summed up at the page's workplace, and never for more than half of the time.
final class ScanViewModel {

    private static final long TICK_MILLIS = 200;

    /// Starts scans.
    @FunctionalInterface
    interface Scanning {
        DirectoryScan start(ScanOptions options, List<byte[]> paths);
    }

    /// Hears of trees.
    interface Receiver {

        /// A tree is there, and grows.
        void began(ShownTree tree);

        /// It has grown.
        void grew();

        /// The scan has ended.
        void ended(ShownTree tree);

        /// The scan broke down.
        void failed(Throwable cause);
    }

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final Scanning scanning;
    private final Receiver receiver;
    private final ReadOnlyObjectWrapper<@Nullable ScanProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private @Nullable Run current;

    /// One scan from its start to its end.
    private static final class Run {
        private final DirectoryScan scan;
        private final ScanRequest request;
        private @Nullable ShownTree shown;
        private volatile boolean abandoned;
        private volatile boolean ended;

        Run(DirectoryScan scan, ScanRequest request) {
            this.scan = scan;
            this.request = request;
        }
    }

    ScanViewModel(Workplace workplace, FxScheduler scheduler, Scanning scanning, Receiver receiver) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.scanning = scanning;
        this.receiver = receiver;
    }

    /// Begins a scan; one that runs is abandoned.
    void start(ScanRequest request) {
        assert scheduler.isOnFxThread();
        abandon();
        Run run = new Run(scanning.start(request.options(), request.bytes()), request);
        current = run;
        progress.set(run.scan.progress());
        paused.set(false);
        running.set(true);
        workplace.later(TICK_MILLIS / 2, () -> tick(run));
        var _ = run.scan
                .result()
                .whenComplete((profile, failure) -> workplace.execute(() -> end(run, profile, failure)));
    }

    private void tick(Run run) {
        if (run.abandoned || run.ended) {
            return;
        }
        long start = System.nanoTime();
        run.scan.tree().sum();
        ScanProgress now = run.scan.progress();
        boolean hasTree = run.scan.tree().nodeCount() > 1;
        scheduler.run(() -> {
            show(run, now, hasTree);
            // Behind what the new figures gave to do, so that a slow machine shows less often and not never.
            workplace.execute(() -> {
                long costMillis = (System.nanoTime() - start) / 1_000_000;
                workplace.later(Math.max(TICK_MILLIS, costMillis), () -> tick(run));
            });
        });
    }

    private void show(Run run, ScanProgress now, boolean hasTree) {
        if (run.abandoned || run.ended) {
            return;
        }
        progress.set(now);
        if (!hasTree) {
            return;
        }
        if (run.shown == null) {
            ShownTree live = ShownTree.live(run.scan.tree(), run.request);
            run.shown = live;
            receiver.began(live);
        } else {
            receiver.grew();
        }
    }

    /// At the workplace, behind the last tick.
    private void end(Run run, @Nullable DirectoryProfile profile, @Nullable Throwable failure) {
        run.ended = true;
        ScanProgress last = run.scan.progress();
        scheduler.run(() -> {
            if (run.abandoned) {
                if (profile != null) {
                    workplace.execute(profile.tree()::close);
                }
                return;
            }
            current = null;
            progress.set(last);
            running.set(false);
            paused.set(false);
            if (profile == null) {
                receiver.failed(failure == null ? new IllegalStateException("no result") : failure);
                return;
            }
            ShownTree shown = run.shown == null ? ShownTree.live(profile.tree(), run.request) : run.shown;
            receiver.ended(shown.ended(profile));
        });
    }

    /// Stops; what was found is the result.
    void stop() {
        if (current != null) {
            current.scan.cancel();
        }
    }

    /// Stops without a result. The tree may not be shown any more; it is closed.
    void abandon() {
        if (current != null) {
            current.abandoned = true;
            current.scan.cancel();
            current = null;
            running.set(false);
            paused.set(false);
        }
    }

    /// Holds the scan, or lets it go on.
    void togglePause() {
        if (current != null) {
            boolean hold = !paused.get();
            paused.set(hold);
            if (hold) {
                current.scan.pause();
            } else {
                current.scan.resume();
            }
        }
    }

    /// Newest figures; null before the first scan.
    ReadOnlyObjectProperty<@Nullable ScanProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }
}
