package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.List;

/// Makes a tree of entries that come in depth-first order, as from a stored export.
///
/// Life cycle: made, entries added, then [#finish], which hands the tree over, or [#close], which frees it.
/// Single-threaded.
public final class TreeAssembly implements AutoCloseable {

    /// Bytes that a name may have (`NAME_MAX`).
    public static final int LONGEST_NAME = 255;

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int BLOCK = 512;

    private final DirectoryTree tree;
    private final TreeWriter writer;
    private final NameArena.Writer names;
    private final ExtensionCache extensions;
    private final EntryBatch batch = new EntryBatch(1);
    private final int pathCount;
    private int[] open = new int[64];
    private int depth;
    private int pathsAdded;
    private boolean finished;

    /// @param paths the scanned paths, in the order in which they will be added
    /// @param policy where files with several names are counted
    public TreeAssembly(List<byte[]> paths, HardLinkPolicy policy) {
        tree = new DirectoryTree(paths, policy);
        writer = new TreeWriter(tree);
        names = tree.names().new Writer();
        extensions = new ExtensionCache(tree.extensions());
        pathCount = paths.size();
        // Paths have the first numbers, in their order.
        for (int i = 0; i < pathCount; i++) {
            batch.begin(DirectoryTree.TOP);
            batch.add(new byte[0], 0, 0, EntryType.UNKNOWN, 0);
            writer.commit(0, batch);
        }
        tree.directories().clearOwn(0);
    }

    /// Adds an entry to the directory that is open, or as the next scanned path where none is. A directory is
    /// open from then on.
    ///
    /// @throws IllegalArgumentException if the name is longer than [#LONGEST_NAME]
    /// @throws IllegalStateException if there are more scanned paths than announced
    public void add(TreeEntry entry) {
        byte[] name = depth == 0 ? new byte[0] : entry.name;
        if (depth == 0 && isComplete()) {
            throw new IllegalStateException("a further path, after all " + pathCount);
        }
        if (name.length > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.length + " bytes");
        }
        batch.begin(depth == 0 ? DirectoryTree.TOP : tree.directories().node(open[depth - 1]));
        fill(name, entry);
        int node = depth == 0 ? writePath() : writer.commit(open[depth - 1], batch);
        if (entry.type == EntryType.DIRECTORY) {
            push(tree.nodes().link(node));
        }
    }

    /// Writes the next scanned path to its place.
    private int writePath() {
        int node = ++pathsAdded;
        writer.addOwn(0, batch);
        tree.nodes().write(node, batch, names.add(batch.names(), batch.nameBytes()));
        if (batch.isDirectory(0)) {
            writer.beginDirectory(tree.directories().take(1), node, 0, batch, 0);
        } else if (batch.has(0, NodeFlag.HARD_LINKED)) {
            int link = tree.hardLinks().take(1);
            tree.hardLinks().write(link, node, batch.links(0), batch.inode(0), batch.device(0));
            tree.nodes().setLink(node, link);
        }
        return node;
    }

    private void fill(byte[] name, TreeEntry entry) {
        int extension = Extensions.NONE;
        if (entry.type == EntryType.FILE) {
            int last = lastNameAt(entry.name);
            extension = extensions.of(entry.name, last, entry.name.length - last);
        }
        int owner = entry.owner < 0 ? 0 : tree.owners().numberOf(entry.owner);
        int known = owner << Character.SIZE | extension;
        int at = batch.add(name, 0, name.length, entry.type, entry.flags, entry.apparentBytes, known);
        if (entry.allocatedBytes < 0) {
            batch.flag(at, NodeFlag.ALLOCATION_UNKNOWN);
        } else {
            batch.setBlocks(at, entry.allocatedBytes / BLOCK + (entry.allocatedBytes % BLOCK == 0 ? 0 : 1));
        }
        batch.setTimes(
                at, entry.modifiedSeconds, entry.accessedDay * SECONDS_PER_DAY, entry.createdDay * SECONDS_PER_DAY);
        batch.setIdentity(at, entry.inode, entry.device);
        if (entry.links > 1 && entry.type != EntryType.DIRECTORY) {
            batch.setLinks(at, entry.links);
        }
    }

    /// Where the last name of a path begins.
    private static int lastNameAt(byte[] path) {
        int at = path.length;
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return at;
    }

    private void push(int directory) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = directory;
    }

    /// Whether all scanned paths were added.
    public boolean isComplete() {
        return pathsAdded == pathCount;
    }

    /// Directories that are open.
    public int depth() {
        return depth;
    }

    /// Ends the directory that was opened last.
    public void endDirectory() {
        depth--;
    }

    /// Sums up.
    ///
    /// @return the tree, which the caller closes
    public DirectoryTree finish() {
        tree.settle();
        finished = true;
        return tree;
    }

    /// Frees the tree, unless it was handed over.
    @Override
    public void close() {
        if (!finished) {
            tree.close();
        }
    }
}
