package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a new tree of one that was scanned: without a part that is gone, or with a part as it is now. So
/// totals follow what a user does without a scan of everything.
///
/// The trees that it is made of stay as they are; the caller closes each of them.
public final class TreeGraft {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int BATCH = 2048;
    private static final int BLOCK_SHIFT = 9;
    private static final int LONGEST_NAME = 255;

    private final DirectoryTree target;
    private final TreeWriter writer;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final EntryBatch batch = new EntryBatch(BATCH);

    /// A directory that is written, and whose children are not yet.
    private record Pending(DirectoryTree source, int node, int directory) {}

    private TreeGraft(List<byte[]> paths, HardLinkPolicy policy) {
        target = new DirectoryTree(paths, policy);
        writer = new TreeWriter(target);
    }

    /// The tree without a node and all below it.
    ///
    /// @param node not [DirectoryTree#TOP] and not a scanned path
    public static DirectoryTree without(DirectoryTree tree, int node) {
        return make(tree, node, null, DirectoryTree.NO_NODE);
    }

    /// The tree with a directory as another scan found it.
    ///
    /// @param node not [DirectoryTree#TOP]
    /// @param fresh a tree of another scan
    /// @param freshNode what stands for `node` there
    public static DirectoryTree with(DirectoryTree tree, int node, DirectoryTree fresh, int freshNode) {
        return make(tree, node, fresh, freshNode);
    }

    private static DirectoryTree make(DirectoryTree tree, int node, @Nullable DirectoryTree fresh, int freshNode) {
        boolean isPath = node == DirectoryTree.TOP || tree.parent(node) == DirectoryTree.TOP;
        if (node == DirectoryTree.TOP || (isPath && fresh == null)) {
            throw new IllegalArgumentException("a scanned path itself can not be taken out");
        }
        TreeGraft graft = new TreeGraft(paths(tree), tree.hardLinkPolicy());
        graft.pending.add(new Pending(tree, DirectoryTree.TOP, 0));
        while (!graft.pending.isEmpty()) {
            graft.copyChildren(graft.pending.poll(), tree, node, fresh, freshNode);
        }
        graft.target.settle();
        return graft.target;
    }

    private static List<byte[]> paths(DirectoryTree tree) {
        List<byte[]> paths = new ArrayList<>();
        tree.forEachChild(DirectoryTree.TOP, path -> paths.add(tree.name(path)));
        return paths;
    }

    private void copyChildren(
            Pending directory, DirectoryTree tree, int replaced, @Nullable DirectoryTree fresh, int freshNode) {
        int node = target.directories().node(directory.directory);
        batch.begin(node);
        Deque<Pending> opened = new ArrayDeque<>();
        for (int child : directory.source.children(directory.node)) {
            boolean isReplaced = directory.source == tree && child == replaced;
            if (!isReplaced) {
                copy(directory.source, child, directory.source.name(child), opened);
            } else if (fresh != null) {
                copy(fresh, freshNode, tree.name(replaced), opened);
            }
            if (!batch.hasRoom(1)) {
                commit(directory.directory, opened);
                opened.clear();
                batch.begin(node);
            }
        }
        commit(directory.directory, opened);
    }

    private void copy(DirectoryTree source, int node, byte[] name, Deque<Pending> opened) {
        NodeRows rows = source.nodes();
        // The name of a scanned path is kept beside the rows, because it may be of any length.
        int length = name.length > LONGEST_NAME ? 0 : name.length;
        EntryType type = source.type(node);
        int flags = rows.flags(node) & ~NodeFlag.NOT_COUNTED.bit() & ~NodeFlag.HARD_LINKED.bit();
        int owner = target.owners().numberOf(source.owner(node));
        int extension = type == EntryType.FILE ? extension(source, source.extension(node)) : Extensions.NONE;
        int entry = batch.add(name, 0, length, type, flags, rows.apparent(node), owner << Character.SIZE | extension);
        batch.setBlocks(entry, rows.allocated(node) >>> BLOCK_SHIFT);
        batch.setTimes(
                entry,
                rows.modified(node),
                rows.accessedDay(node) * SECONDS_PER_DAY,
                rows.createdDay(node) * SECONDS_PER_DAY);
        if (type == EntryType.DIRECTORY) {
            int directory = rows.link(node);
            batch.setIdentity(
                    entry,
                    source.directories().inode(directory),
                    source.directories().device(directory));
            opened.add(new Pending(source, node, entry));
        } else if (source.has(node, NodeFlag.HARD_LINKED)) {
            HardLinks links = source.hardLinks();
            int link = rows.link(node);
            batch.setIdentity(entry, links.inode(link), links.device(link));
            batch.setLinks(entry, links.links(link));
        }
    }

    private int extension(DirectoryTree source, int number) {
        return number <= Extensions.FURTHER
                ? number
                : target.extensions().numberOf(source.extensions().name(number).getBytes(StandardCharsets.UTF_8));
    }

    private void commit(int directory, Deque<Pending> opened) {
        int first = writer.commit(directory, batch);
        for (Pending child : opened) {
            // Until here the place in the batch stood for the directory's number.
            int node = first + child.directory;
            pending.add(new Pending(child.source, child.node, target.nodes().link(node)));
        }
    }
}
