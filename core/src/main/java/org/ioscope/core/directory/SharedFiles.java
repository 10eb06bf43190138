package org.ioscope.core.directory;

/// Counts files with several names once in every directory that has one of the names below it.
final class SharedFiles {

    private final DirectoryTree tree;
    private final HardLinks links;
    /// The last file, as leader + 1, that was counted in each directory.
    private final int[] counted;

    SharedFiles(DirectoryTree tree) {
        this.tree = tree;
        links = tree.hardLinks();
        counted = new int[tree.directoryCount()];
    }

    void addToDirectories() {
        for (int name = 0; name < links.count(); name++) {
            if (links.leader(name) == name) {
                addFile(name);
            }
        }
    }

    private void addFile(int leader) {
        int file = links.node(leader);
        long apparent = tree.nodes().apparent(file);
        long allocated = tree.nodes().allocated(file);
        for (int name = leader; name >= 0; name = links.next(name)) {
            int at = tree.parent(links.node(name));
            while (at != DirectoryTree.NO_NODE) {
                int directory = tree.nodes().link(at);
                if (counted[directory] == leader + 1) {
                    break;
                }
                counted[directory] = leader + 1;
                tree.directories().addBytes(directory, apparent, allocated);
                at = tree.parent(at);
            }
        }
    }
}
