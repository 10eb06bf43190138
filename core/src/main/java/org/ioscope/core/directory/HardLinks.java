package org.ioscope.core.directory;

import java.lang.foreign.Arena;

/// The files of a tree that have more than one name: each name found, with the file it names.
final class HardLinks {

    private static final int ROW_BYTES = 40;
    private static final int NODE = 0;
    private static final int LINKS = 4;
    private static final int INODE = 8;
    private static final int DEVICE = 16;
    private static final int LEADER = 24;
    private static final int FOUND = 28;
    private static final int NEXT = 32;

    private final RowStore rows;

    HardLinks(Arena arena) {
        rows = new RowStore(arena, ROW_BYTES);
    }

    int count() {
        return rows.count();
    }

    int take(int names) {
        return rows.take(names);
    }

    void write(int name, int node, int links, long inode, long device) {
        rows.setInt(name, NODE, node);
        rows.setInt(name, LINKS, links);
        rows.setLong(name, INODE, inode);
        rows.setLong(name, DEVICE, device);
        rows.setInt(name, LEADER, name);
    }

    int node(int name) {
        return rows.getInt(name, NODE);
    }

    /// How many names the file system says the file has (st_nlink).
    int links(int name) {
        return rows.getInt(name, LINKS);
    }

    long inode(int name) {
        return rows.getLong(name, INODE);
    }

    long device(int name) {
        return rows.getLong(name, DEVICE);
    }

    /// The name that the file is counted at.
    int leader(int name) {
        return rows.getInt(name, LEADER);
    }

    void setLeader(int name, int leader) {
        rows.setInt(name, LEADER, leader);
    }

    /// How many names of the file the tree holds; kept at the leader.
    int found(int leader) {
        return rows.getInt(leader, FOUND);
    }

    void setFound(int leader, int found) {
        rows.setInt(leader, FOUND, found);
    }

    /// The next name of the same file, -1 behind the last.
    int next(int name) {
        return rows.getInt(name, NEXT) - 1;
    }

    void setNext(int name, int next) {
        rows.setInt(name, NEXT, next + 1);
    }
}
