package org.ioscope.core.directory.treemap;

/// Space of a file system that no node stands for, shown as tiles beside the topmost directories. In units of
/// the measure.
///
/// @param free not used
/// @param unknown used, but not by what the tree knows
public record TreeSpace(double free, double unknown) {

    /// No such tiles.
    public static final TreeSpace NONE = new TreeSpace(0, 0);
}
