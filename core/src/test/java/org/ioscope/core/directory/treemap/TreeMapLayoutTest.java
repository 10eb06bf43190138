package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.directory.FileKind;
import org.junit.jupiter.api.Test;

final class TreeMapLayoutTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private static TreeMapLayout layout(TreeMapSource source, TreeSpace space) {
        SizedTree tree = SizedTree.of(source, TreeMeasure.ALLOCATED);
        return TreeMapLayout.of(tree, TreeColoring.byKind(tree), 0, WIDTH, HEIGHT, space);
    }

    private static TreePicture picture(TreeMapLayout layout) {
        TreePicture picture = new TreePicture(layout.width(), layout.height());
        TreeRamps ramps = new TreeRamps(TreePalettes.KINDS, TreeTheme.LIGHT);
        TreeMapPainter.paint(layout, ramps, null, picture);
        return picture;
    }

    private static double area(TreeTiles tiles, int tile) {
        return (double) (tiles.right(tile) - tiles.left(tile)) * (tiles.bottom(tile) - tiles.top(tile));
    }

    @Test
    void areasAreInProportionToSizes() {
        TreeMapLayout layout = layout(PlainTree.random(3, 5000), TreeSpace.NONE);
        TreeTiles tiles = layout.tiles();
        SizedTree tree = layout.tree();
        double whole = tree.size(0);
        int files = 0;
        for (int tile = 0; tile < tiles.count(); tile++) {
            int node = tiles.node(tile);
            if (tree.childCount(node) == 0) {
                double fair = tree.size(node) / whole * WIDTH * HEIGHT;
                assertEquals(fair, area(tiles, tile), 1, "node " + node);
                files++;
            }
        }
        assertTrue(files > 1000, "tiles of files: " + files);
    }

    @Test
    void tilesFillTheWholeAreaWithoutOverlap() {
        TreeMapLayout layout = layout(PlainTree.random(4, 20_000), new TreeSpace(1e8, 1e7));
        int[] covered = new int[WIDTH * HEIGHT];
        TreeTiles tiles = layout.tiles();
        for (int tile = 0; tile < tiles.count(); tile++) {
            for (int y = TreeRectangle.pixel(tiles.top(tile)); y < TreeRectangle.pixel(tiles.bottom(tile)); y++) {
                for (int x = TreeRectangle.pixel(tiles.left(tile)); x < TreeRectangle.pixel(tiles.right(tile)); x++) {
                    covered[y * WIDTH + x]++;
                }
            }
        }
        for (int times : covered) {
            assertEquals(1, times);
        }
    }

    @Test
    void everyPixelBelongsToTheNodeWhoseAreaItIsIn() {
        TreeMapLayout layout = layout(PlainTree.random(5, 3000), TreeSpace.NONE);
        TreePicture picture = picture(layout);
        for (int y = 0; y < HEIGHT; y += 7) {
            for (int x = 0; x < WIDTH; x += 7) {
                int node = picture.nodeAt(x, y);
                assertNotEquals(TreePicture.NOTHING, node);
                TreeRectangle area = layout.areaOf(node);
                assertTrue(
                        x + 0.5 >= area.left() - 0.01
                                && x + 0.5 <= area.right() + 0.01
                                && y + 0.5 >= area.top() - 0.01
                                && y + 0.5 <= area.bottom() + 0.01,
                        "pixel " + x + "," + y + " of node " + node + " is not in " + area);
            }
        }
    }

    @Test
    void theSameTreeGivesTheSamePicture() {
        TreePicture first = picture(layout(PlainTree.random(6, 3000), TreeSpace.NONE));
        TreePicture second = picture(layout(PlainTree.random(6, 3000), TreeSpace.NONE));
        assertArrayEquals(first.pixels(), second.pixels());
        assertArrayEquals(first.nodes(), second.nodes());
    }

    @Test
    void allPixelsAreOpaque() {
        for (int pixel :
                picture(layout(PlainTree.random(7, 100_000), TreeSpace.NONE)).pixels()) {
            assertEquals(0xff, pixel >>> 24);
        }
    }

    @Test
    void tenThousandLevelsAreNoTrouble() {
        PlainTree source = new PlainTree("deep");
        int at = 0;
        for (int level = 0; level < 10_000; level++) {
            at = source.directory(at, "d");
        }
        int file = source.file(at, "bottom.txt", 1);
        TreeMapLayout layout = layout(source, TreeSpace.NONE);
        assertEquals(file, picture(layout).nodeAt(WIDTH / 2, HEIGHT / 2));
        assertEquals(new TreeRectangle(0, 0, WIDTH, HEIGHT), layout.areaOf(file));
    }

    @Test
    void sizesOfEightExbibytesDoNotOverflow() {
        PlainTree source = new PlainTree("huge");
        int folder = source.directory(0, "folder");
        for (int i = 0; i < 3; i++) {
            source.file(folder, "sparse" + i + ".img", Long.MAX_VALUE);
        }
        int other = source.file(0, "other.img", Long.MAX_VALUE);
        TreeMapLayout layout = layout(source, TreeSpace.NONE);
        TreeRectangle area = layout.areaOf(other);
        assertEquals(WIDTH * HEIGHT / 4.0, area.width() * area.height(), 1);
    }

    @Test
    void aTreeWithoutSizesIsOneTile() {
        PlainTree source = new PlainTree("empty");
        source.file(source.directory(0, "folder"), "nothing.txt", 0);
        TreeMapLayout layout = layout(source, TreeSpace.NONE);
        assertEquals(1, layout.tiles().count());
        assertEquals(0, picture(layout).nodeAt(0, 0));
        assertEquals(0, picture(layout).nodeAt(WIDTH - 1, HEIGHT - 1));
    }

    @Test
    void anAreaOfNoPixelsHasNoTiles() {
        SizedTree tree = SizedTree.of(PlainTree.random(8, 10), TreeMeasure.ALLOCATED);
        TreeMapLayout layout = TreeMapLayout.of(tree, TreeColoring.byKind(tree), 0, 0, 5, TreeSpace.NONE);
        assertEquals(0, layout.tiles().count());
    }

    @Test
    void whatIsTooSmallToSeeHasTheColourThatPrevails() {
        PlainTree source = new PlainTree("many");
        source.file(0, "film.mkv", 1_000_000_000L);
        int folder = source.directory(0, "folder");
        for (int i = 0; i < 400_000; i++) {
            source.file(folder, i % 3 == 0 ? "a.txt" : "a.jar", 1000);
        }
        TreeMapLayout layout = layout(source, TreeSpace.NONE);
        TreeTiles tiles = layout.tiles();
        assertEquals(2, tiles.count());
        assertEquals(folder, tiles.node(1));
        assertEquals(TreePalettes.category(FileKind.LIBRARY), tiles.category(1));
        assertEquals(layout.areaOf(folder), layout.areaOf(folder + 7));
    }

    @Test
    void freeAndUnknownSpaceStandBesideTheDirectories() {
        PlainTree source = new PlainTree("disk");
        source.file(source.directory(0, "data"), "a.mkv", 500);
        TreeMapLayout layout = layout(source, new TreeSpace(300, 200));
        TreePicture picture = picture(layout);
        int free = 0;
        int unknown = 0;
        for (int node : picture.nodes()) {
            free += node == TreeTiles.FREE ? 1 : 0;
            unknown += node == TreeTiles.UNKNOWN ? 1 : 0;
        }
        assertEquals(0.3 * WIDTH * HEIGHT, free, 0.01 * WIDTH * HEIGHT);
        assertEquals(0.2 * WIDTH * HEIGHT, unknown, 0.01 * WIDTH * HEIGHT);
    }

    @Test
    void gapsLieBetweenTopmostDirectoriesOnly() {
        PlainTree source = new PlainTree("root");
        int left = source.directory(0, "left");
        source.file(left, "a.mkv", 100);
        source.file(left, "b.mkv", 100);
        source.file(source.directory(0, "right"), "c.mkv", 200);
        TreePicture picture = picture(layout(source, TreeSpace.NONE));
        int background = 0xff000000 | TreeTheme.LIGHT.background();
        int gap = 0;
        for (int x = 0; x < WIDTH; x++) {
            gap += picture.pixels()[10 * WIDTH + x] == background ? 1 : 0;
        }
        assertEquals(1, gap);
        for (int y = 0; y < HEIGHT; y++) {
            assertNotEquals(background, picture.pixels()[y * WIDTH + 10]);
        }
    }

    @Test
    void aNodeOutsideTheRootHasNoArea() {
        PlainTree source = new PlainTree("root");
        int one = source.directory(0, "one");
        source.file(one, "a", 1);
        int two = source.file(0, "b", 1);
        SizedTree tree = SizedTree.of(source, TreeMeasure.FILES);
        TreeMapLayout layout = TreeMapLayout.of(tree, TreeColoring.byKind(tree), one, 100, 100, TreeSpace.NONE);
        assertEquals(0, layout.areaOf(two).width());
        assertEquals(100, layout.areaOf(one).width());
    }
}
