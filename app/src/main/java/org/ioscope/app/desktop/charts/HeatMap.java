package org.ioscope.app.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;

/// Values of many rows over time as intensities of one colour: old on the left, new on the right.
///
/// Shares span and crosshair with the charts of its [TimeWindow], and draws once for each [TimeWindow#advance].
/// The
/// first row of the source stands at the bottom. Its colour comes from the style sheet, as a chart's does.
public final class HeatMap extends Region {

    private static final String STYLE_SHEET = Objects.requireNonNull(
                    HeatMap.class.getResource("/org/ioscope/app/desktop/charts.css"))
            .toExternalForm();
    private static final double CELL_WIDTH = 4;
    private static final double SMALLEST_ROW = 2;
    private static final double GAP_FROM_ROW = 8;

    private final TimeWindow window;
    private final Unit unit;
    private final HeatScale scale;
    private final SeriesColor color;
    private final SeriesColor surface = new SeriesColor("surface", this::requestLayout);
    private final Canvas canvas = new Canvas();
    private final Plot plot = new Plot();
    private final HeatCells cells = new HeatCells();
    private final HeatTexts texts;
    private final Readout readout = new Readout(List.of(new ChartSeries("", "")));
    private final TimeWindow.Listener listener = new TimeWindow.Listener() {
        @Override
        public void moved() {
            refresh();
        }

        @Override
        public void pointed() {
            point();
        }
    };
    private List<String> rowNames = List.of();
    private ChartSource source = ChartSource.NONE;
    private Slice slice = Slice.EMPTY;
    private WritableImage image = new WritableImage(1, 1);
    private double pointerY = Double.NaN;

    /// Makes a map without values.
    ///
    /// @param title what it shows, such as `Latency of reads`
    /// @param note what a reader must know about the numbers, such as `from interval means`; may be empty
    /// @param colorStyle style class that sets the colour, such as [org.ioscope.app.desktop.common.Styles#WAIT]
    public HeatMap(String title, String note, Unit unit, HeatScale scale, TimeWindow window, String colorStyle) {
        this.window = window;
        this.unit = unit;
        this.scale = scale;
        this.color = new SeriesColor(colorStyle, this::requestLayout);
        this.texts = new HeatTexts(title, note);
        getStyleClass().addAll("time-chart", "heat-map");
        Plot.size(this);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        canvas.setManaged(false);
        canvas.getGraphicsContext2D().setImageSmoothing(false);
        getChildren().addAll(color, surface, canvas);
        getChildren().addAll(texts.nodes());
        getChildren().add(readout);
        readout.setVisible(false);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointerY = event.getY());
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointerY = Double.NaN);
        new Gestures(this, window, plot, () -> slice);
        sceneProperty().subscribe(scene -> {
            window.remove(listener);
            if (scene != null) {
                window.add(listener);
                requestLayout();
            }
        });
    }

    /// Shows other rows.
    ///
    /// @param names of the rows, from bottom to top
    /// @param newSource has a column for each row
    public void setSource(List<String> names, ChartSource newSource) {
        rowNames = List.copyOf(names);
        source = newSource;
        refresh();
    }

    /// Says why there is nothing to show; an empty text if there is.
    public void setUnavailable(String reason) {
        texts.setUnavailable(reason);
        requestLayout();
    }

    /// What of it can be saved.
    ChartPoints points() {
        return new ChartPoints(texts.title(), unit, window, () -> rowNames, () -> slice);
    }

    private void refresh() {
        if (getScene() == null || plot.isEmpty()) {
            return;
        }
        slice = source.slice(window.fromMillis(), window.toMillis());
        plot.show(window.fromMillis(), window.spanMillis(), 1);
        cells.gather(
                slice,
                window.fromMillis(),
                window.toMillis(),
                (int) (plot.width() / CELL_WIDTH),
                (int) (plot.height() / SMALLEST_ROW),
                scale);
        // Before the drawing, which puts the legend's colours between its texts.
        texts.show(window, plot, cells, rowNames, scale, format());
        draw();
        point();
    }

    private ValueFormat format() {
        return ValueFormat.of(unit, window.units());
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int columns = cells.columns();
        int rows = cells.rows();
        if (rows == 0) {
            return;
        }
        if (image.getWidth() != columns || image.getHeight() != rows) {
            image = new WritableImage(columns, rows);
        }
        PixelWriter pixels = image.getPixelWriter();
        Color full = color.line();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double part = scale.intensity(cells.at(column, row), cells.largest());
                pixels.setArgb(column, rows - 1 - row, argb(full, part));
            }
        }
        context.save();
        context.beginPath();
        context.rect(plot.left(), plot.top(), plot.width(), plot.height());
        context.clip();
        double left = plot.x((double) cells.firstMillis());
        double right = plot.x((double) (cells.firstMillis() + cells.cellMillis() * columns));
        context.drawImage(image, left, plot.top(), right - left, plot.height());
        if (plot.height() / rows >= GAP_FROM_ROW) {
            context.setStroke(surface.line());
            context.setLineWidth(1);
            for (int row = 1; row < rows; row++) {
                double y = Math.floor(plot.top() + row * plot.height() / rows) + 0.5;
                context.strokeLine(plot.left(), y, plot.right(), y);
            }
        }
        context.restore();
        texts.drawLegend(context, color.line());
    }

    private static int argb(Color color, double opacity) {
        return ((int) Math.round(opacity * 255) << 24)
                | ((int) Math.round(color.getRed() * 255) << 16)
                | ((int) Math.round(color.getGreen() * 255) << 8)
                | (int) Math.round(color.getBlue() * 255);
    }

    private void point() {
        boolean none = window.pointed().isEmpty() || cells.rows() == 0;
        texts.mark(none ? Double.NaN : plot.x((double) window.pointed().orElse(0)), plot);
        int row = (int) Math.floor((plot.bottom() - pointerY) / plot.height() * cells.rows());
        if (none || Double.isNaN(pointerY) || row < 0 || row >= cells.rows()) {
            readout.setVisible(false);
            return;
        }
        long time = window.pointed().orElse(0);
        int column = (int) ((time - cells.firstMillis()) / cells.cellMillis());
        List<String> names = new ArrayList<>();
        for (int i = row * cells.rowsPerCell(); i < Math.min(rowNames.size(), (row + 1) * cells.rowsPerCell()); i++) {
            names.add(rowNames.get(i));
        }
        readout.rename(0, names.size() < 2 ? String.join("", names) : names.getFirst() + " to " + names.getLast());
        readout.color(List.of(color));
        readout.show(HeatTexts.time(time), List.of(format().text(cells.at(column, row))));
        readout.relocate(
                Math.clamp(plot.x((double) time) + 12, 0, Math.max(0, getWidth() - readout.getWidth())),
                Math.clamp(pointerY + 12, 0, Math.max(0, getHeight() - readout.getHeight())));
        readout.setVisible(true);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        texts.place(
                plot,
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        refresh();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? texts.spoken(cells, format())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }
}
