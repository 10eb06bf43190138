package org.ioscope.core.directory;

/// Which files of the file system the nodes of a tree are.
public final class TreeIdentities {

    private final DirectoryTree tree;

    public TreeIdentities(DirectoryTree tree) {
        this.tree = tree;
    }

    /// Inode number of a directory, and of a file with several names; 0 of others.
    public long inode(int node) {
        if (tree.isDirectory(node)) {
            return tree.directories().inode(tree.nodes().link(node));
        }
        return isLinked(node) ? tree.hardLinks().inode(tree.nodes().link(node)) : 0;
    }

    /// Device of a directory, and of a file with several names, in the kernel's numbers: major in the upper
    /// half, minor in the lower; 0 of others.
    public long device(int node) {
        if (tree.isDirectory(node)) {
            return tree.directories().device(tree.nodes().link(node));
        }
        return isLinked(node) ? tree.hardLinks().device(tree.nodes().link(node)) : 0;
    }

    /// Names that the file has, in this tree and elsewhere.
    public int links(int node) {
        return isLinked(node) ? tree.hardLinks().links(tree.nodes().link(node)) : 1;
    }

    private boolean isLinked(int node) {
        return !tree.isDirectory(node) && tree.has(node, NodeFlag.HARD_LINKED);
    }
}
