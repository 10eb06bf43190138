package org.ioscope.core.directory.treemap;

import org.jspecify.annotations.Nullable;

/// Draws a sunburst with smooth edges: a hair line between arcs and rings, each arc a little brighter towards
/// the outside, directories calmer than files.
public final class SunburstPainter {

    /// Half the width of a line between arcs, in pixels.
    private static final double HALF_LINE = 0.5;

    /// Steps of the ramp at the inner and the outer edge of an arc.
    private static final int INNER_SHADE = 205;

    private static final int OUTER_SHADE = 250;

    private SunburstPainter() {}

    /// Draws into a picture, the layout's middle at its middle.
    ///
    /// @param lit nodes that are not dimmed; null dims none
    /// @param picture every pixel is written
    public static void paint(SunburstLayout layout, TreeRamps ramps, @Nullable NodeSet lit, TreePicture picture) {
        double middleX = picture.width() / 2.0;
        double middleY = picture.height() / 2.0;
        int background = 0xff000000 | ramps.theme().background();
        double scale = (layout.innerRadius(1) - layout.innerRadius(0));
        for (int y = 0; y < picture.height(); y++) {
            double down = y + 0.5 - middleY;
            for (int x = 0; x < picture.width(); x++) {
                double right = x + 0.5 - middleX;
                int at = y * picture.width() + x;
                picture.pixels()[at] = background;
                picture.nodes()[at] = TreePicture.NOTHING;
                double distance = Math.sqrt(right * right + down * down);
                int index = layout.ringAt(distance);
                if (index < 0) {
                    picture.nodes()[at] = layout.root();
                    continue;
                }
                if (index >= layout.ringCount()) {
                    continue;
                }
                SunburstRing ring = layout.ring(index);
                double turn = SunburstLayout.turn(right, down);
                int arc = ring.at(turn);
                if (arc < 0) {
                    continue;
                }
                picture.nodes()[at] = ring.node(arc);
                double outwards = (distance - layout.innerRadius(index)) / scale;
                int[] ramp = ramps.of(ring.node(arc), ring.category(arc), lit);
                int shade = (int) (INNER_SHADE + (OUTER_SHADE - INNER_SHADE) * outwards);
                double covered = covered(ring, arc, turn, distance, layout.innerRadius(index), scale);
                picture.pixels()[at] = Argb.mixed(background, ramp[Math.clamp(shade, 0, 255)], (int) (covered * 256));
            }
        }
    }

    /// How much of a pixel is inside the arc rather than in the lines around it, from 0 to 1.
    private static double covered(
            SunburstRing ring, int arc, double turn, double distance, double inner, double scale) {
        double radial = Math.min(distance - inner, inner + scale - distance);
        if (ring.count() == 1 && ring.end(arc) - ring.begin(arc) >= 1) {
            return Math.clamp(radial - HALF_LINE + 0.5, 0, 1);
        }
        double pixelsPerTurn = 2 * Math.PI * distance;
        double along = Math.min(turn - ring.begin(arc), ring.end(arc) - turn) * pixelsPerTurn;
        // In the narrowest arcs the lines between them would be all that is seen.
        double length = (ring.end(arc) - ring.begin(arc)) * pixelsPerTurn;
        double line = Math.min(HALF_LINE, length / 8);
        return Math.clamp(radial - HALF_LINE + 0.5, 0, 1) * Math.clamp(along - line + 0.5, 0, 1);
    }
}
