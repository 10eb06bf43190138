package org.ioscope.core.directory;

/// One thread's way to read directories. Whatever it can not read it tells the session.
interface DirectoryReader extends AutoCloseable {

    /// Reads the attributes of a scanned path into an empty batch.
    ///
    /// @return 0, or the error number
    int stat(byte[] path, EntryBatch batch);

    /// Goes to a directory.
    ///
    /// @return 0, or the error number; then nothing is to be read
    int open(PendingDirectory directory);

    /// Adds entries of the directory to a batch until it is full.
    ///
    /// @return whether there may be more
    boolean fill(EntryBatch batch);

    /// What directories below the one that is open are opened through.
    DirectoryHandle handle();

    /// The name of the entry that is being asked for its attributes, empty if none is. By another thread, while
    /// this one hangs.
    byte[] entryInQuestion();

    /// Done with the directory that is open.
    void leave();

    @Override
    void close();
}
