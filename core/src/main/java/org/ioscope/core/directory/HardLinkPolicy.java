package org.ioscope.core.directory;

/// Where the bytes of a file with several names are counted. The whole tree's sum is the same with each, and
/// none depends on the order in which directories were read.
public enum HardLinkPolicy {
    /// At the name whose path comes first by its bytes.
    FIRST,
    /// In equal parts at each name that was found; what does not divide is counted at the first.
    DIVIDED,
    /// In every directory that has one of its names below it, once in each: a directory's sum is what its files
    /// occupy, and more than the sum of its parts.
    SHARED
}
