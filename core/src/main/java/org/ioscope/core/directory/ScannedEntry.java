package org.ioscope.core.directory;

/// An entry as a filter sees it, before it becomes part of the tree.
public interface ScannedEntry {

    EntryType type();

    /// The name's bytes as the kernel has them.
    byte[] name();

    /// The names from below the scanned path to this entry, with slashes between: `src/main/App.java`.
    byte[] relativePath();

    /// 1 directly below a scanned path.
    int depth();

    /// st_size
    long apparentBytes();

    /// Seconds since 1970.
    long modifiedSeconds();

    /// User ID, -1 where not known.
    int owner();

    /// What is in a regular file beside this entry, such as a list of patterns; empty where there is none, where
    /// it
    /// can not be read, or where it has more than 16 MiB. A symbolic link is not followed.
    ///
    /// @param name in the directory that the entry is in
    byte[] contentBeside(byte[] name);

    /// The scanned path that the entry lies below.
    byte[] scannedPath();
}
