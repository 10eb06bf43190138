package org.ioscope.core.directory.watch;

import java.time.Instant;
import org.ioscope.core.directory.DirectoryTree;
import org.jspecify.annotations.Nullable;

/// A directory that was looked at again: one of the tree, or one that is newer.
final class Followed {

    private final FileId id;
    private final int node;
    private final int depth;
    private final @Nullable Followed parent;
    private final byte[] name;
    private @Nullable EntryTable entries;
    private long ownBytes;
    private long held;
    private long files;
    private long grownBytes;
    private long lastBytes;
    private long came;
    private long went;
    private Instant lastChange = Instant.EPOCH;
    private long readAgainNanos = Long.MIN_VALUE;

    private Followed(FileId id, int node, int depth, @Nullable Followed parent, byte[] name) {
        this.id = id;
        this.node = node;
        this.depth = depth;
        this.parent = parent;
        this.name = name;
    }

    /// A directory of the tree.
    ///
    /// @param depth below its scanned path, which has 0
    static Followed ofTree(FileId id, int node, int depth) {
        return new Followed(id, node, depth, null, new byte[0]);
    }

    /// A directory that is newer than the tree.
    static Followed fresh(FileId id, Followed parent, byte[] name) {
        return new Followed(id, DirectoryTree.NO_NODE, parent.depth + 1, parent, name.clone());
    }

    /// The directory of the tree that what is here counts for.
    Followed owner() {
        Followed at = this;
        for (Followed above = at.parent; above != null; above = above.parent) {
            at = above;
        }
        return at;
    }

    /// More bytes here, or less.
    void add(long bytes, Instant when) {
        held += bytes;
        owner().grow(bytes, when);
    }

    /// More bytes somewhere at or below this directory of the tree, or less.
    void grow(long bytes, Instant when) {
        grownBytes += bytes;
        lastBytes += bytes;
        lastChange = when;
    }

    /// Files that came and went somewhere at or below this directory of the tree.
    void count(long cameNow, long wentNow) {
        came += cameNow;
        went += wentNow;
    }

    void endInterval() {
        lastBytes = 0;
    }

    FileId id() {
        return id;
    }

    /// [DirectoryTree#NO_NODE] of what is newer than the tree.
    int node() {
        return node;
    }

    int depth() {
        return depth;
    }

    @Nullable
    Followed parent() {
        return parent;
    }

    byte[] name() {
        return name.clone();
    }

    /// What was in it; null before it was looked at.
    @Nullable
    EntryTable entries() {
        return entries;
    }

    void setEntries(EntryTable now) {
        entries = now;
    }

    /// What the directory occupies without its entries.
    long ownBytes() {
        return ownBytes;
    }

    void setOwnBytes(long bytes) {
        ownBytes = bytes;
    }

    /// What it was counted with; of one that is newer than the tree that is all it has.
    long held() {
        return held;
    }

    long files() {
        return files;
    }

    void setFiles(long count) {
        files = count;
    }

    long grownBytes() {
        return grownBytes;
    }

    long lastBytes() {
        return lastBytes;
    }

    long came() {
        return came;
    }

    long went() {
        return went;
    }

    Instant lastChange() {
        return lastChange;
    }

    /// When it is worth reading again, so that a directory that takes long is not read all the time.
    long readAgainNanos() {
        return readAgainNanos;
    }

    void setReadAgainNanos(long nanos) {
        readAgainNanos = nanos;
    }
}
