package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeTheme;
import org.junit.jupiter.api.Test;

class LabelInkTest {

    private static double brightness(int ground, TreeTheme theme) {
        TreePicture picture = new TreePicture(20, 20);
        Arrays.fill(picture.pixels(), ground);
        return LabelInk.on(picture, new TreeRectangle(2, 2, 30, 12), theme)
                .fill()
                .getBrightness();
    }

    @Test
    void namesHaveTheThemesColourWhereItCanBeRead() {
        assertTrue(brightness(0xffc97c3d, TreeTheme.LIGHT) < 0.2);
        assertEquals(1, brightness(0xff8a4a1a, TreeTheme.DARK));
    }

    @Test
    void namesTurnAroundOnTilesThatAreTooDarkOrTooLight() {
        assertEquals(1, brightness(0xff3b2a6b, TreeTheme.LIGHT));
        assertTrue(brightness(0xffd8c4f0, TreeTheme.DARK) < 0.2);
    }
}
