package org.ioscope.core.directory.treemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/// Which colour each node has: a category of a palette. Directories have that of what prevails in them.
/// Immutable; takes a byte a node.
public final class TreeColoring {

    private static final long DAY_SECONDS = 86_400;
    private static final long[] AGE_DAYS = {1, 7, 30, 183, 365, 3 * 365, 3652};
    private static final int UNCHANGED = 3;
    private static final int NEW = 7;
    private static final double LITTLE = 0.1;
    private static final double MUCH = 0.5;
    private static final double NOTHING = 0.001;

    private final TreePalette palette;
    private final SizedTree tree;
    private final byte[] categories;
    private final double[] sizes;

    private TreeColoring(TreePalette palette, SizedTree tree, byte[] categories, double[] sizes) {
        this.palette = palette;
        this.tree = tree;
        this.categories = categories;
        this.sizes = sizes;
    }

    /// By kind of file.
    public static TreeColoring byKind(SizedTree tree) {
        TreeMapSource source = tree.source();
        return of(tree, TreePalettes.KINDS, node -> TreePalettes.category(source.kind(node)));
    }

    /// By the time since the content changed.
    ///
    /// @param nowSeconds the present, in seconds since 1970
    public static TreeColoring byAge(SizedTree tree, long nowSeconds) {
        TreeMapSource source = tree.source();
        return of(tree, TreePalettes.AGES, node -> {
            long modified = source.modifiedSeconds(node);
            if (modified == 0) {
                return TreePalettes.AGE_UNKNOWN;
            }
            int step = 0;
            while (step < AGE_DAYS.length && nowSeconds - modified > AGE_DAYS[step] * DAY_SECONDS) {
                step++;
            }
            return step;
        });
    }

    /// By owner: the seven who have most, and all others.
    ///
    /// @param name of a user by number
    public static TreeColoring byOwner(SizedTree tree, IntFunction<String> name) {
        TreeMapSource source = tree.source();
        Map<Integer, Double> sizes = new HashMap<>();
        for (int node = 0; node < tree.nodeCount(); node++) {
            if (tree.childCount(node) == 0) {
                sizes.merge(source.owner(node), tree.size(node), Double::sum);
            }
        }
        int others = TreePalettes.OWNERS.size() - 1;
        List<Integer> largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(others)
                .map(Map.Entry::getKey)
                .toList();
        List<String> names = new ArrayList<>();
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < others; rank++) {
            boolean known = rank < largest.size();
            names.add(known ? name.apply(largest.get(rank)) : "");
            if (known) {
                ranks.put(largest.get(rank), rank);
            }
        }
        names.add("Others");
        return of(tree, TreePalettes.OWNERS.named(names), node -> ranks.getOrDefault(source.owner(node), others));
    }

    /// By the number of directories above a node, the topmost not counted.
    public static TreeColoring byDepth(SizedTree tree) {
        TreeMapSource source = tree.source();
        int most = TreePalettes.DEPTHS.size();
        byte[] depths = new byte[tree.nodeCount()];
        for (int node = 0; node < depths.length; node++) {
            int parent = source.parent(node);
            depths[node] = (byte) (parent < 0 ? 0 : Math.min(most, depths[parent] + 1));
        }
        return of(tree, TreePalettes.DEPTHS, node -> Math.max(0, depths[node] - 1));
    }

    /// By growth since an earlier time.
    ///
    /// @param growth of a node in units of the tree's measure, negative if it shrank
    public static TreeColoring byGrowth(SizedTree tree, IntToDoubleFunction growth) {
        return of(tree, TreePalettes.GROWTH, node -> {
            double change = growth.applyAsDouble(node);
            double before = tree.size(node) - change;
            if (change > 0 && before <= 0) {
                return NEW;
            }
            double part = Math.abs(change) / Math.max(1, before);
            if (part < NOTHING) {
                return UNCHANGED;
            }
            int steps = part < LITTLE ? 1 : part < MUCH ? 2 : 3;
            return change > 0 ? UNCHANGED + steps : UNCHANGED - steps;
        });
    }

    /// @param category of nodes without content
    static TreeColoring of(SizedTree tree, TreePalette palette, IntUnaryOperator category) {
        // By position, so that a layout reads them in one direction.
        byte[] categories = new byte[tree.nodeCount()];
        double[] all = new double[palette.size()];
        double[] inside = new double[palette.size()];
        for (int position = categories.length - 1; position >= 0; position--) {
            int children = tree.childCountAt(position);
            if (children == 0) {
                int own = category.applyAsInt(tree.nodeAt(position));
                categories[position] = (byte) own;
                all[own] += tree.sizeAt(position);
                continue;
            }
            Arrays.fill(inside, 0);
            int first = tree.firstChildAt(position);
            for (int child = first; child < first + children; child++) {
                inside[categories[child]] += tree.sizeAt(child);
            }
            int prevailing = 0;
            for (int i = 1; i < inside.length; i++) {
                if (inside[i] > inside[prevailing]) {
                    prevailing = i;
                }
            }
            categories[position] = (byte) prevailing;
        }
        return new TreeColoring(palette, tree, categories, all);
    }

    /// Its colours.
    public TreePalette palette() {
        return palette;
    }

    /// The category of a node.
    public int category(int node) {
        return categories[tree.position(node)];
    }

    /// The category of what is at a position of the tree, or of free or unknown space.
    int categoryAt(int position) {
        return switch (position) {
            case TreeTiles.FREE -> TreePalette.FREE;
            case TreeTiles.UNKNOWN -> TreePalette.UNKNOWN;
            default -> categories[position];
        };
    }

    /// Size of all that has a category, in units of the tree's measure.
    public double size(int category) {
        return sizes[category];
    }
}
