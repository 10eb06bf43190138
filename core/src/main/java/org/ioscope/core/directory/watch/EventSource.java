package org.ioscope.core.directory.watch;

import java.util.function.Consumer;

/// A queue of the kernel that tells in which directories something changed. Belongs to one thread.
interface EventSource extends AutoCloseable {

    /// What to wait for.
    int descriptor();

    /// Takes in all that has happened, without waiting.
    void drain();

    /// Whether directories have changed that were not handed out.
    boolean hasChanges();

    /// Hands out each directory that changed, once, and forgets it.
    void take(Consumer<FileId> changed);

    /// A directory that is new is to be told of, too.
    ///
    /// @param descriptor of the directory, open
    /// @return false if there is no room for it
    boolean follow(FileId directory, int descriptor);

    /// How often changes were lost.
    long missed();

    @Override
    void close();
}
