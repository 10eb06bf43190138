package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.treemap.SunburstLayout;
import org.ioscope.core.directory.treemap.SunburstPainter;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRamps;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.directory.treemap.TreeSvg;
import org.ioscope.core.directory.treemap.TreeTheme;

/// A sunburst: the directory that is shown in the middle, each level below it a ring around, angles by size.
public final class SunburstView extends TreeMapSurface {

    /// Makes a view of a model.
    ///
    /// @param background draws
    public SunburstView(TreeMapModel model, Executor background, FxScheduler scheduler) {
        super(model, background, scheduler);
        getStyleClass().add("sunburst");
        setAccessibleText("Sunburst");
    }

    @Override
    TreeMapGeometry draw(TreeMapPrepared from, int root, TreeSpace space, TreeRamps ramps, TreePicture target) {
        double radius = Math.max(1, Math.min(target.width(), target.height()) / 2.0 - 4);
        SunburstLayout layout = SunburstLayout.of(from.tree(), from.coloring(), root, radius, space);
        SunburstPainter.paint(layout, ramps, from.lit(), target);
        return new Geometry(layout, target.width(), target.height());
    }

    private record Geometry(SunburstLayout layout, int width, int height) implements TreeMapGeometry {

        /// Of a curve that is drawn as lines, in turns.
        private static final double STEP = 1 / 360.0;

        private static final double LABEL_LENGTH = 50;

        @Override
        public int root() {
            return layout.root();
        }

        @Override
        public List<PathElement> outline(int node, double scale) {
            Optional<SunburstLayout.Arc> found = layout.arcOf(node);
            if (found.isEmpty()) {
                return List.of();
            }
            SunburstLayout.Arc arc = found.get();
            List<PathElement> path = new ArrayList<>();
            int steps = (int) Math.ceil((arc.end() - arc.begin()) / STEP);
            for (int i = 0; i <= steps; i++) {
                Point2D at = point(arc.outer(), arc.begin() + (arc.end() - arc.begin()) * i / steps)
                        .multiply(1 / scale);
                path.add(i == 0 ? new MoveTo(at.getX(), at.getY()) : new LineTo(at.getX(), at.getY()));
            }
            for (int i = steps; i >= 0; i--) {
                Point2D at = point(arc.inner(), arc.begin() + (arc.end() - arc.begin()) * i / steps)
                        .multiply(1 / scale);
                path.add(new LineTo(at.getX(), at.getY()));
            }
            path.add(new ClosePath());
            return path;
        }

        private Point2D point(double radius, double turn) {
            double angle = 2 * Math.PI * turn;
            return new Point2D(width / 2.0 + radius * Math.sin(angle), height / 2.0 - radius * Math.cos(angle));
        }

        @Override
        public TreeRectangle areaOf(int node) {
            // Rings do not grow out of arcs: the new picture fades in where the old one is.
            return new TreeRectangle(0, 0, width, height);
        }

        @Override
        public Point2D beyond(int node, Direction direction) {
            Optional<SunburstLayout.Arc> found = layout.arcOf(node);
            if (found.isEmpty()) {
                return point((layout.innerRadius(0) + layout.innerRadius(1)) / 2, 0.001);
            }
            SunburstLayout.Arc arc = found.get();
            double radius = (arc.inner() + arc.outer()) / 2;
            double turn = (arc.begin() + arc.end()) / 2;
            double aside = 2 / (2 * Math.PI * radius);
            return switch (direction) {
                case LEFT -> point(radius, arc.begin() - aside);
                case RIGHT -> point(radius, arc.end() + aside);
                case UP -> point(arc.outer() + 2, turn);
                case DOWN -> point(arc.inner() - 2, turn);
            };
        }

        @Override
        public void writeSvg(TreeMapPrepared prepared, TreeTheme theme, IntFunction<String> text, Appendable out)
                throws IOException {
            TreeSvg.write(layout, prepared.coloring().palette(), theme, text, out);
        }

        @Override
        public List<TreeMapLabel> labels(TreeMapPrepared prepared, double scale) {
            List<TreeMapLabel> labels = new ArrayList<>();
            double middle = layout.innerRadius(0) / scale * 0.7;
            labels.add(
                    label(layout.root(), new Point2D(width / 2.0 / scale, height / 2.0 / scale), middle, middle / 2));
            for (SunburstLayout.Arc arc : layout.arcs()) {
                double radius = (arc.inner() + arc.outer()) / 2;
                double length = (arc.end() - arc.begin()) * 2 * Math.PI * radius / scale;
                double turn = (arc.begin() + arc.end()) / 2;
                double ring = (arc.outer() - arc.inner()) / scale;
                // Names stand level: where the ring runs level there is the arc's length for them, at the sides only
                // the ring's width.
                double level = Math.abs(Math.cos(2 * Math.PI * turn));
                double room = Math.min(length, ring / Math.max(0.05, 1 - level));
                double tall = Math.min(ring, length);
                if (!arc.rest() && length >= LABEL_LENGTH / 2 && room >= LABEL_LENGTH && tall >= 14) {
                    labels.add(label(arc.node(), point(radius, turn).multiply(1 / scale), room / 2 - 4, tall / 2));
                }
            }
            return labels;
        }

        private static TreeMapLabel label(int node, Point2D middle, double aside, double above) {
            return new TreeMapLabel(
                    node,
                    false,
                    0,
                    middle.getX() - aside,
                    middle.getY() - above,
                    middle.getX() + aside,
                    middle.getY() + above);
        }
    }
}
