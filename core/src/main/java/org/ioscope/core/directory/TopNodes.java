package org.ioscope.core.directory;

/// The nodes with the greatest keys; of equal ones those with the greatest second key, and then those whose paths come
/// first, so that the order in which a tree was read does not show. The second key saves comparing paths, which costs
/// a hundred times as much, where many are equal: files of one block, say.
final class TopNodes {

    private final PathOrder order;
    private final int most;
    private final long[] keys;
    private final long[] seconds;
    private final int[] nodes;
    private int count;

    TopNodes(DirectoryTree tree, int most) {
        this(new PathOrder(tree), most);
    }

    private TopNodes(PathOrder order, int most) {
        this.order = order;
        this.most = most;
        keys = new long[most];
        seconds = new long[most];
        nodes = new int[most];
    }

    /// A heap with the least of those that are kept at the front.
    void offer(int node, long key, long second) {
        if (count < most) {
            up(count++, node, key, second);
        } else if (most > 0 && key >= keys[0] && isBefore(0, key, second, node)) {
            down(node, key, second);
        }
    }

    void offer(TopNodes other) {
        for (int i = 0; i < other.count; i++) {
            offer(other.nodes[i], other.keys[i], other.seconds[i]);
        }
    }

    /// Whether the one at a position is to give way to another.
    private boolean isBefore(int at, long key, long second, int node) {
        if (keys[at] != key) {
            return keys[at] < key;
        }
        return seconds[at] != second ? seconds[at] < second : order.compare(nodes[at], node) > 0;
    }

    private void up(int hole, int node, long key, long second) {
        int at = hole;
        while (at > 0) {
            int above = (at - 1) / 2;
            if (isBefore(above, key, second, node)) {
                break;
            }
            move(above, at);
            at = above;
        }
        put(at, node, key, second);
    }

    private void down(int node, long key, long second) {
        int at = 0;
        while (true) {
            int below = at * 2 + 1;
            if (below >= count) {
                break;
            }
            if (below + 1 < count && isBefore(below + 1, keys[below], seconds[below], nodes[below])) {
                below++;
            }
            if (!isBefore(below, key, second, node)) {
                break;
            }
            move(below, at);
            at = below;
        }
        put(at, node, key, second);
    }

    private void move(int from, int to) {
        put(to, nodes[from], keys[from], seconds[from]);
    }

    private void put(int at, int node, long key, long second) {
        keys[at] = key;
        seconds[at] = second;
        nodes[at] = node;
    }

    /// The greatest first.
    int[] sorted() {
        TopNodes left = new TopNodes(order, most);
        left.offer(this);
        int[] sorted = new int[count];
        while (left.count > 0) {
            sorted[left.count - 1] = left.nodes[0];
            left.removeLeast();
        }
        return sorted;
    }

    private void removeLeast() {
        count--;
        down(nodes[count], keys[count], seconds[count]);
    }
}
