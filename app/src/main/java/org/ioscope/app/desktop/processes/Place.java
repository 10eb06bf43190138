package org.ioscope.app.desktop.processes;

/// Where a row stands in the tree.
///
/// @param depth how many rows it stands under
/// @param branch whether there are rows under it
/// @param members how many tasks belong to it; 0 where it has none
/// @param ofThreads whether they are threads
record Place(int depth, Branch branch, int members, boolean ofThreads) {

    /// In a table without groups.
    static final Place FLAT = new Place(0, Branch.NONE, 0, false);

    /// Under a group.
    static final Place MEMBER = new Place(1, Branch.NONE, 0, false);

    /// Whether there are rows under a row.
    enum Branch {
        /// None.
        NONE,
        /// There are, but they are not shown.
        CLOSED,
        /// They are shown.
        OPEN
    }

    /// What one member is.
    String unit() {
        return ofThreads ? "thread" : "process";
    }

    boolean hasBranch() {
        return branch != Branch.NONE;
    }
}
