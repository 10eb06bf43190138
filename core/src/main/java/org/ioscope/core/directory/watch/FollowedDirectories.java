package org.ioscope.core.directory.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ioscope.core.directory.DirectoryTree;
import org.jspecify.annotations.Nullable;

/// The directories that were looked at since the watch began, and where they belong: those of the tree, and those
/// that are newer, which count for the directory of the tree that they came into.
///
/// A directory of the tree that goes elsewhere is detached: what the tree says of it and of all below is not true
/// any
/// more. If it comes back, wherever, it is a newer one.
final class FollowedDirectories {

    private final TreeIndex index;
    private final DirectoryTree tree;
    private final Map<Integer, Followed> ofTree = new HashMap<>();
    private final Map<FileId, Followed> fresh = new HashMap<>();
    private final Set<Integer> detached = new HashSet<>();
    private long entries;

    FollowedDirectories(TreeIndex index) {
        this.index = index;
        tree = index.tree();
    }

    /// The directory that an event means; null if none is known by that.
    @Nullable
    Followed find(FileId id) {
        Followed newer = fresh.get(id);
        if (newer != null) {
            return newer;
        }
        int node = index.find(id);
        return node == DirectoryTree.NO_NODE || isDetached(node) ? null : ofTree(node);
    }

    private Followed ofTree(int node) {
        Followed known = ofTree.get(node);
        return known != null ? known : Followed.ofTree(index.id(node), node, tree.depth(node) - 1);
    }

    private boolean isDetached(int node) {
        if (!detached.isEmpty()) {
            for (int at = node; at != DirectoryTree.TOP; at = tree.parent(at)) {
                if (detached.contains(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What was in a directory when it was last looked at.
    EntryTable lastEntries(Followed directory) {
        EntryTable known = directory.entries();
        if (known != null) {
            return known;
        }
        return directory.parent() == null
                ? TreeEntries.of(index, directory.node(), detached::contains)
                : new EntryTable();
    }

    /// Keeps what was found in a directory.
    void keep(Followed directory, EntryTable now) {
        entries += now.size() - heldEntries(directory);
        directory.setEntries(now);
        if (directory.parent() == null) {
            ofTree.put(directory.node(), directory);
        } else {
            fresh.put(directory.id(), directory);
        }
    }

    private static long heldEntries(Followed directory) {
        EntryTable held = directory.entries();
        return held == null ? 0 : held.size();
    }

    /// Entries that are kept, in all.
    long entries() {
        return entries;
    }

    /// A directory is no longer in `parent`.
    void depart(Followed parent, FileId id, Instant when) {
        Followed newer = fresh.get(id);
        if (newer != null) {
            if (parent.equals(newer.parent())) {
                remove(newer, when);
            }
            return;
        }
        int node = index.find(id);
        if (node != DirectoryTree.NO_NODE && parent.node() == tree.parent(node) && !isDetached(node)) {
            detach(parent, node, when);
        }
    }

    /// A directory has come somewhere: it is no longer where it was.
    void leaveOldPlace(FileId id, Instant when) {
        Followed newer = fresh.get(id);
        if (newer != null) {
            Followed parent = newer.parent();
            if (parent != null) {
                forget(parent, newer.name());
            }
            remove(newer, when);
            return;
        }
        int node = index.find(id);
        if (node == DirectoryTree.NO_NODE || tree.parent(node) == DirectoryTree.TOP || isDetached(node)) {
            return;
        }
        Followed parent = ofTree(tree.parent(node));
        ofTree.put(parent.node(), parent);
        forget(parent, tree.name(node));
        detach(parent, node, when);
    }

    /// What is in `parent` by that name is not followed.
    static void forget(Followed parent, byte[] name) {
        EntryTable held = parent.entries();
        if (held != null) {
            held.forgetDirectory(EntryTable.hash(name, 0, name.length));
        }
    }

    private void detach(Followed parent, int node, Instant when) {
        parent.add(-tree.totalAllocated(node), when);
        parent.count(0, tree.totalFiles(node));
        for (Followed lost : atOrBelow(node)) {
            ofTree.remove(lost.node());
            entries -= heldEntries(lost);
            removeFreshIn(lost, when);
        }
        detached.add(node);
    }

    /// Directories of the tree that were looked at: by whichever way is shorter.
    private List<Followed> atOrBelow(int node) {
        List<Followed> found = new ArrayList<>();
        if (tree.totalFiles(node) + tree.totalDirectories(node) < ofTree.size()) {
            Deque<Integer> rest = new ArrayDeque<>(List.of(node));
            while (!rest.isEmpty()) {
                int at = rest.pop();
                Followed known = ofTree.get(at);
                if (known != null) {
                    found.add(known);
                }
                tree.forEachChild(at, child -> {
                    if (tree.isDirectory(child)) {
                        rest.push(child);
                    }
                });
            }
        } else {
            for (Followed known : ofTree.values()) {
                if (isAtOrBelow(known.node(), node)) {
                    found.add(known);
                }
            }
        }
        return found;
    }

    private boolean isAtOrBelow(int node, int directory) {
        int at = node;
        // Nodes are numbered downwards.
        while (at > directory) {
            at = tree.parent(at);
        }
        return at == directory;
    }

    /// Forgets a directory that is newer than the tree, and all in it.
    private void remove(Followed directory, Instant when) {
        Deque<Followed> rest = new ArrayDeque<>(List.of(directory));
        while (!rest.isEmpty()) {
            Followed gone = rest.pop();
            gone.owner().grow(-gone.held(), when);
            gone.owner().count(0, gone.files());
            entries -= heldEntries(gone);
            fresh.remove(gone.id());
            rest.addAll(freshIn(gone));
        }
    }

    private void removeFreshIn(Followed directory, Instant when) {
        freshIn(directory).forEach(newer -> remove(newer, when));
    }

    private List<Followed> freshIn(Followed directory) {
        List<Followed> found = new ArrayList<>();
        EntryTable held = directory.entries();
        if (held != null) {
            for (FileId id : held.directories().values()) {
                Followed newer = fresh.get(id);
                if (newer != null && directory.equals(newer.parent())) {
                    found.add(newer);
                }
            }
        }
        return found;
    }

    /// Directories of the tree that were looked at.
    Collection<Followed> ofTree() {
        return Collections.unmodifiableCollection(ofTree.values());
    }
}
