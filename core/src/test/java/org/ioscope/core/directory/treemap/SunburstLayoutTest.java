package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SunburstLayoutTest {

    private static final double RADIUS = 200;

    private static SunburstLayout layout(TreeMapSource source, TreeSpace space) {
        SizedTree tree = SizedTree.of(source, TreeMeasure.ALLOCATED);
        return SunburstLayout.of(tree, TreeColoring.byKind(tree), 0, RADIUS, space);
    }

    @Test
    void anglesAreInProportionToSizes() {
        PlainTree source = new PlainTree("root");
        int half = source.directory(0, "half");
        int film = source.file(half, "a.mkv", 300);
        source.file(half, "b.mkv", 200);
        source.file(0, "c.mkv", 500);
        SunburstLayout layout = layout(source, TreeSpace.NONE);
        SunburstLayout.Arc arc = layout.arcOf(film).orElseThrow();
        assertEquals(0.3, arc.end() - arc.begin(), 1e-6);
        assertEquals(2, layout.ringCount());
        assertEquals(RADIUS, arc.outer(), 1e-6);
    }

    @Test
    void everyArcIsFoundAtItsMiddle() {
        SunburstLayout layout = layout(PlainTree.random(11, 5000), new TreeSpace(1e7, 1e6));
        List<SunburstLayout.Arc> arcs = layout.arcs();
        assertTrue(arcs.size() > 200, "arcs: " + arcs.size());
        for (SunburstLayout.Arc arc : arcs) {
            double radius = (arc.inner() + arc.outer()) / 2;
            double angle = Math.PI * (arc.begin() + arc.end());
            assertEquals(arc.node(), layout.nodeAt(radius * Math.sin(angle), -radius * Math.cos(angle)));
        }
        assertEquals(0, layout.nodeAt(0, 1));
        assertEquals(TreePicture.NOTHING, layout.nodeAt(RADIUS + 5, 0));
    }

    @Test
    void arcsBelowAPixelAreMerged() {
        PlainTree source = new PlainTree("root");
        for (int i = 0; i < 100_000; i++) {
            source.file(0, "a.txt", 10);
        }
        List<SunburstLayout.Arc> arcs = layout(source, TreeSpace.NONE).arcs();
        assertEquals(1, arcs.size());
        assertTrue(arcs.getFirst().rest());
        assertEquals(1, arcs.getFirst().end() - arcs.getFirst().begin(), 1e-9);
    }

    @Test
    void thePictureAgreesWithTheLayout() {
        SunburstLayout layout = layout(PlainTree.random(12, 2000), TreeSpace.NONE);
        TreePicture picture = new TreePicture(420, 420);
        SunburstPainter.paint(layout, new TreeRamps(TreePalettes.KINDS, TreeTheme.DARK), null, picture);
        for (int y = 3; y < 420; y += 11) {
            for (int x = 3; x < 420; x += 11) {
                assertEquals(layout.nodeAt(x + 0.5 - 210, y + 0.5 - 210), picture.nodeAt(x, y));
                assertEquals(0xff, picture.pixels()[y * 420 + x] >>> 24);
            }
        }
    }

    @Test
    void deepAndEmptyTreesAreNoTrouble() {
        PlainTree source = new PlainTree("deep");
        int at = 0;
        for (int level = 0; level < 10_000; level++) {
            at = source.directory(at, "d");
        }
        assertEquals(0, layout(source, TreeSpace.NONE).ringCount());
        source.file(at, "bottom", 1);
        assertEquals(9, layout(source, TreeSpace.NONE).ringCount());
    }
}
