package org.ioscope.app.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.ValueFormat;

/// The words around a heat map: title, note, legend, names of rows, times.
final class HeatTexts {

    private static final double TITLE_HEIGHT = 24;
    private static final double GAP = 6;
    private static final double LABEL_HEIGHT = 13;
    private static final double LEGEND_WIDTH = 64;
    private static final double LEGEND_HEIGHT = 8;
    private static final double LARGEST_NAMES = 110;

    private final Text title = TimeTexts.text("chart-title");
    private final Text note = TimeTexts.text(Styles.CAPTION);
    private final Text empty = TimeTexts.text("chart-empty");
    private final Text least = TimeTexts.text(Styles.CAPTION, Styles.NUMBER);
    private final Text most = TimeTexts.text(Styles.CAPTION, Styles.NUMBER);
    private final TimeTexts times = new TimeTexts();
    private final List<Text> rowLabels = new ArrayList<>();
    private final Line mark = new Line();
    private final Group rows = new Group();
    private String unavailable = "";
    private double left;
    private double top;
    private double width;
    private double legendX = Double.NaN;

    HeatTexts(String name, String noteText) {
        title.setText(name);
        note.setText(noteText);
        mark.getStyleClass().add("chart-crosshair");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        rows.setManaged(false);
        rows.setMouseTransparent(true);
    }

    String title() {
        return title.getText();
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(title, note, empty, least, most, rows, mark));
        nodes.addAll(times.nodes());
        return nodes;
    }

    void setUnavailable(String reason) {
        unavailable = reason;
    }

    void place(Plot plot, double newLeft, double newTop, double newWidth, double height) {
        left = newLeft;
        top = newTop;
        width = newWidth;
        double plotTop = top + TITLE_HEIGHT + 4;
        double names = Math.min(LARGEST_NAMES, Math.max(40, width / 6));
        plot.place(left + names, plotTop, width - names, height - TITLE_HEIGHT - 4 - TimeTexts.HEIGHT);
    }

    void show(
            TimeWindow window, Plot plot, HeatCells cells, List<String> rowNames, HeatScale scale, ValueFormat format) {
        double middle = Math.rint(top + TITLE_HEIGHT / 2 - 2);
        put(title, left, middle);
        put(note, left + TimeTexts.width(title) + 2 * GAP, middle);
        boolean nothing = cells.largest() <= 0 && cells.rows() == 0;
        empty.setVisible(nothing);
        empty.setText(unavailable.isEmpty() ? "No data yet" : unavailable);
        empty.setWrappingWidth(Math.max(0, width - 2 * GAP));
        put(empty, left + GAP, Math.rint((plot.top() + plot.bottom()) / 2));
        for (Node node : times.nodes()) {
            node.setVisible(!nothing);
        }
        rows.setVisible(!nothing);
        legend(middle, cells, scale, format, nothing);
        times.show(window, plot);
        nameRows(plot, cells, rowNames);
    }

    private void legend(double middle, HeatCells cells, HeatScale scale, ValueFormat format, boolean nothing) {
        least.setText(format.text(scale.legendFrom()));
        most.setText(format.text(scale.legendTo(cells.largest())));
        double right = left + width - TimeTexts.width(most);
        put(most, Math.rint(right), middle);
        legendX = Math.rint(right - GAP - LEGEND_WIDTH);
        put(least, Math.rint(legendX - GAP - TimeTexts.width(least)), middle);
        boolean shown = !nothing && least.getX() > note.getX() + TimeTexts.width(note) + GAP;
        least.setVisible(shown);
        most.setVisible(shown);
        legendX = shown ? legendX : Double.NaN;
    }

    void drawLegend(GraphicsContext context, Color color) {
        if (!Double.isNaN(legendX)) {
            context.setFill(new LinearGradient(
                    0,
                    0,
                    1,
                    0,
                    true,
                    CycleMethod.NO_CYCLE,
                    new Stop(0, color.deriveColor(0, 1, 1, 0.1)),
                    new Stop(1, color)));
            context.fillRect(
                    legendX, Math.rint(top + TITLE_HEIGHT / 2 - 2 - LEGEND_HEIGHT / 2), LEGEND_WIDTH, LEGEND_HEIGHT);
        }
    }

    /// As many names as there is room for.
    private void nameRows(Plot plot, HeatCells cells, List<String> names) {
        double rowHeight = cells.rows() == 0 ? 0 : plot.height() / cells.rows();
        int every = rowHeight <= 0 ? 1 : (int) Math.max(1, Math.ceil(LABEL_HEIGHT / rowHeight));
        int shown = 0;
        for (int row = 0; row < cells.rows() && row * cells.rowsPerCell() < names.size(); row += every) {
            if (shown == rowLabels.size()) {
                Text label = TimeTexts.text(Styles.CAPTION);
                rowLabels.add(label);
                rows.getChildren().add(label);
            }
            Text label = rowLabels.get(shown++);
            label.setText(shortened(names.get(row * cells.rowsPerCell())));
            put(
                    label,
                    Math.rint(plot.left() - GAP - TimeTexts.width(label)),
                    Math.rint(plot.bottom() - (row + 0.5) * rowHeight));
            label.setVisible(true);
        }
        for (int i = shown; i < rowLabels.size(); i++) {
            rowLabels.get(i).setVisible(false);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 14 ? name : name.substring(0, 13) + "…";
    }

    void mark(double x, Plot plot) {
        boolean shown = x >= plot.left() && x <= plot.right();
        mark.setVisible(shown);
        if (shown) {
            mark.setStartX(Math.floor(x) + 0.5);
            mark.setEndX(Math.floor(x) + 0.5);
            mark.setStartY(plot.top());
            mark.setEndY(plot.bottom());
        }
    }

    String spoken(HeatCells cells, ValueFormat format) {
        return empty.isVisible()
                ? title.getText() + ": " + empty.getText()
                : title.getText() + " " + note.getText() + ": at most " + format.text(cells.largest());
    }

    static String time(long millis) {
        return TimeTexts.clock(millis);
    }

    private static void put(Text text, double x, double y) {
        text.setX(x);
        text.setY(y);
    }
}
