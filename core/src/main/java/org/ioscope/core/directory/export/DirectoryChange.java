package org.ioscope.core.directory.export;

import org.ioscope.core.directory.RawPath;

/// What became of one directory or file between two scans, all below it together.
///
/// @param kind what happened
/// @param path as the kernel has it
/// @param directory whether it is a directory, or was one
/// @param bytesBefore bytes by the measure of the comparison, 0 where it was not there
/// @param bytesAfter the same, afterwards
/// @param filesBefore entries that are not directories
/// @param filesAfter the same, afterwards
public record DirectoryChange(
        Kind kind,
        RawPath path,
        boolean directory,
        long bytesBefore,
        long bytesAfter,
        int filesBefore,
        int filesAfter) {

    /// What may happen.
    public enum Kind {
        GREW,
        SHRANK,
        /// Same bytes, another number of files.
        CHANGED,
        CAME,
        WENT
    }

    /// How many bytes more it is; negative if less.
    public long bytes() {
        return bytesAfter - bytesBefore;
    }

    /// How many files more; negative if fewer.
    public int files() {
        return filesAfter - filesBefore;
    }
}
