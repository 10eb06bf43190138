package org.ioscope.core.directory.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.RawPath;

/// What changed between two scans of the same place. Entries are the same if their paths are; a file that
/// became a directory went and came. Costs eight bytes a node; the trees must stay open.
///
/// Scanned paths are compared in their order, whatever they are called: a snapshot may have been made
/// elsewhere.
public final class DirectoryDiff {

    /// The entry is in one tree only.
    public static final int NONE = DirectoryTree.NO_NODE;

    private final DirectoryTree before;
    private final DirectoryTree after;
    private final boolean apparent;
    private final int[] beforeOf;
    private final int[] afterOf;

    /// Compares.
    ///
    /// @param apparent by the length of files instead of what they occupy
    public DirectoryDiff(DirectoryTree before, DirectoryTree after, boolean apparent) {
        this.before = before;
        this.after = after;
        this.apparent = apparent;
        beforeOf = new int[after.nodeCount()];
        afterOf = new int[before.nodeCount()];
        Arrays.fill(beforeOf, NONE);
        Arrays.fill(afterOf, NONE);
        match();
    }

    private void match() {
        NameMap names = new NameMap(before);
        Deque<Integer> open = new ArrayDeque<>();
        pair(DirectoryTree.TOP, DirectoryTree.TOP);
        matchPaths(names, open);
        while (!open.isEmpty()) {
            int directory = open.pop();
            names.fill(beforeOf[directory]);
            after.forEachChild(directory, child -> meet(names.find(after.name(child)), child, open));
        }
    }

    private void matchPaths(NameMap names, Deque<Integer> open) {
        int[] old = before.children(DirectoryTree.TOP);
        int[] now = after.children(DirectoryTree.TOP);
        if (old.length == 1 && now.length == 1) {
            meet(old[0], now[0], open);
            return;
        }
        names.fill(DirectoryTree.TOP);
        for (int path : now) {
            meet(names.find(after.name(path)), path, open);
        }
    }

    private void meet(int old, int now, Deque<Integer> open) {
        if (old != NONE && before.isDirectory(old) == after.isDirectory(now)) {
            pair(old, now);
            if (after.isDirectory(now)) {
                open.push(now);
            }
        }
    }

    private void pair(int old, int now) {
        beforeOf[now] = old;
        afterOf[old] = now;
    }

    /// The node of the former tree that this node of the later one was, or [#NONE] if it came.
    public int before(int nodeAfter) {
        return beforeOf[nodeAfter];
    }

    /// The node of the later tree that this node of the former one became, or [#NONE] if it went.
    public int after(int nodeBefore) {
        return afterOf[nodeBefore];
    }

    /// How many bytes a node of the later tree and all below it grew; all of it, if it came.
    public long growth(int nodeAfter) {
        int old = beforeOf[nodeAfter];
        return bytes(after, nodeAfter) - (old == NONE ? 0 : bytes(before, old));
    }

    /// What went from a directory of the later tree: nodes of the former one, each with all below it.
    public List<Integer> gone(int directoryAfter) {
        List<Integer> gone = new ArrayList<>();
        int old = beforeOf[directoryAfter];
        if (old != NONE) {
            before.forEachChild(old, child -> {
                if (afterOf[child] == NONE) {
                    gone.add(child);
                }
            });
        }
        return gone;
    }

    /// All that changed, the largest change first: each directory with all below it; what came or went as a
    /// whole stands for what is in it.
    ///
    /// @param withFiles whether files are listed, too
    public List<DirectoryChange> changes(boolean withFiles) {
        List<DirectoryChange> changes = new ArrayList<>();
        for (int node = 1; node < after.nodeCount(); node++) {
            boolean listed = withFiles || after.isDirectory(node);
            if (listed && beforeOf[after.parent(node)] != NONE && differs(node)) {
                changes.add(change(beforeOf[node], node));
            }
        }
        for (int node = 1; node < before.nodeCount(); node++) {
            boolean listed = withFiles || before.isDirectory(node);
            if (listed && afterOf[node] == NONE && afterOf[before.parent(node)] != NONE) {
                changes.add(change(node, NONE));
            }
        }
        changes.sort(Comparator.<DirectoryChange>comparingLong(change -> -Math.abs(change.bytes()))
                .thenComparing(change -> change.path().bytes(), Arrays::compareUnsigned));
        return changes;
    }

    private boolean differs(int node) {
        int old = beforeOf[node];
        return old == NONE || growth(node) != 0 || before.totalFiles(old) != after.totalFiles(node);
    }

    /// The whole: from all that was scanned to all that was scanned later.
    public DirectoryChange total() {
        return change(before.root(), after.root());
    }

    private DirectoryChange change(int old, int now) {
        long was = old == NONE ? 0 : bytes(before, old);
        long is = now == NONE ? 0 : bytes(after, now);
        return new DirectoryChange(
                kind(old, now, is - was),
                new RawPath(now == NONE ? before.path(old) : after.path(now)),
                now == NONE ? before.isDirectory(old) : after.isDirectory(now),
                was,
                is,
                old == NONE ? 0 : before.totalFiles(old),
                now == NONE ? 0 : after.totalFiles(now));
    }

    private static DirectoryChange.Kind kind(int old, int now, long growth) {
        if (old == NONE) {
            return DirectoryChange.Kind.CAME;
        }
        if (now == NONE) {
            return DirectoryChange.Kind.WENT;
        }
        if (growth == 0) {
            return DirectoryChange.Kind.CHANGED;
        }
        return growth > 0 ? DirectoryChange.Kind.GREW : DirectoryChange.Kind.SHRANK;
    }

    private long bytes(DirectoryTree tree, int node) {
        return apparent ? tree.totalApparent(node) : tree.totalAllocated(node);
    }
}
