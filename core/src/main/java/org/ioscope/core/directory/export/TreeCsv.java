package org.ioscope.core.directory.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.export.TableCsv;

/// Nodes of a tree as CSV, a row each, as docs/FORMATS.md describes it.
public final class TreeCsv {

    private static final List<String> HEADER = List.of(
            "path",
            "type",
            "depth",
            "allocatedBytes",
            "apparentBytes",
            "files",
            "directories",
            "newest",
            "owner",
            "notes");

    private TreeCsv() {}

    /// Writes these nodes, each with all below it.
    ///
    /// @throws IOException if `out` does not take it
    public static void write(DirectoryTree tree, List<Integer> nodes, OutputStream out) throws IOException {
        TableCsv.write(out, HEADER, nodes.stream().map(node -> row(tree, node)).toList());
    }

    private static List<String> row(DirectoryTree tree, int node) {
        int owner = tree.owner(node);
        return List.of(
                RawText.of(tree.path(node)),
                type(tree.type(node)),
                Integer.toString(tree.depth(node) - 1),
                tree.isAllocationKnown(node) ? Long.toString(tree.totalAllocated(node)) : "",
                Long.toString(tree.totalApparent(node)),
                Integer.toString(tree.totalFiles(node)),
                Integer.toString(tree.totalDirectories(node)),
                tree.newest(node) == 0
                        ? ""
                        : Instant.ofEpochSecond(tree.newest(node)).toString(),
                owner == -1 ? "" : Integer.toUnsignedString(owner),
                notes(tree, node));
    }

    static String type(EntryType type) {
        return NcduWriter.word(type);
    }

    private static String notes(DirectoryTree tree, int node) {
        StringBuilder notes = new StringBuilder();
        for (NodeFlag flag : NodeFlag.values()) {
            if (tree.has(node, flag)) {
                notes.append(notes.isEmpty() ? "" : " ").append(NcduWriter.word(flag));
            }
        }
        return notes.toString();
    }
}
