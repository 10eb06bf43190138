package org.ioscope.core.directory.duplicates;

/// Why a file could not be compared.
public enum SkipReason {
    /// It, or a directory above it, is no longer there.
    VANISHED,
    /// It has another length or type than when it was scanned, or was written to while it was read.
    CHANGED,
    /// It may not be read, or reading fails.
    UNREADABLE
}
