package org.ioscope.core.directory.watch;

import java.time.Instant;
import org.ioscope.core.directory.RawPath;

/// How a directory of the tree has changed since it is watched. What is in directories that are newer than the
/// tree
/// counts for the one that they came into.
///
/// @param node of the tree
/// @param path whole
/// @param grownBytes more that its own entries occupy than in the beginning; negative if it is less
/// @param bytesPerSecond the same in the last interval
/// @param came files that were not there when it was last looked at, each time added up
/// @param went files that were not there any more
/// @param lastChange when it was last seen changed
public record DirectoryGrowth(
        int node, RawPath path, long grownBytes, double bytesPerSecond, long came, long went, Instant lastChange) {}
