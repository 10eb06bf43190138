package org.ioscope.core.directory.treemap;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntFunction;

/// Writes pictures as SVG 1.1: every visible tile or arc with its text as title. On any thread.
public final class TreeSvg {

    private final TreePalette palette;
    private final TreeTheme theme;
    private final IntFunction<String> text;
    private final Appendable out;

    private TreeSvg(TreePalette palette, TreeTheme theme, IntFunction<String> text, Appendable out) {
        this.palette = palette;
        this.theme = theme;
        this.text = text;
        this.out = out;
    }

    /// Writes a tree-map.
    ///
    /// @param text of a node, such as its path and size; also of [TreeTiles#FREE] and [TreeTiles#UNKNOWN]
    public static void write(
            TreeMapLayout layout, TreePalette palette, TreeTheme theme, IntFunction<String> text, Appendable out)
            throws IOException {
        new TreeSvg(palette, theme, text, out).map(layout);
    }

    /// Writes a sunburst.
    ///
    /// @param text of a node, such as its path and size; also of [TreeTiles#FREE] and [TreeTiles#UNKNOWN]
    public static void write(
            SunburstLayout layout, TreePalette palette, TreeTheme theme, IntFunction<String> text, Appendable out)
            throws IOException {
        new TreeSvg(palette, theme, text, out).sunburst(layout);
    }

    private void map(TreeMapLayout layout) throws IOException {
        begin(layout.width(), layout.height());
        TreeTiles tiles = layout.tiles();
        BitSet used = new BitSet();
        for (int tile = 0; tile < tiles.count(); tile++) {
            used.set(tiles.category(tile));
        }
        gradients(used);
        for (int tile = 0; tile < tiles.count(); tile++) {
            out.append("<rect x=\"").append(number(tiles.left(tile)));
            out.append("\" y=\"").append(number(tiles.top(tile)));
            out.append("\" width=\"").append(number(tiles.right(tile) - tiles.left(tile)));
            out.append("\" height=\"").append(number(tiles.bottom(tile) - tiles.top(tile)));
            out.append("\" fill=\"url(#c")
                    .append(String.valueOf(tiles.category(tile)))
                    .append(")\">");
            title(tiles.node(tile));
            out.append("</rect>\n");
        }
        for (TreeMapLayout.Frame frame : layout.frames()) {
            if (frame.depth() == 1) {
                TreeRectangle area = frame.area();
                out.append("<rect x=\"").append(number(area.left()));
                out.append("\" y=\"").append(number(area.top()));
                out.append("\" width=\"").append(number(area.width()));
                out.append("\" height=\"").append(number(area.height()));
                out.append("\" fill=\"none\" stroke=\"").append(hex(theme.background()));
                out.append("\" pointer-events=\"none\"/>\n");
            }
        }
        out.append("</svg>\n");
    }

    private void sunburst(SunburstLayout layout) throws IOException {
        double radius = layout.radius();
        begin(2 * radius, 2 * radius);
        out.append("<g transform=\"translate(")
                .append(number(radius))
                .append(' ')
                .append(number(radius));
        out.append(")\" stroke=\"").append(hex(theme.background())).append("\">\n");
        out.append("<circle r=\"").append(number(layout.innerRadius(0)));
        out.append("\" fill=\"").append(hex(theme.background())).append("\">");
        title(layout.root());
        out.append("</circle>\n");
        for (SunburstLayout.Arc arc : layout.arcs()) {
            out.append("<path d=\"");
            path(arc);
            out.append("\" fill-rule=\"evenodd\" fill=\"")
                    .append(hex(palette.argb(arc.category(), theme)))
                    .append("\">");
            title(arc.node());
            out.append("</path>\n");
        }
        out.append("</g>\n</svg>\n");
    }

    private void path(SunburstLayout.Arc arc) throws IOException {
        double turn = arc.end() - arc.begin();
        if (turn >= 1) {
            // An arc that ends where it begins is not drawn, so a whole ring is two circles of two halves each.
            for (double radius : new double[] {arc.outer(), arc.inner()}) {
                out.append('M').append(point(radius, 0));
                sweep(radius, 0.5, false, 1);
                sweep(radius, 1, false, 1);
                out.append('Z');
            }
            return;
        }
        out.append('M').append(point(arc.outer(), arc.begin()));
        sweep(arc.outer(), arc.end(), turn > 0.5, 1);
        out.append('L').append(point(arc.inner(), arc.end()));
        sweep(arc.inner(), arc.begin(), turn > 0.5, 0);
        out.append('Z');
    }

    private void sweep(double radius, double turn, boolean large, int direction) throws IOException {
        out.append('A')
                .append(number(radius))
                .append(' ')
                .append(number(radius))
                .append(" 0 ");
        out.append(large ? "1 " : "0 ")
                .append(String.valueOf(direction))
                .append(' ')
                .append(point(radius, turn));
    }

    private static String point(double radius, double turn) {
        double angle = 2 * Math.PI * turn;
        return number(radius * Math.sin(angle)) + " " + number(-radius * Math.cos(angle));
    }

    private void begin(double width, double height) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width));
        out.append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ");
        out.append(number(width)).append(' ').append(number(height)).append("\">\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(hex(theme.background()))
                .append("\"/>\n");
    }

    private void gradients(BitSet used) throws IOException {
        out.append("<defs>\n");
        for (int category = used.nextSetBit(0); category >= 0; category = used.nextSetBit(category + 1)) {
            int[] ramp = palette.ramp(category, theme, false);
            out.append("<radialGradient id=\"c").append(String.valueOf(category));
            out.append("\" cx=\"0.4\" cy=\"0.35\" r=\"0.85\"><stop offset=\"0\" stop-color=\"")
                    .append(hex(ramp[250]));
            out.append("\"/><stop offset=\"1\" stop-color=\"").append(hex(ramp[170]));
            out.append("\"/></radialGradient>\n");
        }
        out.append("</defs>\n");
    }

    private void title(int node) throws IOException {
        out.append("<title>");
        String words = text.apply(node);
        for (int i = 0; i < words.length(); ) {
            int letter = words.codePointAt(i);
            i += Character.charCount(letter);
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(isXml(letter) ? Character.toString(letter) : "\ufffd");
            }
        }
        out.append("</title>");
    }

    private static boolean isXml(int letter) {
        return letter == '\t'
                || (letter >= 0x20 && letter < 0xd800)
                || (letter >= 0xe000 && letter < 0xfffe)
                || letter >= 0x10000;
    }

    private static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color & 0xffffff);
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
