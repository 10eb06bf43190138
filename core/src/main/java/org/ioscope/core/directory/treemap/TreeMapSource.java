package org.ioscope.core.directory.treemap;

import org.ioscope.core.directory.FileKind;

/// What the pictures need of a tree of files. Nodes are numbers from 0; a child's is larger than its parent's.
///
/// Read by any thread; a tree that still grows may have more nodes each time [#nodeCount()] is asked.
public interface TreeMapSource {

    /// Where a picture of everything begins.
    int root();

    /// How many nodes there are.
    int nodeCount();

    /// The directory that holds a node, -1 for the topmost.
    int parent(int node);

    /// Whether it may have children.
    boolean isDirectory(int node);

    /// Bytes on disk of the node alone as counted in totals: 0 for further hard links.
    long allocatedBytes(int node);

    /// Length of the node alone as counted in totals, in bytes.
    long apparentBytes(int node);

    /// What kind of file it is.
    FileKind kind(int node);

    /// When its content changed last, in seconds since 1970, 0 if unknown.
    long modifiedSeconds(int node);

    /// Number of the user it belongs to, -1 if unknown.
    int owner(int node);

    /// Its name, safe to show.
    String name(int node);
}
