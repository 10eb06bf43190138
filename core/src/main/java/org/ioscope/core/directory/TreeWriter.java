package org.ioscope.core.directory;

/// Makes a batch of entries part of a tree. Any thread may write, each directory is written by one at a time.
final class TreeWriter {

    private final DirectoryTree tree;

    TreeWriter(DirectoryTree tree) {
        this.tree = tree;
    }

    /// Adds the entries as children of a directory and shows them to readers.
    ///
    /// @param parent the directory's number in [DirectoryRows]
    /// @return the first child; the others follow it
    int commit(int parent, EntryBatch batch) {
        if (batch.count == 0) {
            return DirectoryTree.NO_NODE;
        }
        NodeRows nodes = tree.nodes();
        int parentNode = tree.directories().node(parent);
        int first = nodes.take(batch.count);
        int directory = batch.directories == 0 ? 0 : tree.directories().take(batch.directories);
        int name = batch.hardLinks == 0 ? 0 : tree.hardLinks().take(batch.hardLinks);
        for (int entry = 0; entry < batch.count; entry++) {
            int node = first + entry;
            nodes.write(node, parentNode, batch, entry);
            if (batch.isDirectory(entry)) {
                tree.directories().begin(directory, node, batch.inode[entry], batch.device[entry]);
                nodes.setLink(node, directory++);
            } else if (batch.isHardLinked(entry)) {
                tree.hardLinks().write(name, node, batch.links[entry], batch.inode[entry], batch.device[entry]);
                nodes.setLink(node, name++);
            }
        }
        tree.directories().addChildren(parent, first, batch.count);
        return first;
    }
}
