package org.ioscope.core.directory.treemap;

import java.util.List;

/// The colours of the categories by which a picture is coloured, in the order of the legend. Every two can be
/// told apart without red, green or blue cones; none is grey.
public final class TreePalette {

    /// Categories are numbers below it.
    static final int MOST = 32;

    /// Category of free space.
    static final int FREE = MOST - 2;

    /// Category of space used by what is not known.
    static final int UNKNOWN = MOST - 1;

    /// How fast colours lose saturation in the shade; more than that of lightness would turn them grey.
    private static final double SATURATION_IN_SHADE = 0.3;

    private final List<String> names;
    private final int[] colors;

    /// @param names at most 30
    /// @param colors of the same number, `0xRRGGBB`
    TreePalette(List<String> names, int... colors) {
        if (names.size() != colors.length || names.size() > FREE) {
            throw new IllegalArgumentException(names.size() + " names for " + colors.length + " colours");
        }
        this.names = List.copyOf(names);
        this.colors = colors.clone();
    }

    /// The same colours with other names.
    TreePalette named(List<String> others) {
        return new TreePalette(others, java.util.Arrays.copyOf(colors, others.size()));
    }

    /// How many categories there are, free and unknown space aside.
    public int size() {
        return names.size();
    }

    /// Name of a category, such as `Video`.
    public String name(int category) {
        return switch (category) {
            case FREE -> "Free";
            case UNKNOWN -> "Not seen";
            default -> names.get(category);
        };
    }

    /// Its colour on flat ground, as `0xFFRRGGBB`.
    public int argb(int category, TreeTheme theme) {
        return switch (category) {
            case FREE -> 0xff000000 | theme.free();
            case UNKNOWN -> 0xff000000 | theme.unknown();
            default -> shown(category, theme).argb();
        };
    }

    private PerceivedColor shown(int category, TreeTheme theme) {
        return PerceivedColor.of(colors[category]).scaled(theme.lightness(), 1);
    }

    /// The colours of a category from full shadow to full light, for 256 steps of the cosine between a surface
    /// and the light.
    ///
    /// @param dimmed nearly in the background's colour, for what a filter leaves out
    int[] ramp(int category, TreeTheme theme, boolean dimmed) {
        int[] ramp = new int[256];
        PerceivedColor background = PerceivedColor.of(theme.background());
        boolean flat = category >= FREE;
        PerceivedColor color = flat ? PerceivedColor.of(argb(category, theme)) : shown(category, theme);
        for (int step = 0; step < ramp.length; step++) {
            double light = flat ? 1 : CushionLight.brightness(step / 255.0);
            PerceivedColor lit = color.scaled(light, Math.pow(light, SATURATION_IN_SHADE));
            ramp[step] = (dimmed ? lit.towards(background, theme.dimming()) : lit).argb();
        }
        return ramp;
    }
}
