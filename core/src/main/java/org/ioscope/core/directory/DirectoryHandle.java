package org.ioscope.core.directory;

/// A directory that is kept reachable for the sake of those below it that are not read yet.
interface DirectoryHandle {

    /// Says that one more directory below will be opened through this one.
    void retain();

    /// The last one closes it.
    void release();
}
