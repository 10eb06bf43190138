package org.ioscope.core.directory.treemap;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Nodes of a tree that stand out while the rest is dimmed. Immutable.
public final class NodeSet {

    private final BitSet nodes;

    private NodeSet(BitSet nodes) {
        this.nodes = nodes;
    }

    /// All nodes that match, and the directories they are in.
    public static NodeSet matching(SizedTree tree, IntPredicate matches) {
        BitSet nodes = new BitSet(tree.nodeCount());
        for (int node = tree.nodeCount() - 1; node >= 0; node--) {
            if (nodes.get(node) || matches.test(node)) {
                nodes.set(node);
                int parent = tree.source().parent(node);
                if (parent >= 0) {
                    nodes.set(parent);
                }
            }
        }
        return new NodeSet(nodes);
    }

    /// A node and all below it.
    public static NodeSet below(SizedTree tree, int top) {
        BitSet nodes = new BitSet(tree.nodeCount());
        nodes.set(top);
        for (int node = top + 1; node < tree.nodeCount(); node++) {
            if (nodes.get(tree.source().parent(node))) {
                nodes.set(node);
            }
        }
        return new NodeSet(nodes);
    }

    /// What is in both.
    public NodeSet and(NodeSet other) {
        BitSet both = (BitSet) nodes.clone();
        both.and(other.nodes);
        return new NodeSet(both);
    }

    /// Whether a node is in it.
    public boolean contains(int node) {
        return node >= 0 && nodes.get(node);
    }
}
