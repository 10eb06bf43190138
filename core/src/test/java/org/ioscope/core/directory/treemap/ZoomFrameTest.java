package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ZoomFrameTest {

    private static final TreeRectangle TILE = new TreeRectangle(10, 5, 30, 20);

    private final TreePicture outer = new TreePicture(40, 30);
    private final TreePicture inner = new TreePicture(40, 30);
    private final int[] frame = new int[40 * 30];

    ZoomFrameTest() {
        for (int i = 0; i < frame.length; i++) {
            outer.pixels()[i] = 0xff000000 | i;
        }
        Arrays.fill(inner.pixels(), 0xffff8040);
    }

    @Test
    void itBeginsWithTheOuterPicture() {
        ZoomFrame.paint(outer, inner, TILE, 0, frame);
        assertArrayEquals(outer.pixels(), frame);
    }

    @Test
    void itEndsWithTheInnerPicture() {
        ZoomFrame.paint(outer, inner, TILE, 1, frame);
        assertArrayEquals(inner.pixels(), frame);
    }

    @Test
    void whatIsOutsideTheTileMovesOut() {
        ZoomFrame.paint(outer, inner, TILE, 0.5, frame);
        // The tile is then at 5, 2.5 and half as large again; all around it has moved with it.
        assertEquals(outer.pixels()[3 * 40 + 7], frame[1]);
    }

    @Test
    void aTileOfNoSizeIsNoTrouble() {
        ZoomFrame.paint(outer, inner, new TreeRectangle(3, 3, 3, 3), 0.3, frame);
        assertEquals(0xff, frame[0] >>> 24);
    }
}
