package org.ioscope.core.directory.duplicates;

import org.ioscope.core.directory.RawPath;

/// How far a search is.
///
/// @param candidates files that share their length with another one
/// @param settled those of them that are told apart or found to be the same
/// @param candidateBytes lengths of the candidates
/// @param settledBytes lengths of those that are settled, and what is read of those that are looked at, up to
///     their lengths
/// @param readBytes read so far
/// @param path a file that is being read, as the kernel has it; empty before the first
public record DuplicateProgress(
        int candidates, int settled, long candidateBytes, long settledBytes, long readBytes, RawPath path) {}
