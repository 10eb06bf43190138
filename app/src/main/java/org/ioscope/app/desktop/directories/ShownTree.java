package org.ioscope.app.desktop.directories;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.treemap.DirectoryTreeSource;
import org.ioscope.core.directory.treemap.TreeMapSource;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// A tree on screen. Whoever shows it last closes it.
///
/// @param tree what was found
/// @param source the same for the pictures
/// @param request what was asked for
/// @param profile how the scan went; null while it runs
record ShownTree(
        DirectoryTree tree,
        TreeMapSource source,
        ScanRequest request,
        @Nullable DirectoryProfile profile) {

    static ShownTree live(DirectoryTree tree, ScanRequest request) {
        return new ShownTree(tree, new DirectoryTreeSource(tree), request, null);
    }

    /// The same tree once its scan has ended.
    ShownTree ended(DirectoryProfile how) {
        return new ShownTree(tree, source, request, how);
    }

    /// Another tree in its place, after a part of it changed.
    ///
    /// @param directory what changed, a node of this tree
    /// @param errors what could not be read there when it was read again
    ShownTree with(DirectoryTree other, int directory, ScanErrors errors) {
        DirectoryProfile changed = profile == null
                ? null
                : profile.with(other, profile.errors().replaced(new RawPath(tree.path(directory)), errors));
        return new ShownTree(other, new DirectoryTreeSource(other), request, changed);
    }

    /// Whether the scan runs.
    boolean isLive() {
        return profile == null;
    }

    /// Whether the user stopped the scan before its end.
    boolean isPartial() {
        return profile != null && profile.isCancelled();
    }

    /// Why nothing of a directory could be read, as half a sentence; empty where something was.
    String problem(int node) {
        if (profile == null || !isUnread(tree, node)) {
            return "";
        }
        RawPath path = new RawPath(tree.path(node));
        return profile.errors().listed().stream()
                .filter(error -> error.path().equals(path))
                .findFirst()
                .map(error -> error.kind().words())
                .orElse("not readable");
    }

    /// Whether it is not known what is in a directory.
    static boolean isUnread(DirectoryTree tree, int node) {
        return tree.childCount(node) == 0 && (tree.has(node, NodeFlag.UNREADABLE) || tree.has(node, NodeFlag.PENDING));
    }

    /// A node's whole path, safe to show.
    String path(int node) {
        return node == DirectoryTree.TOP
                ? request.title()
                : SafeText.visible(new String(tree.path(node), StandardCharsets.UTF_8));
    }

    /// A node's path from the scanned folder, safe to show; the whole one where that is none or several were scanned.
    String shortPath(int node) {
        boolean single = tree.root() != DirectoryTree.TOP;
        String below = single ? SafeText.visible(new String(below(node), StandardCharsets.UTF_8)) : "";
        return below.isEmpty() ? path(node) : below;
    }

    /// The scanned path that a node is at or below.
    int scannedPath(int node) {
        int at = node;
        while (at != DirectoryTree.TOP && tree.parent(at) != DirectoryTree.TOP) {
            at = tree.parent(at);
        }
        return at;
    }

    /// The path from the scanned path to a node; empty of the scanned path itself.
    byte[] below(int node) {
        byte[] path = tree.path(node);
        int length = tree.path(scannedPath(node)).length;
        int start = length;
        while (start < path.length && path[start] == '/') {
            start++;
        }
        return Arrays.copyOfRange(path, start, path.length);
    }

    /// The node of another tree of the same place that has the same path; that of the nearest directory above, if
    /// it
    /// is gone.
    int nodeIn(ShownTree other, int node) {
        if (node <= DirectoryTree.TOP) {
            return node;
        }
        int depth = tree.depth(node);
        int[] way = new int[depth];
        for (int at = node, i = depth - 1; i >= 0; i--) {
            way[i] = at;
            at = tree.parent(at);
        }
        int found = DirectoryTree.TOP;
        for (int step : way) {
            int next = child(other.tree, found, tree.name(step));
            if (next < 0) {
                return found;
            }
            found = next;
        }
        return found;
    }

    /// The node of what was chosen in an earlier tree of the same place; [DirectoryTree#NO_NODE] if it is gone.
    int find(Target target) {
        for (int path : tree.children(DirectoryTree.TOP)) {
            if (Arrays.equals(tree.name(path), target.root())) {
                return find(path, target.below());
            }
        }
        return DirectoryTree.NO_NODE;
    }

    private int find(int from, byte[] below) {
        int found = from;
        int start = 0;
        for (int i = 0; i <= below.length && found >= 0; i++) {
            if (i == below.length || below[i] == '/') {
                found = i == start ? found : child(tree, found, Arrays.copyOfRange(below, start, i));
                start = i + 1;
            }
        }
        return found;
    }

    private static int child(DirectoryTree tree, int directory, byte[] name) {
        for (int child : tree.children(directory)) {
            if (Arrays.equals(tree.name(child), name)) {
                return child;
            }
        }
        return DirectoryTree.NO_NODE;
    }
}
