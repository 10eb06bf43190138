package org.ioscope.core.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Work on a tree beside that of the caller.
final class Aside {

    /// Nodes that are worth a thread, whose start costs as much as to look at some hundreds.
    static final int NODES_OF_A_THREAD = 2_000;

    private Aside() {}

    /// Starts work in a thread of its own.
    ///
    /// @param name of the thread
    /// @return ends when the work does
    static CompletableFuture<Void> start(String name, Runnable work) {
        return CompletableFuture.runAsync(work, thread(name));
    }

    /// As [#start(String, Runnable)], of work with a result.
    static <T> CompletableFuture<T> compute(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread(name));
    }

    private static Executor thread(String name) {
        return work -> Thread.ofPlatform().name(name).daemon().start(work);
    }
}
