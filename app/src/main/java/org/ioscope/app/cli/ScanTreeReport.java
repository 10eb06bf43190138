package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.rank.LargestNodes;
import org.ioscope.core.directory.rank.Measure;

/// The largest things of a tree as a tree, with bars that show their share of the directory around them.
final class ScanTreeReport {

    private final ScanView view;
    private final ScanStyle style;
    private final Measure measure;
    private final TextBuffer page = new TextBuffer(32 * 1024);

    ScanTreeReport(ScanView view, ScanStyle style) {
        this.view = view;
        this.style = style;
        measure = view.measure();
    }

    /// Each scanned path is a tree of its own. One that is missing is none: it is among the errors.
    static int[] roots(DirectoryTree tree) {
        return Arrays.stream(tree.children(DirectoryTree.TOP))
                .filter(path -> !tree.isMissing(path))
                .toArray();
    }

    /// Prints everything in one write.
    ///
    /// @throws IOException if `out` does not take it
    void print(ScanResult result, OutputStream out) throws IOException {
        DirectoryTree tree = result.tree();
        int[] roots = roots(tree);
        if (roots.length == 0) {
            return;
        }
        ScanTreeRow row = new ScanTreeRow(tree, measure, view.isApparent(), style, page);
        row.header();
        for (int root : roots) {
            int count = Math.max(2, view.top() / roots.length);
            LargestNodes nodes = new LargestNodes(tree, root, measure, count, view.depth(), view.isDirectoriesOnly());
            row.root(root, measure.of(tree, tree.parent(root)));
            children(row, nodes, root, "");
        }
        summary(result);
        page.writeTo(out);
    }

    /// Recursion is as deep as a page has rows.
    private void children(ScanTreeRow row, LargestNodes nodes, int directory, String indent) {
        List<Integer> children = nodes.children(directory);
        DirectoryTree tree = row.tree();
        int hidden = tree.childCount(directory) - children.size();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1 && hidden == 0;
            int node = children.get(i);
            row.child(node, directory, indent, last);
            children(row, nodes, node, indent + row.continuation(last));
        }
        if (hidden > 0 && !children.isEmpty()) {
            row.others(directory, children, hidden, indent);
        }
    }

    private void summary(ScanResult result) {
        DirectoryTree tree = result.tree();
        int root = tree.root();
        page.newline();
        amount(tree.totalFiles(root) - tree.missingPaths(), "file", "files");
        page.ascii(", ");
        // With the scanned ones, as in --json; TOP stands for none.
        boolean isScanned = root != DirectoryTree.TOP && tree.isDirectory(root);
        amount(tree.totalDirectories(root) + (isScanned ? 1 : 0), "directory", "directories");
        page.ascii("; ");
        if (tree.isAllocationKnown(root)) {
            style.units().appendInline(page, tree.totalAllocated(root));
            page.ascii(" on disk, ");
        }
        style.units().appendInline(page, tree.totalApparent(root));
        page.ascii(tree.isAllocationKnown(root) ? " long" : " long, on disk not known");
        DirectoryProfile profile = result.profile();
        // With the totals before it, it would not fit into 80 columns.
        page.newline();
        if (profile == null) {
            page.ascii("stored ").ascii(result.time().toString());
        } else {
            ScanErrors errors = profile.errors();
            if (errors.count() > 0) {
                page.ascii(GroupedNumber.of(errors.count())).ascii(" unreadable; ");
            }
            page.ascii(profile.isCancelled() ? "ended by the user after " : "");
            page.hundredths(profile.seconds(), 0)
                    .ascii(" s, ")
                    .ascii(profile.backend().title());
            page.ascii(" (").ascii(profile.backendReason()).ascii(")");
        }
        page.newline();
    }

    private void amount(long number, String one, String many) {
        page.ascii(GroupedNumber.of(number)).space().ascii(number == 1 ? one : many);
    }
}
