package org.ioscope.core.directory;

import java.util.Arrays;

/// Finds which names are of the same file, and at which of them it is counted: the one whose path comes first.
final class HardLinkGroups implements Runnable {

    private final DirectoryTree tree;
    private final HardLinks links;
    private final PathOrder order;
    /// Open addressing from file to leader, as leader + 1.
    private final int[] slots;

    HardLinkGroups(DirectoryTree tree) {
        this.tree = tree;
        links = tree.hardLinks();
        order = new PathOrder(tree);
        slots = new int[Integer.highestOneBit(Math.max(8, links.count())) * 4];
    }

    @Override
    public void run() {
        Arrays.fill(slots, 0);
        for (int name = 0; name < links.count(); name++) {
            links.setNext(name, -1);
            links.setFound(name, 0);
            links.setLeader(name, name);
            join(name);
        }
        for (int leader : slots) {
            if (leader != 0) {
                mark(leader - 1);
            }
        }
    }

    /// Puts the name first in its group's chain if its path comes before the leader's, else second.
    private void join(int name) {
        int slot = slot(name);
        int leader = slots[slot] - 1;
        if (leader < 0) {
            slots[slot] = name + 1;
        } else if (order.compare(links.node(name), links.node(leader)) < 0) {
            links.setNext(name, leader);
            slots[slot] = name + 1;
        } else {
            links.setNext(name, links.next(leader));
            links.setNext(leader, name);
        }
    }

    private int slot(int name) {
        long inode = links.inode(name);
        long device = links.device(name);
        long mixed = (inode * 31 + device) * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (mixed >>> 33) & slots.length - 1;
        while (slots[slot] != 0) {
            int leader = slots[slot] - 1;
            if (links.inode(leader) == inode && links.device(leader) == device) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void mark(int leader) {
        int found = 0;
        for (int name = leader; name >= 0; name = links.next(name)) {
            links.setLeader(name, leader);
            int node = links.node(name);
            int flags = tree.nodes().flags(node) & ~NodeFlag.NOT_COUNTED.bit();
            tree.nodes().setFlags(node, name == leader ? flags : flags | NodeFlag.NOT_COUNTED.bit());
            found++;
        }
        links.setFound(leader, found);
    }
}
