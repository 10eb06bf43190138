package org.ioscope.core.directory.export;

import java.util.Arrays;
import org.ioscope.core.directory.DirectoryTree;

/// Finds a directory's children by the bytes of their names. Made for one directory after the other.
final class NameMap {

    private final DirectoryTree tree;
    private byte[][] names = new byte[64][];
    private int[] nodes = new int[64];

    NameMap(DirectoryTree tree) {
        this.tree = tree;
    }

    /// Takes in the children of `directory` in place of what was there.
    void fill(int directory) {
        int count = tree.childCount(directory);
        int slots = Math.max(64, Integer.highestOneBit(Math.max(1, count)) * 4);
        if (slots > names.length || slots * 16 < names.length) {
            names = new byte[slots][];
            nodes = new int[slots];
        } else {
            Arrays.fill(names, null);
        }
        tree.forEachChild(directory, this::put);
    }

    private void put(int node) {
        byte[] name = tree.name(node);
        int slot = slot(name);
        names[slot] = name;
        nodes[slot] = node;
    }

    /// The child of that name, or [DirectoryTree#NO_NODE].
    int find(byte[] name) {
        int slot = slot(name);
        return names[slot] == null ? DirectoryTree.NO_NODE : nodes[slot];
    }

    private int slot(byte[] name) {
        int hash = Arrays.hashCode(name) * 0x9E37_79B9;
        int slot = (hash >>> 7) & (names.length - 1);
        while (names[slot] != null && !Arrays.equals(names[slot], name)) {
            slot = (slot + 1) & (names.length - 1);
        }
        return slot;
    }
}
