package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.treemap.TreeMapLayout;
import org.ioscope.core.directory.treemap.TreeMapPainter;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRamps;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.directory.treemap.TreeSvg;
import org.ioscope.core.directory.treemap.TreeTheme;
import org.ioscope.core.directory.treemap.TreeTiles;

/// A tree-map: every file a cushion whose area is its size, directories side by side.
public final class TreeMapView extends TreeMapSurface {

    /// Makes a view of a model.
    ///
    /// @param background draws
    public TreeMapView(TreeMapModel model, Executor background, FxScheduler scheduler) {
        super(model, background, scheduler);
        getStyleClass().add("tree-map");
        setAccessibleText("Tree-map");
    }

    @Override
    TreeMapGeometry draw(TreeMapPrepared from, int root, TreeSpace space, TreeRamps ramps, TreePicture target) {
        TreeMapLayout layout =
                TreeMapLayout.of(from.tree(), from.coloring(), root, target.width(), target.height(), space);
        TreeMapPainter.paint(layout, ramps, from.lit(), target);
        return new Geometry(layout);
    }

    private record Geometry(TreeMapLayout layout) implements TreeMapGeometry {

        /// Smallest tile that gets a name, in units of the screen.
        private static final double LABEL_WIDTH = 44;

        private static final double LABEL_HEIGHT = 16;
        private static final int MOST_LABELS = 400;

        @Override
        public int root() {
            return layout.root();
        }

        @Override
        public List<PathElement> outline(int node, double scale) {
            TreeRectangle area = areaOf(node);
            if (area.width() <= 0 || area.height() <= 0) {
                return List.of();
            }
            // Along the pixels that were painted, and at least one.
            double left = Math.rint(area.left()) / scale;
            double top = Math.rint(area.top()) / scale;
            double right = Math.max(Math.rint(area.left()) + 1, Math.rint(area.right())) / scale;
            double bottom = Math.max(Math.rint(area.top()) + 1, Math.rint(area.bottom())) / scale;
            return List.of(
                    new MoveTo(left, top),
                    new LineTo(right, top),
                    new LineTo(right, bottom),
                    new LineTo(left, bottom),
                    new ClosePath());
        }

        @Override
        public TreeRectangle areaOf(int node) {
            return layout.areaOf(node);
        }

        @Override
        public Point2D beyond(int node, Direction direction) {
            TreeRectangle area = areaOf(node);
            double x = (area.left() + area.right()) / 2;
            double y = (area.top() + area.bottom()) / 2;
            if (area.width() <= 0) {
                return new Point2D(layout.width() / 2.0, layout.height() / 2.0);
            }
            return switch (direction) {
                case LEFT -> new Point2D(area.left() - 2, y);
                case RIGHT -> new Point2D(area.right() + 2, y);
                case UP -> new Point2D(x, area.top() - 2);
                case DOWN -> new Point2D(x, area.bottom() + 2);
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
            for (TreeMapLayout.Frame frame : layout.frames()) {
                TreeRectangle area = frame.area();
                labels.add(new TreeMapLabel(
                        frame.node(),
                        true,
                        frame.depth(),
                        area.left() / scale,
                        area.top() / scale,
                        area.right() / scale,
                        area.bottom() / scale));
            }
            labels.sort(Comparator.comparingInt(TreeMapLabel::depth)
                    .thenComparingDouble(label -> -label.width() * label.height()));
            List<TreeMapLabel> files = new ArrayList<>();
            TreeTiles tiles = layout.tiles();
            for (int tile = 0; tile < tiles.count(); tile++) {
                double width = (tiles.right(tile) - tiles.left(tile)) / scale;
                double height = (tiles.bottom(tile) - tiles.top(tile)) / scale;
                int node = tiles.node(tile);
                boolean named = node < 0 || layout.tree().childCount(node) == 0;
                if (named && width >= LABEL_WIDTH && height >= LABEL_HEIGHT) {
                    files.add(new TreeMapLabel(
                            node,
                            false,
                            0,
                            tiles.left(tile) / scale,
                            tiles.top(tile) / scale,
                            tiles.right(tile) / scale,
                            tiles.bottom(tile) / scale));
                }
            }
            files.sort(Comparator.comparingDouble(label -> -label.width() * label.height()));
            labels.addAll(files.subList(0, Math.min(MOST_LABELS, files.size())));
            return labels;
        }
    }
}
