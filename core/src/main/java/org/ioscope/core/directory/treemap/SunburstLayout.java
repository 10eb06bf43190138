package org.ioscope.core.directory.treemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where each arc of a sunburst lies: the root in the middle, each level a ring round it, angles in proportion
/// to sizes. Arcs below a pixel long are merged into one of their directory, in the colour of what prevails
/// among them.
public final class SunburstLayout {

    /// Rings that are shown; what is deeper is seen after a zoom.
    private static final int MOST_RINGS = 9;

    private static final double SMALLEST_ARC_PIXELS = 1.5;

    /// Radius of the middle, as a part of the whole.
    private static final double MIDDLE = 0.2;

    /// An arc of a ring.
    ///
    /// @param node a file, a directory, or [TreeTiles#FREE] or [TreeTiles#UNKNOWN]
    /// @param category number of its colour in the palette
    /// @param rest whether it stands for the small children of `node` together
    /// @param begin angle in turns from 0 to 1, clockwise from the top
    /// @param end angle where it ends
    /// @param inner radius in pixels
    /// @param outer radius in pixels
    public record Arc(int node, int category, boolean rest, double begin, double end, double inner, double outer) {}

    private final SizedTree tree;
    private final int root;
    private final double radius;
    private final List<SunburstRing> rings = new ArrayList<>();

    private SunburstLayout(SizedTree tree, int root, double radius) {
        this.tree = tree;
        this.root = root;
        this.radius = radius;
    }

    /// Lays out everything below `root`.
    ///
    /// @param radius of the whole, in pixels
    /// @param space shown beside the children of `root`
    public static SunburstLayout of(SizedTree tree, TreeColoring coloring, int root, double radius, TreeSpace space) {
        SunburstLayout layout = new SunburstLayout(tree, root, radius);
        SortedChildren children = new SortedChildren();
        SunburstRing within = new SunburstRing();
        within.add(root, coloring.category(root), false, 0, 1);
        for (int level = 0; level < MOST_RINGS; level++) {
            SunburstRing ring = new SunburstRing();
            double outer = radius * (MIDDLE + (1 - MIDDLE) * (level + 1) / MOST_RINGS);
            double smallest = SMALLEST_ARC_PIXELS / (2 * Math.PI * Math.max(1, outer));
            for (int arc = 0; arc < within.count(); arc++) {
                if (within.node(arc) >= 0 && !within.isRest(arc)) {
                    children.gather(tree, tree.position(within.node(arc)), level == 0 ? space : TreeSpace.NONE);
                    divide(tree, within, arc, children, coloring, smallest, ring);
                }
            }
            if (ring.count() == 0) {
                break;
            }
            layout.rings.add(ring);
            within = ring;
        }
        return layout;
    }

    private static void divide(
            SizedTree tree,
            SunburstRing within,
            int arc,
            SortedChildren children,
            TreeColoring coloring,
            double smallest,
            SunburstRing ring) {
        double begin = within.begin(arc);
        double turnsPerSize = (within.end(arc) - begin) / children.sum();
        double at = begin;
        int first = 0;
        while (first < children.count() && children.size(first) * turnsPerSize >= smallest) {
            int position = children.position(first);
            int node = position < 0 ? position : tree.nodeAt(position);
            double next = first == children.count() - 1 ? within.end(arc) : at + children.size(first) * turnsPerSize;
            ring.add(node, coloring.categoryAt(position), false, at, next);
            at = next;
            first++;
        }
        if (first < children.count() && within.end(arc) - at >= smallest) {
            ring.add(
                    within.node(arc),
                    children.prevailing(first, coloring, new double[TreePalette.MOST]),
                    true,
                    at,
                    within.end(arc));
        }
    }

    /// The tree that is shown.
    public SizedTree tree() {
        return tree;
    }

    /// The node in the middle.
    public int root() {
        return root;
    }

    /// Radius of the whole, in pixels.
    public double radius() {
        return radius;
    }

    /// How many rings there are.
    public int ringCount() {
        return rings.size();
    }

    SunburstRing ring(int index) {
        return rings.get(index);
    }

    /// Where a ring begins, from the middle, in pixels; that of the number after the last one is where all
    /// ends.
    public double innerRadius(int ring) {
        return radius * (MIDDLE + (1 - MIDDLE) * ring / Math.max(1, rings.size()));
    }

    /// The ring at a distance from the middle, -1 in the middle itself, at least [#ringCount()] outside.
    int ringAt(double distance) {
        return (int) Math.floor((distance / radius - MIDDLE) / (1 - MIDDLE) * Math.max(1, rings.size()));
    }

    /// What stands at a place: a node, or [TreePicture#NOTHING].
    ///
    /// @param right of the middle, in pixels
    /// @param down from the middle, in pixels
    public int nodeAt(double right, double down) {
        double distance = Math.hypot(right, down);
        int ring = ringAt(distance);
        if (ring < 0) {
            return root;
        }
        if (ring >= rings.size()) {
            return TreePicture.NOTHING;
        }
        int arc = rings.get(ring).at(turn(right, down));
        return arc < 0 ? TreePicture.NOTHING : rings.get(ring).node(arc);
    }

    static double turn(double right, double down) {
        double turn = Math.atan2(right, -down) / (2 * Math.PI);
        return turn < 0 ? turn + 1 : turn;
    }

    /// All arcs, ring by ring.
    public List<Arc> arcs() {
        List<Arc> arcs = new ArrayList<>();
        for (int index = 0; index < rings.size(); index++) {
            SunburstRing ring = rings.get(index);
            for (int arc = 0; arc < ring.count(); arc++) {
                arcs.add(arcOf(index, arc));
            }
        }
        return arcs;
    }

    private Arc arcOf(int index, int arc) {
        SunburstRing ring = rings.get(index);
        return new Arc(
                ring.node(arc),
                ring.category(arc),
                ring.isRest(arc),
                ring.begin(arc),
                ring.end(arc),
                innerRadius(index),
                innerRadius(index + 1));
    }

    /// The arc of a node, not of its merged rest; that of the nearest directory which has one, if it is too
    /// small. Empty for the root and what is not below it.
    public Optional<Arc> arcOf(int node) {
        int[] path = node < 0 || node >= tree.nodeCount() ? new int[0] : tree.pathDown(root, node);
        for (int level = Math.min(path.length - 1, rings.size()); level > 0; level--) {
            SunburstRing ring = rings.get(level - 1);
            for (int arc = 0; arc < ring.count(); arc++) {
                if (ring.node(arc) == path[level] && !ring.isRest(arc)) {
                    return Optional.of(arcOf(level - 1, arc));
                }
            }
        }
        return Optional.empty();
    }
}
