package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;

/// A bar for each class, as long as its bytes, or its entries where bytes are not counted.
final class BarList extends GridPane {

    private static final double NAME_WIDTH = 84;
    private static final double BYTES_WIDTH = 76;
    private static final double COUNT_WIDTH = 88;
    private static final double BAR_HEIGHT = 10;

    BarList(Bars chart, Units units) {
        getStyleClass().add("bar-list");
        boolean byBytes = chart.bars().stream().anyMatch(bar -> !Double.isNaN(bar.bytes()));
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(40);
        getColumnConstraints().addAll(column(NAME_WIDTH, HPos.LEFT), bars);
        if (byBytes) {
            getColumnConstraints().add(column(BYTES_WIDTH, HPos.RIGHT));
        }
        getColumnConstraints().add(column(COUNT_WIDTH, HPos.RIGHT));
        double largest = largest(chart.bars(), byBytes);
        int row = 0;
        for (Bars.Bar bar : chart.bars()) {
            add(label(bar.name(), ""), 0, row);
            add(bar(largest > 0 ? amount(bar, byBytes) / largest : 0), 1, row);
            int next = 2;
            if (byBytes) {
                add(label(units.amount(bar.bytes()), Styles.NUMBER), next++, row);
            }
            add(label(Formats.count(bar.count()), "bar-count"), next, row);
            row++;
        }
    }

    private static double amount(Bars.Bar bar, boolean byBytes) {
        return byBytes ? bar.bytes() : (double) bar.count();
    }

    private static double largest(List<Bars.Bar> bars, boolean byBytes) {
        return bars.stream().mapToDouble(bar -> amount(bar, byBytes)).max().orElse(0);
    }

    private static ColumnConstraints column(double width, HPos alignment) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(alignment);
        return column;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        if (!style.isEmpty()) {
            label.getStyleClass().addAll(Styles.NUMBER, style);
        }
        return label;
    }

    private static Region bar(double part) {
        Region bar = new Region();
        bar.getStyleClass().add("statistics-bar");
        Pane track = new Pane(bar) {
            @Override
            protected void layoutChildren() {
                double width = part > 0 ? Math.max(1, Math.rint(part * getWidth())) : 0;
                bar.resizeRelocate(0, Math.rint((getHeight() - BAR_HEIGHT) / 2), width, BAR_HEIGHT);
            }
        };
        track.setMinHeight(BAR_HEIGHT);
        return track;
    }
}
