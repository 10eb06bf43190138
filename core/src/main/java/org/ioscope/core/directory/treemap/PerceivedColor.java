package org.ioscope.core.directory.treemap;

/// A colour in OKLab (Ottosson 2020), in which equal distances look equally different.
///
/// @param lightness from 0 for black to 1 for white
/// @param a from green (negative) to red
/// @param b from blue (negative) to yellow
record PerceivedColor(double lightness, double a, double b) {

    /// @param rgb `0xRRGGBB`
    static PerceivedColor of(int rgb) {
        return ofLinear(linear((rgb >> 16) & 0xff), linear((rgb >> 8) & 0xff), linear(rgb & 0xff));
    }

    /// @param red linear light from 0 to 1
    static PerceivedColor ofLinear(double red, double green, double blue) {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new PerceivedColor(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// The nearest `0xFFRRGGBB`.
    int argb() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return 0xff000000
                | (part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16)
                | (part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8)
                | part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /// Something between this and another.
    PerceivedColor towards(PerceivedColor other, double part) {
        return new PerceivedColor(
                lightness + (other.lightness - lightness) * part, a + (other.a - a) * part, b + (other.b - b) * part);
    }

    /// The same hue, lighter or darker, its saturation changed with it.
    PerceivedColor scaled(double lightnessFactor, double saturationFactor) {
        return new PerceivedColor(lightness * lightnessFactor, a * saturationFactor, b * saturationFactor);
    }

    double distance(PerceivedColor other) {
        return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
    }

    static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int part(double linear) {
        double bounded = Math.clamp(linear, 0, 1);
        double value = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return (int) Math.round(value * 255);
    }
}
