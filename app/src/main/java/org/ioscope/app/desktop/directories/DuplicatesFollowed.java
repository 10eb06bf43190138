package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.export.DirectoryDiff;

/// What is left of a search's result in another tree of the same place.
///
/// @param tree that its nodes are of
/// @param duplicates without what went or changed
/// @param hasNews whether files came or changed, which are not compared
record DuplicatesFollowed(DirectoryTree tree, Duplicates duplicates, boolean hasNews) {

    /// Takes a result over. Needs the former tree only until it returns.
    static DuplicatesFollowed of(DirectoryTree before, DirectoryTree after, Duplicates duplicates) {
        DirectoryDiff diff = new DirectoryDiff(before, after, true);
        Duplicates left = duplicates.in(node -> {
            int now = diff.after(node);
            return now != DirectoryDiff.NONE && isSame(before, node, after, now) ? now : DirectoryTree.NO_NODE;
        });
        boolean hasNews = false;
        for (int node = 1; node < after.nodeCount() && !hasNews; node++) {
            int old = diff.before(node);
            hasNews = after.type(node) == EntryType.FILE
                    && (old == DirectoryDiff.NONE || !isSame(before, old, after, node));
        }
        return new DuplicatesFollowed(after, left, hasNews);
    }

    /// As far as can be seen without reading it.
    private static boolean isSame(DirectoryTree before, int old, DirectoryTree after, int now) {
        return before.type(old) == after.type(now)
                && before.apparentBytes(old) == after.apparentBytes(now)
                && before.modifiedSeconds(old) == after.modifiedSeconds(now);
    }
}
