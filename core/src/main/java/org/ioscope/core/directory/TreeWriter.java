package org.ioscope.core.directory;

/// One thread's way to make batches of entries part of a tree. Each directory is written by one thread at a
/// time.
final class TreeWriter {

    private final DirectoryTree tree;
    private final NameArena.Writer names;

    TreeWriter(DirectoryTree tree) {
        this.tree = tree;
        names = tree.names().new Writer();
    }

    /// Adds the entries as children of a directory and shows them to readers.
    ///
    /// @param parent the directory's number in [DirectoryRows]
    /// @return the first child; the others follow it
    int commit(int parent, EntryBatch batch) {
        if (batch.count() == 0) {
            return DirectoryTree.NO_NODE;
        }
        NodeRows nodes = tree.nodes();
        int first = nodes.take(batch.count());
        nodes.write(first, batch, names.add(batch.names(), batch.nameBytes()));
        if (batch.directories() > 0) {
            writeDirectories(parent, first, batch);
        }
        if (batch.hardLinks() > 0) {
            writeHardLinks(first, batch);
        }
        addOwn(parent, batch);
        tree.directories().addChildren(parent, first, batch.count());
        return first;
    }

    /// Adds up what is no directory. The bytes of files with several names are counted when all are known.
    void addOwn(int parent, EntryBatch batch) {
        batch.sum();
        tree.directories().addOwn(parent, batch.ownApparent(), batch.ownAllocated(), batch.ownNewest());
    }

    private void writeDirectories(int parent, int first, EntryBatch batch) {
        int directory = tree.directories().take(batch.directories());
        for (int entry = 0; entry < batch.count(); entry++) {
            if (batch.isDirectory(entry)) {
                beginDirectory(directory, first + entry, parent, batch, entry);
                directory++;
            }
        }
    }

    /// Writes a directory that is an entry of a batch.
    ///
    /// @param directory its number in [DirectoryRows]
    /// @param parent that of its parent
    void beginDirectory(int directory, int node, int parent, EntryBatch batch, int entry) {
        DirectoryRows directories = tree.directories();
        directories.begin(directory, node, parent, batch.inode(entry), batch.device(entry));
        long allocated = NodeRows.bytesOf(batch.blocks(entry));
        directories.addOwn(directory, batch.apparent(entry), allocated, batch.modified(entry));
        tree.nodes().setLink(node, directory);
    }

    private void writeHardLinks(int first, EntryBatch batch) {
        int name = tree.hardLinks().take(batch.hardLinks());
        for (int entry = 0; entry < batch.count(); entry++) {
            if (batch.has(entry, NodeFlag.HARD_LINKED)) {
                tree.hardLinks()
                        .write(name, first + entry, batch.links(entry), batch.inode(entry), batch.device(entry));
                tree.nodes().setLink(first + entry, name++);
            }
        }
    }
}
