package org.ioscope.core.directory.treemap;

/// Arithmetic on pixels `0xAARRGGBB`.
final class Argb {

    private Argb() {}

    /// An opaque mixture.
    ///
    /// @param opacity of `above`, from 0 to 256
    static int mixed(int below, int above, int opacity) {
        int redAndBlue = (below & 0xff00ff) * (256 - opacity) + (above & 0xff00ff) * opacity;
        int green = (below & 0x00ff00) * (256 - opacity) + (above & 0x00ff00) * opacity;
        return 0xff000000 | ((redAndBlue >>> 8) & 0xff00ff) | ((green >>> 8) & 0x00ff00);
    }
}
