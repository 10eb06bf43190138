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

    /// The scanned path that the entry lies below.
    byte[] scannedPath();
}
