package org.ioscope.core.directory.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.nativeaccess.ErrnoException;

/// A scanned folder that is watched without an interval, and someone who waits for what is said of it.
final class WatchProbe implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final DirectoryTree tree;
    private final DirectoryWatch watch;

    private WatchProbe(WatchOptions options, List<byte[]> paths) throws ErrnoException {
        tree = DirectoryProfiler.profile(options.scan(), paths).tree();
        watch = DirectoryWatch.start(tree, options.every(Duration.ZERO), _ -> signal());
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Scans folders and begins to watch them.
    static WatchProbe of(WatchOptions options, Path... folders) throws ErrnoException {
        WatchProbe probe = new WatchProbe(
                options, Arrays.stream(folders).map(PathBytes::of).toList());
        probe.await(WatchState::isReady);
        return probe;
    }

    static WatchProbe of(ScanOptions scan, WatchBackend backend, Path... folders) throws ErrnoException {
        return of(WatchOptions.DEFAULT.scannedBy(scan).by(backend), folders);
    }

    /// Waits until that is so.
    WatchState await(Predicate<WatchState> expected) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!expected.test(watch.state())) {
                if (left <= 0) {
                    throw new AssertionError("still " + watch.state());
                }
                left = changed.awaitNanos(left);
            }
            return watch.state();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all that changed is that much more, or less, than it was.
    WatchState awaitTotal(long bytes) {
        return await(state -> state.grownBytes() - state.freedBytes() == bytes);
    }

    /// What is known of a folder that grew; the path is relative to the first scanned one.
    static DirectoryGrowth growth(WatchState state, Path folder) {
        return state.growing().stream()
                .filter(growth -> growth.path().toString().equals(folder.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " is not in " + state.growing()));
    }

    DirectoryTree tree() {
        return tree;
    }

    DirectoryWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.close();
        tree.close();
    }
}
