package org.ioscope.core.directory;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A scan that runs. Any thread may watch it, hold it and stop it.
public final class DirectoryScan {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ScanSession session;
    private final ScanWatch watch;
    private final long start = System.nanoTime();
    private final CompletableFuture<DirectoryProfile> result = new CompletableFuture<>();

    DirectoryScan(ScanOptions options, List<byte[]> paths) {
        this(options, paths, new DescriptorLedger());
    }

    DirectoryScan(ScanOptions options, List<byte[]> paths, DescriptorLedger descriptors) {
        session = new ScanSession(options, paths, descriptors);
        watch = new ScanWatch(session);
    }

    void start() {
        Thread.ofPlatform().name("ioscope-scan").daemon().start(this::run);
    }

    void run() {
        watch.run();
        Throwable failure = watch.failure() == null ? settle() : watch.failure();
        if (failure != null) {
            session.tree().close();
            result.completeExceptionally(failure);
            return;
        }
        result.complete(new DirectoryProfile(
                session.tree(),
                backend(),
                reason(),
                watch.threads(),
                seconds(),
                session.errors(),
                session.excludedEntries(),
                session.control().isCancelled()));
    }

    /// Whoever waits for the result must learn of a failure, too: of memory, or of threads, that there are no more.
    private @Nullable Throwable settle() {
        try {
            session.tree().settle();
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private Backend backend() {
        return session.options().backend().orElse(watch.threads() > 1 ? Backend.PARALLEL : Backend.SEQUENTIAL);
    }

    private String reason() {
        ScanOptions options = session.options();
        if (options.backend().isPresent()) {
            return "asked for";
        }
        if (options.followLinks()) {
            return "links are followed, so the order must not change";
        }
        String threshold = options.parallelFrom() + " entries";
        return watch.threads() > 1 ? "more than " + threshold : "not more than " + threshold;
    }

    private double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    public ScanProgress progress() {
        return session.progress(seconds(), watch.threads());
    }

    /// What was found so far; the scan goes on adding to it.
    public DirectoryTree tree() {
        return session.tree();
    }

    /// Holds the scan until [#resume].
    public void pause() {
        session.control().pause();
    }

    public void resume() {
        session.control().resume();
    }

    public boolean isPaused() {
        return session.control().isPaused();
    }

    /// Stops the scan; what was found until now is its result.
    public void cancel() {
        session.control().cancel();
    }

    /// The result when it is there.
    public CompletableFuture<DirectoryProfile> result() {
        return result.copy();
    }

    /// Waits for the result.
    ///
    /// @throws InterruptedException if this thread is interrupted; the scan goes on
    public DirectoryProfile await() throws InterruptedException {
        try {
            return result.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
