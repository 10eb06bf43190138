package org.ioscope.core.directory;

/// The bytes that are counted at a node that is not a directory.
final class Counted {

    private Counted() {}

    static long apparent(DirectoryTree tree, int node) {
        return share(tree, node, tree.nodes().apparent(node));
    }

    static long allocated(DirectoryTree tree, int node) {
        return share(tree, node, tree.nodes().allocated(node));
    }

    private static long share(DirectoryTree tree, int node, long bytes) {
        int flags = tree.nodes().flags(node);
        if ((flags & NodeFlag.HARD_LINKED.bit()) == 0) {
            return bytes;
        }
        if (tree.hardLinkPolicy() != HardLinkPolicy.DIVIDED) {
            return (flags & NodeFlag.NOT_COUNTED.bit()) == 0 ? bytes : 0;
        }
        HardLinks links = tree.hardLinks();
        int name = tree.nodes().link(node);
        int leader = links.leader(name);
        int found = Math.max(1, links.found(leader));
        return bytes / found + (leader == name ? bytes % found : 0);
    }
}
