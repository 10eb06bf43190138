package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.ioscope.core.export.SafeText;

/// What a scan found: directories and their entries, kept outside the heap in some 48 bytes each and their
/// names.
///
/// A node is a number from 0 to [#nodeCount] - 1; that of a child is greater than its parent's. [#TOP] has no
/// name: its children are the scanned paths. Any thread may read, also while a scan still adds nodes; then a
/// node is met through its parent's children, and sums are those of the last [#sum]. Bytes of a directory
/// itself are counted as `du` does.
///
/// After [#close] each method throws [IllegalStateException].
public final class DirectoryTree implements AutoCloseable {

    /// The directory above the scanned paths.
    public static final int TOP = 0;

    /// Returned where there is no node.
    public static final int NO_NODE = -1;

    private final Arena arena = Arena.ofShared();
    private final NodeRows nodes = new NodeRows(arena);
    private final DirectoryRows directories = new DirectoryRows(arena);
    private final HardLinks hardLinks = new HardLinks(arena);
    private final NameArena names = new NameArena(arena);
    private final Extensions extensions = new Extensions();
    private final Owners owners = new Owners();
    private final List<byte[]> paths;
    private final HardLinkPolicy policy;
    private boolean settled;

    /// @param paths what is scanned, as the user wrote it; they become the children of [#TOP] in this order
    DirectoryTree(List<byte[]> paths, HardLinkPolicy policy) {
        this.paths = paths.stream().map(byte[]::clone).toList();
        this.policy = policy;
        nodes.take(1);
        directories.take(1);
        EntryBatch batch = new EntryBatch(1);
        batch.begin(NO_NODE);
        batch.add(new byte[0], 0, 0, EntryType.DIRECTORY, 0);
        nodes.write(TOP, batch, names.new Writer().add(batch.names(), batch.nameBytes()));
        directories.begin(0, TOP, 0, 0, 0);
    }

    NodeRows nodes() {
        return nodes;
    }

    DirectoryRows directories() {
        return directories;
    }

    HardLinks hardLinks() {
        return hardLinks;
    }

    NameArena names() {
        return names;
    }

    Owners owners() {
        return owners;
    }

    /// Where the bytes of files with several names are counted.
    public HardLinkPolicy hardLinkPolicy() {
        return policy;
    }

    /// The one path that was scanned, [#TOP] if there are several.
    public int root() {
        return paths.size() == 1 && directories.childCount(0) == 1 ? 1 : TOP;
    }

    /// Nodes, with [#TOP]. While a scan runs the last ones may not be complete.
    public int nodeCount() {
        return nodes.count();
    }

    /// Directories, with [#TOP].
    public int directoryCount() {
        return directories.count();
    }

    /// Memory outside the heap that the tree has taken, in bytes.
    public long memoryBytes() {
        return nodes.bytes() + directories.bytes() + names.bytes();
    }

    /// [#NO_NODE] of [#TOP].
    public int parent(int node) {
        return nodes.parent(node);
    }

    public EntryType type(int node) {
        return EntryType.of(nodes.typeCode(node));
    }

    public boolean isDirectory(int node) {
        return nodes.typeCode(node) == EntryType.DIRECTORY.code();
    }

    public boolean has(int node, NodeFlag flag) {
        return (nodes.flags(node) & flag.bit()) != 0;
    }

    /// Its own length (st_size).
    public long apparentBytes(int node) {
        return nodes.apparent(node);
    }

    /// What it occupies itself (st_blocks), -1 where that is not known.
    public long allocatedBytes(int node) {
        return has(node, NodeFlag.ALLOCATION_UNKNOWN) ? -1 : nodes.allocated(node);
    }

    /// Seconds since 1970, 0 where not known; times after February 2106 are that.
    public long modifiedSeconds(int node) {
        return nodes.modified(node);
    }

    /// Day of the last access since 1970, 0 where not known.
    public int accessedDay(int node) {
        return nodes.accessedDay(node);
    }

    /// Day of creation since 1970, 0 where the file system does not keep it.
    public int createdDay(int node) {
        return nodes.createdDay(node);
    }

    /// User ID, -1 where not known.
    public int owner(int node) {
        return owners.uid(nodes.owner(node));
    }

    /// Number of a file's extension in [#extensions].
    public int extension(int node) {
        return nodes.extension(node);
    }

    public Extensions extensions() {
        return extensions;
    }

    /// The name as the kernel has it, in whatever encoding; of a scanned path the path as it was given.
    public byte[] name(int node) {
        return parent(node) == TOP
                ? paths.get(node - 1).clone()
                : names.bytes(nodes.nameOffset(node), nodes.nameLength(node));
    }

    /// The name as text that is safe to show ([SafeText#visible]); bytes that are not UTF-8 are U+FFFD.
    public String displayName(int node) {
        return SafeText.visible(new String(name(node), StandardCharsets.UTF_8));
    }

    /// The path from the scanned path as it was given, of any length; empty of [#TOP].
    public byte[] path(int node) {
        if (node == TOP) {
            return new byte[0];
        }
        int length = 0;
        int at = node;
        while (parent(at) != TOP) {
            length += 1 + nodes.nameLength(at);
            at = parent(at);
        }
        byte[] scanned = paths.get(at - 1);
        boolean isSlashThere = at != node && scanned.length > 0 && scanned[scanned.length - 1] == '/';
        int start = isSlashThere ? scanned.length - 1 : scanned.length;
        byte[] path = Arrays.copyOf(scanned, start + length);
        int end = path.length;
        for (int part = node; part != at; part = parent(part)) {
            int nameLength = nodes.nameLength(part);
            names.copy(nodes.nameOffset(part), nameLength, path, end - nameLength);
            end -= nameLength + 1;
            path[end] = '/';
        }
        return path;
    }

    /// Steps from [#TOP]: 1 of a scanned path.
    public int depth(int node) {
        int depth = 0;
        for (int at = node; at != TOP; at = parent(at)) {
            depth++;
        }
        return depth;
    }

    /// 0 of what is not a directory.
    public int childCount(int node) {
        return isDirectory(node) ? directories.childCount(nodes.link(node)) : 0;
    }

    /// Children in the order in which they were read.
    public void forEachChild(int node, IntConsumer action) {
        if (isDirectory(node)) {
            directories.forEachChild(nodes.link(node), action);
        }
    }

    /// Children in the order in which they were read.
    public int[] children(int node) {
        ChildCollector collector = new ChildCollector(childCount(node));
        forEachChild(node, collector);
        return collector.toArray();
    }

    /// Bytes of the node and all below it by their length; a file with several names by [#hardLinkPolicy].
    public long totalApparent(int node) {
        return isDirectory(node) ? directories.totalApparent(nodes.link(node)) : Counted.apparent(this, node);
    }

    /// Bytes that the node and all below it occupy, without what is not known.
    public long totalAllocated(int node) {
        return isDirectory(node) ? directories.totalAllocated(nodes.link(node)) : Counted.allocated(this, node);
    }

    /// Whether [#totalAllocated] of a node says anything: the backend that reads by `java.nio.file` does not know
    /// what anything occupies.
    public boolean isAllocationKnown(int node) {
        if (node != TOP) {
            return !has(node, NodeFlag.ALLOCATION_UNKNOWN) || totalAllocated(node) > 0;
        }
        int[] scanned = children(TOP);
        return scanned.length == 0 || Arrays.stream(scanned).anyMatch(this::isAllocationKnown);
    }

    /// Entries below a directory that are not directories, each name of a file for itself; 1 of anything else.
    public int totalFiles(int node) {
        return isDirectory(node) ? directories.totalFiles(nodes.link(node)) : 1;
    }

    /// Whether a scanned path could not be asked at all: it is not there, say. It has a node nevertheless.
    public boolean isMissing(int path) {
        return type(path) == EntryType.UNKNOWN && has(path, NodeFlag.UNREADABLE);
    }

    /// How many of the scanned paths are missing.
    public int missingPaths() {
        return (int) Arrays.stream(children(TOP)).filter(this::isMissing).count();
    }

    /// Directories below this one.
    public int totalDirectories(int node) {
        return isDirectory(node) ? directories.totalDirectories(nodes.link(node)) : 0;
    }

    /// When what is newest at or below the node was changed, in seconds since 1970.
    public long newest(int node) {
        return isDirectory(node) ? directories.newest(nodes.link(node)) : nodes.modified(node);
    }

    /// Sums up what is there so far, while a scan runs: until it ends each name of a file counts. One thread at
    /// a time.
    public synchronized void sum() {
        // A late sum of a reader must not undo what the end of the scan found out about files with several names.
        if (!settled) {
            new TreeTotals(this).sum();
        }
    }

    /// Sums up for good: once a scan has ended.
    synchronized void settle() {
        new TreeTotals(this).settle();
        settled = true;
    }

    /// Gives the memory back. Nobody may read at the same time.
    @Override
    public void close() {
        arena.close();
    }
}
