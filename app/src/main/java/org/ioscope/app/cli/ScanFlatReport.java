package org.ioscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.export.TreeCsv;
import org.ioscope.core.directory.rank.LargestNodes;
import org.ioscope.core.directory.rank.Measure;
import org.ioscope.core.export.SafeText;

/// The rows of a scan with whole paths: for other programs, and for lines that stand for themselves.
record ScanFlatReport(Console console, ScanView view) {

    /// Size, files and path of each.
    void print(DirectoryTree tree) throws IOException {
        ScanStyle style = view.style(console);
        TextBuffer page = new TextBuffer(16 * 1024);
        for (int node : rows(tree)) {
            Measure size = view.isApparent() ? Measure.APPARENT : Measure.ALLOCATED;
            style.size(page, ScanStyle.amount(size, tree, node));
            page.spaces(1).right(Integer.toString(tree.totalFiles(node)), 9).spaces(2);
            String path = new String(tree.path(node), java.nio.charset.StandardCharsets.UTF_8);
            page.text(style.ascii() ? SafeText.ascii(path) : SafeText.visible(path))
                    .newline();
        }
        page.writeTo(console.output());
    }

    void printCsv(DirectoryTree tree) throws IOException {
        TreeCsv.write(tree, rows(tree), console.output());
    }

    private List<Integer> rows(DirectoryTree tree) {
        List<Integer> rows = new ArrayList<>();
        for (int root : ScanTreeReport.roots(tree)) {
            rows.addAll(new LargestNodes(tree, root, view.measure(), view.top(), view.depth(), view.isDirectoriesOnly())
                    .all(root));
        }
        return rows;
    }
}
