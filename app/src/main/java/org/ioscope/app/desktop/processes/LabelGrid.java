package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;

/// Lines of short texts in columns: a dim name at the left, and values. Keeps its labels from one update to the
/// next.
final class LabelGrid extends GridPane {

    private static final double TOOLTIP_WIDTH = 360;

    private final List<Line> lines = new ArrayList<>();
    private final int columns;
    private final boolean numbers;

    /// The labels of one line.
    private record Line(List<Label> labels, Tooltip tooltip) {}

    /// What a line says.
    ///
    /// @param cells a text for each column
    /// @param hint what its tooltip says; empty for none
    record Texts(List<String> cells, String hint) {}

    /// @param columns how many texts a line has
    /// @param numbers whether values are numbers, right-aligned
    LabelGrid(int columns, boolean numbers) {
        this.columns = columns;
        this.numbers = numbers;
        getStyleClass().add("label-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            boolean wide = numbers ? i == 0 : i == columns - 1;
            column.setHgrow(wide ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 0 || numbers ? USE_PREF_SIZE : 0);
            column.setHalignment(numbers && i > 0 ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(column);
        }
    }

    void show(List<Texts> texts) {
        while (lines.size() < texts.size()) {
            add(lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean used = i < texts.size();
            Line line = lines.get(i);
            for (int column = 0; column < columns; column++) {
                Label label = line.labels.get(column);
                label.setVisible(used);
                label.setManaged(used);
                if (used) {
                    String text = texts.get(i).cells().get(column);
                    label.setText(text);
                    label.pseudoClassStateChanged(Styles.ZERO, isNothing(text));
                }
            }
            if (used) {
                explain(line, texts.get(i).hint());
            }
        }
    }

    private static boolean isNothing(String text) {
        return text.equals(Formats.UNKNOWN) || text.equals("0") || text.startsWith("0 ");
    }

    private static void explain(Line line, String hint) {
        if (!hint.equals(line.tooltip.getText())) {
            line.tooltip.setText(hint);
            line.labels.forEach(label -> label.setTooltip(hint.isEmpty() ? null : line.tooltip));
        }
    }

    private void add(int row) {
        List<Label> labels = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Label label = new Label();
            label.getStyleClass().add(column == 0 ? "line-name" : "line-value");
            if (numbers && column > 0) {
                label.getStyleClass().add(Styles.NUMBER);
            }
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            labels.add(label);
            add(label, column, row);
        }
        Tooltip tooltip = new Tooltip();
        tooltip.setText("");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        lines.add(new Line(labels, tooltip));
    }
}
