package org.ioscope.app.desktop.directories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.ioscope.app.desktop.directories.FolderRow.Fold;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.treemap.NodeSet;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.jspecify.annotations.Nullable;

/// Makes the rows of the table: the children of one directory, and below each open one its own, sorted.
final class FolderRows {

    private static final double WHOLE = 100;

    private final DirectoryTree tree;
    private final RowStyle style;
    private final Set<Integer> open;
    private final Comparator<FolderRow> order;
    private final @Nullable NodeSet lit;

    /// @param open directories whose children are shown
    /// @param lit nodes that are not dimmed; null dims none
    FolderRows(
            DirectoryTree tree, RowStyle style, Set<Integer> open, Comparator<FolderRow> order, @Nullable NodeSet lit) {
        this.tree = tree;
        this.style = style;
        this.open = open;
        this.order = order;
        this.lit = lit;
    }

    /// The rows below a directory, which has none itself.
    List<FolderRow> below(int root) {
        List<FolderRow> rows = new ArrayList<>();
        Deque<FolderRow> waiting = new ArrayDeque<>();
        push(waiting, root, 0);
        while (!waiting.isEmpty()) {
            FolderRow row = waiting.pop();
            rows.add(row);
            if (row.fold() == Fold.OPEN) {
                push(waiting, row.node(), row.depth() + 1);
            }
        }
        return rows;
    }

    /// Puts a directory's children onto the stack, the first one on top.
    private void push(Deque<FolderRow> waiting, int directory, int depth) {
        double whole = amount(directory);
        int[] children = tree.children(directory);
        FolderRow[] rows = new FolderRow[children.length];
        for (int i = 0; i < children.length; i++) {
            rows[i] = row(children[i], depth, whole);
        }
        Arrays.sort(rows, order);
        for (int i = rows.length - 1; i >= 0; i--) {
            waiting.push(rows[i]);
        }
    }

    private FolderRow row(int node, int depth, double whole) {
        boolean folded = tree.childCount(node) > 0;
        Fold fold = !folded ? Fold.NONE : open.contains(node) ? Fold.OPEN : Fold.CLOSED;
        double amount = amount(node);
        double share = whole > 0 ? WHOLE * amount / whole : Double.NaN;
        boolean shown = lit == null || lit.contains(node);
        return new FolderRow(tree, style, node, depth, fold, bytes(node), amount, share, shown);
    }

    private double bytes(int node) {
        if (style.measure() == TreeMeasure.APPARENT) {
            return tree.totalApparent(node);
        }
        return tree.isAllocationKnown(node) ? tree.totalAllocated(node) : Double.NaN;
    }

    private double amount(int node) {
        return style.measure() == TreeMeasure.FILES ? tree.totalFiles(node) : bytes(node);
    }
}
