package org.ioscope.core.inspect;

import org.ioscope.core.sample.Reading;

/// A file that a process has open.
///
/// @param number of its descriptor
/// @param kind what it is
/// @param path as the kernel tells it, `socket:[number]` and the like included; it may contain anything
/// @param deleted whether it has no name any more
/// @param flags how it was opened
/// @param position where the next `read(2)` or `write(2)` goes on, in bytes; unsupported where it has no meaning
/// @param sizeBytes length of a regular file
/// @param movedBytes by how much the position went on since the last look; unsupported at the first, and a reset
///     if it
///     went back. `pread(2)`, `mmap(2)` and io_uring leave the position alone, so 0 does not prove that the file
///     is
///     not used
public record OpenFile(
        int number,
        OpenFileKind kind,
        String path,
        boolean deleted,
        OpenFlags flags,
        Reading position,
        Reading sizeBytes,
        Reading movedBytes) {}
