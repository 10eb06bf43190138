package org.ioscope.app.desktop.directories;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableBooleanProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRamps;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.directory.treemap.TreeTheme;
import org.jspecify.annotations.Nullable;

/// A picture of a tree that can be pointed at, selected in and zoomed: what tree-map and sunburst have in common.
///
/// Pictures are drawn in the background at the screen's resolution; of several that are asked for, the latest
/// counts.
abstract class TreeMapSurface extends Region {

    private static final String STYLE_SHEET = Objects.requireNonNull(
                    TreeMapSurface.class.getResource("/org/ioscope/app/desktop/directory-pictures.css"))
            .toExternalForm();
    private static final StyleablePropertyFactory<TreeMapSurface> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TreeMapSurface, Boolean> DARK =
            FACTORY.createBooleanCssMetaData("-ioscope-dark-picture", surface -> surface.dark, false, false);

    private final TreeMapModel model;
    private final Executor background;
    private final FxScheduler scheduler;
    private final ImageView image = new ImageView();
    private final TreeMapLabels labels;
    private final Path hover = overlay("tree-map-hover");
    private final Path halo = overlay("tree-map-halo");
    private final Path frame = overlay("tree-map-frame");
    private final Rectangle clip = new Rectangle();
    private final TreeMapZoom zoom = new TreeMapZoom(image);
    private final AtomicLong newest = new AtomicLong();
    private final ObjectProperty<TreeMapMenu> menu = new SimpleObjectProperty<>((_, _, _) -> {});
    private @Nullable TreeMapDrawing shown;
    private @Nullable TreePicture spare;

    private final StyleableBooleanProperty dark = new StyleableBooleanProperty(false) {
        @Override
        protected void invalidated() {
            get();
            requestDrawing();
        }

        @Override
        public Object getBean() {
            return TreeMapSurface.this;
        }

        @Override
        public String getName() {
            return "dark";
        }

        @Override
        public CssMetaData<? extends Styleable, Boolean> getCssMetaData() {
            return DARK;
        }
    };

    TreeMapSurface(TreeMapModel model, Executor background, FxScheduler scheduler) {
        this.model = model;
        this.background = background;
        this.scheduler = scheduler;
        this.labels = new TreeMapLabels(model);
        getStyleClass().add("directory-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        image.setManaged(false);
        image.setSmooth(false);
        getChildren().addAll(image, labels, hover, halo, frame);
        setClip(clip);
        new TreeMapInput(this, model);
        model.preparedProperty().subscribe(this::requestDrawing);
        model.rootProperty().subscribe(this::requestDrawing);
        model.spaceProperty().subscribe(this::requestDrawing);
        model.selectedProperty().subscribe(this::mark);
        model.hoveredProperty().subscribe(this::mark);
        sceneProperty().subscribe(this::requestDrawing);
    }

    private static Path overlay(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /// Draws a picture. In the background.
    abstract TreeMapGeometry draw(TreeMapPrepared from, int root, TreeSpace space, TreeRamps ramps, TreePicture target);

    private void requestDrawing() {
        long number = newest.incrementAndGet();
        TreeMapPrepared from = model.preparedProperty().get();
        double scale = scale();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        int root = model.rootProperty().get();
        if (from == null
                || getScene() == null
                || width < 1
                || height < 1
                || root < 0
                || root >= from.tree().nodeCount()) {
            if (from == null) {
                clear();
            }
            return;
        }
        TreeSpace space = model.shownSpace();
        if (from.tree().childCount(root) == 0 && space.equals(TreeSpace.NONE)) {
            // One tile for the directory's own blocks would look like something in it.
            clear();
            return;
        }
        TreeTheme theme = theme();
        background.execute(() -> {
            if (newest.get() == number) {
                TreePicture target = target(width, height);
                TreeRamps ramps = new TreeRamps(from.coloring().palette(), theme);
                TreeMapGeometry geometry = draw(from, root, space, ramps, target);
                TreeMapDrawing drawing = new TreeMapDrawing(from, geometry, target, geometry.labels(from, scale));
                scheduler.run(() -> finish(drawing, number));
            }
        });
    }

    private synchronized TreePicture target(int width, int height) {
        TreePicture free = spare;
        spare = null;
        return free != null && free.width() == width && free.height() == height ? free : new TreePicture(width, height);
    }

    private void finish(TreeMapDrawing drawing, long number) {
        if (newest.get() != number) {
            synchronized (this) {
                spare = drawing.picture();
            }
            return;
        }
        TreeMapDrawing before = shown;
        shown = drawing;
        labels.setVisible(false);
        hover.setVisible(false);
        zoom.show(before, drawing, () -> {
            // Not while it moves: texts take longer than a frame of the movement.
            labels.show(drawing, scale(), theme());
            labels.setVisible(true);
            hover.setVisible(true);
        });
        if (before != null && !zoom.isRunning()) {
            synchronized (this) {
                spare = before.picture();
            }
        }
        mark();
    }

    private void clear() {
        shown = null;
        zoom.clear();
        labels.clear();
        mark();
    }

    private void mark() {
        outline(hover, model.hoveredProperty().get());
        outline(frame, model.selectedProperty().get());
        halo.getElements().setAll(frame.getElements());
    }

    private void outline(Path path, int node) {
        boolean whole = shown == null || node == shown.geometry().root() || node < 0;
        path.getElements()
                .setAll(whole || shown == null ? List.of() : shown.geometry().outline(node, scale()));
    }

    /// What stands at a place of this region; [TreeMapModel#NONE] outside and during a zoom.
    int nodeAt(double x, double y) {
        double scale = scale();
        return shown == null || zoom.isRunning()
                ? TreeMapModel.NONE
                : shown.picture().nodeAt((int) Math.floor(x * scale), (int) Math.floor(y * scale));
    }

    /// The node beside another; -1 if there is none.
    int beside(int node, TreeMapGeometry.Direction direction) {
        if (shown == null) {
            return TreeMapModel.NONE;
        }
        var place = shown.geometry().beyond(node, direction);
        int found = shown.picture().nodeAt((int) Math.floor(place.getX()), (int) Math.floor(place.getY()));
        return found >= 0 && found != shown.geometry().root() ? found : TreeMapModel.NONE;
    }

    /// Opens the context menu that was asked for.
    void openMenu(int node, double screenX, double screenY) {
        menu.get().open(node, screenX, screenY);
    }

    /// Who opens the context menu of a node.
    public final ObjectProperty<TreeMapMenu> menuProperty() {
        return menu;
    }

    /// Whether a zoom is shown as a movement; else it happens at once.
    public final void setAnimated(boolean animated) {
        zoom.setAnimated(animated);
    }

    /// How sizes are written beside names, by node of a source and its size in units of the measure.
    public final void setSizeText(BiFunction<TreeMapModel, Double, String> text) {
        labels.setSizeText(text);
    }

    /// What is on screen, null at first.
    final @Nullable TreeMapDrawing drawing() {
        return shown;
    }

    final TreeTheme theme() {
        return dark.get() ? TreeTheme.DARK : TreeTheme.LIGHT;
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        labels.setWidth(getWidth());
        labels.setHeight(getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double scale = scale();
        if (shown == null
                || shown.picture().width() != (int) Math.round(getWidth() * scale)
                || shown.picture().height() != (int) Math.round(getHeight() * scale)) {
            requestDrawing();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }
}
