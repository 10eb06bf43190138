package org.ioscope.core.directory.watch;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.Poller;

/// Tells live which directories of a scanned tree grow.
///
/// Life cycle: [#start] begins, and a thread of its own follows the file systems of the tree until [#close]; the
/// tree
/// must stay open until then. Whatever is not allowed or not possible is said in [WatchState#parts].
///
/// Directories in which something changed are read again once an interval and compared with what was in them: in
/// the
/// beginning, with what the scan found. Symbolic links are not followed, and nothing outside of the scanned paths
/// is
/// looked at. A file with several names counts only where it grows, not where it gets another name. Writes through
/// memory mappings are not told by the kernel: they are seen with the next other change in that directory.
public final class DirectoryWatch implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 2_000;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<WatchState> state;
    private final Poller pause;
    private final Thread thread;

    private DirectoryWatch(
            DirectoryTree tree, WatchOptions options, Clock clock, Consumer<WatchState> listener, Poller pause) {
        WatchState beginning = WatchState.beginning(clock.instant());
        state = new AtomicReference<>(beginning);
        this.pause = pause;
        Consumer<WatchState> receiver = next -> {
            state.set(next);
            listener.accept(next);
        };
        WatchLoop loop = new WatchLoop(tree, options, beginning, clock, receiver, ended, pause);
        thread = Thread.ofPlatform().name("ioscope-watch").daemon().unstarted(loop);
    }

    /// Begins to watch.
    ///
    /// @param tree of a scan that has ended
    /// @param listener hears each new state, on the thread of the watch
    /// @throws IllegalArgumentException if the scan followed symbolic links: their directories are elsewhere
    /// @throws ErrnoException if the process has no descriptors left
    public static DirectoryWatch start(DirectoryTree tree, WatchOptions options, Consumer<WatchState> listener)
            throws ErrnoException {
        if (options.scan().followLinks()) {
            throw new IllegalArgumentException("a scan that followed symbolic links can not be watched");
        }
        DirectoryWatch watch = new DirectoryWatch(tree, options, Clock.systemUTC(), listener, Poller.ofDescriptors());
        watch.thread.start();
        return watch;
    }

    /// What is known now.
    public WatchState state() {
        return state.get();
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /// Ends at once. A thread that waits for a file system which does not answer ends when it does.
    @Override
    public void close() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        try {
            pause.wake();
            thread.join(PATIENCE_MILLIS);
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            pause.close();
        }
    }
}
