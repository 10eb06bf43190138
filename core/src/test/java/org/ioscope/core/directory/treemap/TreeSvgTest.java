package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TreeSvgTest {

    private final PlainTree source = new PlainTree("root");
    private final SizedTree tree;
    private final TreeColoring coloring;

    TreeSvgTest() {
        int folder = source.directory(0, "folder");
        source.file(folder, "a<&>\u0001\ud800.txt", 300);
        source.file(0, "b.mkv", 100);
        tree = SizedTree.of(source, TreeMeasure.ALLOCATED);
        coloring = TreeColoring.byKind(tree);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void everyTileIsARectangleWithItsText() throws IOException {
        StringBuilder out = new StringBuilder();
        TreeMapLayout layout = TreeMapLayout.of(tree, coloring, 0, 400, 300, TreeSpace.NONE);
        TreeSvg.write(layout, coloring.palette(), TreeTheme.LIGHT, source::name, out);
        assertEquals(2, count(out.toString(), "<title>"));
        assertTrue(out.indexOf("<title>a&lt;&amp;&gt;\ufffd\ufffd.txt</title>") > 0, out::toString);
        assertTrue(out.indexOf("width=\"300\"") > 0, out::toString);
        assertFalse(out.chars().anyMatch(letter -> letter == 1));
    }

    @Test
    void everyArcIsAPathWithItsText() throws IOException {
        StringBuilder out = new StringBuilder();
        SunburstLayout layout = SunburstLayout.of(tree, coloring, 0, 200, TreeSpace.NONE);
        TreeSvg.write(layout, coloring.palette(), TreeTheme.DARK, source::name, out);
        assertEquals(3, count(out.toString(), "<path "));
        assertEquals(4, count(out.toString(), "<title>"));
    }
}
