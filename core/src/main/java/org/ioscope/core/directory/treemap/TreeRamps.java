package org.ioscope.core.directory.treemap;

import org.jspecify.annotations.Nullable;

/// The ready-made shades of a palette in a theme. Immutable; made once and used for many pictures.
public final class TreeRamps {

    private final TreeTheme theme;
    private final int[][] full = new int[TreePalette.MOST][];
    private final int[][] dimmed = new int[TreePalette.MOST][];

    /// Works out all shades.
    public TreeRamps(TreePalette palette, TreeTheme theme) {
        this.theme = theme;
        for (int category = 0; category < TreePalette.MOST; category++) {
            if (category < palette.size() || category >= TreePalette.FREE) {
                full[category] = palette.ramp(category, theme, false);
                dimmed[category] = palette.ramp(category, theme, true);
            }
        }
    }

    /// The theme they are for.
    public TreeTheme theme() {
        return theme;
    }

    /// Shades of a tile.
    ///
    /// @param lit nodes that are not dimmed, null if none is
    int[] of(int node, int category, @Nullable NodeSet lit) {
        return lit == null || lit.contains(node) ? full[category] : dimmed[category];
    }
}
