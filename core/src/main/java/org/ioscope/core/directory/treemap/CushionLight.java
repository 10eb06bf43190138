package org.ioscope.core.directory.treemap;

/// The light that falls on cushions: from the upper left, soft.
final class CushionLight {

    static final float X = -0.20f;
    static final float Y = -0.30f;
    static final float Z = (float) Math.sqrt(1 - X * X - Y * Y);

    private static final double AMBIENT = 0.56;

    private CushionLight() {}

    /// How bright a surface is, 1 for a level one.
    ///
    /// @param cosine between the surface's normal and the light, from 0 to 1
    static double brightness(double cosine) {
        return AMBIENT + (1 - AMBIENT) * cosine / Z;
    }
}
