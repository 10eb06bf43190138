package org.ioscope.core.directory.treemap;

/// What the area of a tile stands for.
public enum TreeMeasure {
    /// Bytes on disk.
    ALLOCATED {
        @Override
        double of(TreeMapSource source, int node) {
            return Math.max(0, source.allocatedBytes(node));
        }
    },
    /// Lengths of files.
    APPARENT {
        @Override
        double of(TreeMapSource source, int node) {
            return Math.max(0, source.apparentBytes(node));
        }
    },
    /// Number of entries that are not directories.
    FILES {
        @Override
        double of(TreeMapSource source, int node) {
            return source.isDirectory(node) ? 0 : 1;
        }
    };

    /// The measure of a node alone, without what is below it; not negative.
    abstract double of(TreeMapSource source, int node);
}
