package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Builds a [DirectoryTree] in memory, as a scan would: for tests of what is made of one.
public final class TreeBuilder {

    private static final int BLOCK = 512;
    private static final long MODIFIED = 1_700_000_000L;

    private final DirectoryTree tree;
    private final TreeWriter writer;
    private final ExtensionCache extensions;
    private final Deque<Integer> open = new ArrayDeque<>();
    private long modified = MODIFIED;
    private int owner = 1000;

    public TreeBuilder(String path) {
        this(path, HardLinkPolicy.FIRST);
    }

    public TreeBuilder(String path, HardLinkPolicy policy) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        tree = new DirectoryTree(List.of(bytes), policy);
        writer = new TreeWriter(tree);
        extensions = new ExtensionCache(tree.extensions());
        open.push(DirectoryTree.TOP);
        open.push(add(bytes, EntryType.DIRECTORY, 0, 0, 1, 0));
    }

    /// When entries from now on were changed, in seconds since 1970.
    public TreeBuilder modified(long seconds) {
        modified = seconds;
        return this;
    }

    /// Whom entries from now on belong to.
    public TreeBuilder owner(int uid) {
        owner = uid;
        return this;
    }

    /// Adds a directory without bytes of its own and goes into it.
    public TreeBuilder directory(String name) {
        open.push(add(name.getBytes(StandardCharsets.UTF_8), EntryType.DIRECTORY, 0, 0, 1, 0));
        return this;
    }

    /// Goes back to the directory above.
    public TreeBuilder up() {
        open.pop();
        return this;
    }

    /// Adds a file.
    ///
    /// @param allocated bytes, rounded up to blocks of 512
    public TreeBuilder file(String name, long apparent, long allocated) {
        return file(name.getBytes(StandardCharsets.UTF_8), apparent, allocated);
    }

    public TreeBuilder file(byte[] name, long apparent, long allocated) {
        add(name, EntryType.FILE, apparent, allocated, 1, 0);
        return this;
    }

    /// One of the names of a file that has `links` of them.
    public TreeBuilder link(String name, long inode, int links, long apparent, long allocated) {
        add(name.getBytes(StandardCharsets.UTF_8), EntryType.FILE, apparent, allocated, links, inode);
        return this;
    }

    public TreeBuilder entry(String name, EntryType type) {
        add(name.getBytes(StandardCharsets.UTF_8), type, 0, 0, 1, 0);
        return this;
    }

    private int add(byte[] name, EntryType type, long apparent, long allocated, int links, long inode) {
        int extension = type == EntryType.FILE ? extensions.of(name, 0, name.length) : Extensions.NONE;
        int known = tree.owners().numberOf(owner) << Character.SIZE | extension;
        EntryBatch batch = new EntryBatch(1);
        batch.begin(open.isEmpty() ? DirectoryTree.TOP : open.peek());
        int entry = batch.add(name, 0, name.length, type, 0, apparent, known);
        batch.setBlocks(entry, allocated / BLOCK + (allocated % BLOCK == 0 ? 0 : 1));
        batch.setTimes(entry, modified, modified, modified);
        if (links > 1) {
            batch.setIdentity(entry, inode, 0);
            batch.setLinks(entry, links);
        }
        int parent = open.isEmpty() ? 0 : tree.nodes().link(open.peek());
        return writer.commit(parent, batch);
    }

    public DirectoryTree build() {
        tree.settle();
        return tree;
    }
}
