package org.ioscope.core.directory.rank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.ioscope.core.directory.DirectoryTree;

/// The largest nodes of a tree, from any level, each with all that it lies in: as much of a tree as fits a
/// page.
public final class LargestNodes {

    private final DirectoryTree tree;
    private final Measure measure;
    private final Map<Integer, List<Integer>> shown = new HashMap<>();

    /// Chooses.
    ///
    /// @param root where to begin
    /// @param count how many nodes, with the root
    /// @param depth steps below the root
    /// @param directoriesOnly whether files are left out
    public LargestNodes(DirectoryTree tree, int root, Measure measure, int count, int depth, boolean directoriesOnly) {
        this.tree = tree;
        this.measure = measure;
        choose(root, count, depth, directoriesOnly);
    }

    private record Candidate(int node, long size, int depth) {}

    /// The largest comes first, of equal ones that whose name does.
    private int compare(Candidate one, Candidate other) {
        return one.size != other.size
                ? Long.compare(other.size, one.size)
                : Arrays.compareUnsigned(tree.name(one.node), tree.name(other.node));
    }

    private void choose(int root, int count, int depth, boolean directoriesOnly) {
        PriorityQueue<Candidate> open = new PriorityQueue<>(this::compare);
        open.add(new Candidate(root, measure.of(tree, root), 0));
        int taken = 0;
        while (!open.isEmpty() && taken < count) {
            Candidate next = open.poll();
            taken++;
            if (next.node != root) {
                shown.computeIfAbsent(tree.parent(next.node), _ -> new ArrayList<>())
                        .add(next.node);
            }
            if (next.depth < depth) {
                int level = next.depth + 1;
                best(next.node, count - taken, directoriesOnly, level).forEach(open::add);
            }
        }
    }

    /// The largest children: of 100,000 files in a directory no more than can be shown are kept.
    private Iterable<Candidate> best(int directory, int count, boolean directoriesOnly, int level) {
        PriorityQueue<Candidate> best = new PriorityQueue<>(Collections.reverseOrder(this::compare));
        tree.forEachChild(directory, child -> {
            if (directoriesOnly && !tree.isDirectory(child)) {
                return;
            }
            long size = measure.of(tree, child);
            Candidate smallest = best.peek();
            if (best.size() < count || (smallest != null && size >= smallest.size)) {
                best.add(new Candidate(child, size, level));
                if (best.size() > count) {
                    best.poll();
                }
            }
        });
        return best;
    }

    /// The chosen children of a chosen directory, the largest first.
    public List<Integer> children(int directory) {
        return shown.getOrDefault(directory, List.of());
    }

    /// All that were chosen, parents before their children, the largest first among siblings.
    ///
    /// @param root as it was given
    public List<Integer> all(int root) {
        List<Integer> all = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int node = open.pop();
            all.add(node);
            List<Integer> children = children(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return all;
    }
}
