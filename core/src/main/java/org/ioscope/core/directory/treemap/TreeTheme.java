package org.ioscope.core.directory.treemap;

/// How bright pictures are, and what they stand on.
public enum TreeTheme {
    LIGHT(0xffffff, 0xe9f1ea, 0xf4ead9, 1.0, 0.86),
    DARK(0x0d1117, 0x16231f, 0x2b2318, 0.86, 0.80);

    private final int background;
    private final int free;
    private final int unknown;
    private final double lightness;
    private final double dimming;

    TreeTheme(int background, int free, int unknown, double lightness, double dimming) {
        this.background = background;
        this.free = free;
        this.unknown = unknown;
        this.lightness = lightness;
        this.dimming = dimming;
    }

    /// What lies behind tiles and between them, as `0xRRGGBB`.
    public int background() {
        return background;
    }

    /// Colour of free space, as `0xRRGGBB`.
    public int free() {
        return free;
    }

    /// Colour of space used by what is not known, as `0xRRGGBB`.
    public int unknown() {
        return unknown;
    }

    /// Factor for the lightness of every colour.
    double lightness() {
        return lightness;
    }

    /// How far a dimmed tile is on its way to the background.
    double dimming() {
        return dimming;
    }
}
