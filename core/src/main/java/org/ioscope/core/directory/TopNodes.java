package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.Comparator;

/// The nodes with the greatest keys; of equal ones those whose paths come first, so that the order in which a
/// tree was read does not show.
final class TopNodes {

    private final PathOrder order;
    private final int most;
    private final long[] keys;
    private final int[] nodes;
    private int count;

    TopNodes(DirectoryTree tree, int most) {
        order = new PathOrder(tree);
        this.most = most;
        keys = new long[most];
        nodes = new int[most];
    }

    /// A heap with the least of those that are kept at the front.
    void offer(int node, long key) {
        if (count < most) {
            up(count++, node, key);
        } else if (most > 0 && key >= keys[0] && isBefore(keys[0], nodes[0], key, node)) {
            down(node, key);
        }
    }

    /// Whether the first is to give way to the second.
    private boolean isBefore(long key, int node, long otherKey, int other) {
        return key < otherKey || (key == otherKey && order.compare(node, other) > 0);
    }

    private void up(int hole, int node, long key) {
        int at = hole;
        while (at > 0) {
            int above = (at - 1) / 2;
            if (!isBefore(key, node, keys[above], nodes[above])) {
                break;
            }
            keys[at] = keys[above];
            nodes[at] = nodes[above];
            at = above;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    private void down(int node, long key) {
        int at = 0;
        while (true) {
            int below = at * 2 + 1;
            if (below >= count) {
                break;
            }
            if (below + 1 < count && isBefore(keys[below + 1], nodes[below + 1], keys[below], nodes[below])) {
                below++;
            }
            if (!isBefore(keys[below], nodes[below], key, node)) {
                break;
            }
            keys[at] = keys[below];
            nodes[at] = nodes[below];
            at = below;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    /// The greatest first.
    int[] sorted() {
        Integer[] positions = new Integer[count];
        Arrays.setAll(positions, position -> position);
        Arrays.sort(
                positions,
                Comparator.comparingLong((Integer position) -> -keys[position])
                        .thenComparing((one, other) -> order.compare(nodes[one], nodes[other])));
        return Arrays.stream(positions).mapToInt(position -> nodes[position]).toArray();
    }
}
