package org.ioscope.core.directory.treemap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// Time of each step of a tree-map's drawing on one thread; `app/src/benchmark/treemap-cost` runs it.
public final class TreeMapCost {

    private final int width;
    private final int height;
    private final int rounds;
    private final StringBuilder report = new StringBuilder();

    private TreeMapCost(int width, int height, int rounds) {
        this.width = width;
        this.height = height;
        this.rounds = rounds;
    }

    /// Measures and prints.
    ///
    /// @param arguments width, height, rounds, and numbers of files
    public static void main(String[] arguments) {
        TreeMapCost cost = new TreeMapCost(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        for (int i = 3; i < arguments.length; i++) {
            cost.measure(Integer.parseInt(arguments[i]));
        }
        System.out.print(cost.report);
    }

    private void measure(int files) {
        PlainTree source = PlainTree.random(1, files);
        SizedTree tree = SizedTree.of(source, TreeMeasure.ALLOCATED);
        TreeColoring coloring = TreeColoring.byKind(tree);
        TreeRamps ramps = new TreeRamps(coloring.palette(), TreeTheme.LIGHT);
        TreePicture picture = new TreePicture(width, height);
        TreePicture other = new TreePicture(width, height);
        TreeMapLayout[] layout = {TreeMapLayout.of(tree, coloring, 0, width, height, TreeSpace.NONE)};
        report.append(String.format(
                Locale.ROOT,
                "%,d files, %,d nodes, %dx%d: %,d tiles%n",
                files,
                source.nodeCount(),
                width,
                height,
                layout[0].tiles().count()));
        time(
                "measure and sort, once a tree",
                Math.max(5, rounds / 10),
                () -> SizedTree.of(source, TreeMeasure.ALLOCATED));
        time("colour by type, once a tree", Math.max(5, rounds / 10), () -> TreeColoring.byKind(tree));
        time("layout", rounds, () -> layout[0] = TreeMapLayout.of(tree, coloring, 0, width, height, TreeSpace.NONE));
        time("cushions", rounds, () -> TreeMapPainter.paint(layout[0], ramps, null, picture));
        time("layout + cushions", rounds, () -> {
            layout[0] = TreeMapLayout.of(tree, coloring, 0, width, height, TreeSpace.NONE);
            TreeMapPainter.paint(layout[0], ramps, null, picture);
        });
        int inner = tree.child(0, 0);
        TreeMapPainter.paint(
                TreeMapLayout.of(tree, coloring, inner, width, height, TreeSpace.NONE), ramps, null, other);
        int[] frame = new int[width * height];
        double[] part = {0};
        time("zoom frame", rounds, () -> {
            part[0] = (part[0] + 0.11) % 1;
            ZoomFrame.paint(picture, other, layout[0].areaOf(inner), part[0], frame);
        });
        Random random = new Random(1);
        int[] found = {0};
        time("1,000 lookups of the node at a pixel", rounds, () -> {
            for (int i = 0; i < 1000; i++) {
                found[0] += picture.nodeAt(random.nextInt(width), random.nextInt(height));
            }
        });
        time("where a node's tile lies", rounds, () -> {
            int node = picture.nodeAt(random.nextInt(width), random.nextInt(height));
            found[0] += (int) layout[0].areaOf(node).left();
        });
        time("sunburst layout + drawing", Math.max(5, rounds / 5), () -> {
            SunburstLayout sunburst = SunburstLayout.of(tree, coloring, 0, height / 2.0, TreeSpace.NONE);
            SunburstPainter.paint(sunburst, ramps, null, picture);
        });
    }

    private void time(String what, int times, Runnable work) {
        for (int i = 0; i < Math.max(3, times / 4); i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        report.append(String.format(
                Locale.ROOT,
                "  %-38s median %8.3f ms   p90 %8.3f ms   most %8.3f ms%n",
                what,
                millis[times / 2],
                millis[times * 9 / 10],
                millis[times - 1]));
    }
}
