package org.ioscope.core.directory;

import java.util.concurrent.CompletableFuture;

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
        return CompletableFuture.runAsync(
                work, thread -> Thread.ofPlatform().name(name).daemon().start(thread));
    }
}
