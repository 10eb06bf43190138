package org.ioscope.app.desktop.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.ioscope.app.desktop.common.Styles;

/// Makes the columns of a table on screen.
final class TableColumns<V> {

    private static final double TOOLTIP_WIDTH = 360;
    private static final double SMALLEST_WIDTH = 44;

    private final TableModel<?, V> model;
    private final Map<String, Supplier<DrawnCell<V>>> drawn;
    private final Map<String, TableColumn<RowSlot<V>, RowSlot<V>>> columns = new LinkedHashMap<>();

    /// @param drawn makes the cells of each [DrawnColumn], and of those other columns that the page draws itself,
    ///     by
    ///     their ids
    TableColumns(TableModel<?, V> model, Map<String, Supplier<DrawnCell<V>>> drawn) {
        this.model = model;
        this.drawn = drawn;
        for (Column<V> column : model.columns()) {
            columns.put(column.id(), column(column));
        }
    }

    /// The columns in their usual order, by their ids.
    Map<String, TableColumn<RowSlot<V>, RowSlot<V>>> all() {
        return columns;
    }

    TableColumn<RowSlot<V>, RowSlot<V>> get(String id) {
        return Objects.requireNonNull(columns.get(id), id);
    }

    private TableColumn<RowSlot<V>, RowSlot<V>> column(Column<V> spec) {
        Heading heading = spec.heading();
        TableColumn<RowSlot<V>, RowSlot<V>> column = new TableColumn<>();
        Label title = new Label(heading.title());
        Tooltip tooltip = new Tooltip(heading.explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDuration(Duration.INDEFINITE);
        title.setTooltip(tooltip);
        title.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(title);
        column.setUserData(spec.id());
        column.setId("column-" + spec.id());
        column.setSortType(spec.isDescendingFirst() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        column.setCellValueFactory(features -> features.getValue().self());
        Supplier<? extends TableCell<RowSlot<V>, RowSlot<V>>> cells = cells(spec);
        column.setCellFactory(_ -> cells.get());
        column.setPrefWidth(heading.width());
        column.setMinWidth(Math.min(heading.width(), SMALLEST_WIDTH));
        column.setVisible(heading.initiallyShown());
        if (spec.isNumber() && !(spec instanceof DrawnColumn)) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    private Supplier<? extends TableCell<RowSlot<V>, RowSlot<V>>> cells(Column<V> spec) {
        return switch (spec) {
            case TextColumn<V> text when drawn.containsKey(text.id()) -> drawn(text.id());
            case TextColumn<V> text -> () -> new TextCell<>(textBox(text.look()), text);
            case NumberColumn<V> number when drawn.containsKey(number.id()) -> drawn(number.id());
            case NumberColumn<V> number ->
                () -> new NumberCell<>(
                        new NumberBox(number.colour(), number.isRemarkable()),
                        number,
                        () -> model.scales().of(number.id()),
                        model.refreshesProperty());
            case DrawnColumn<V> picture -> drawn(picture.id());
        };
    }

    private Supplier<DrawnCell<V>> drawn(String id) {
        return Objects.requireNonNull(drawn.get(id), id);
    }

    private static TextBox textBox(TextColumn.Look look) {
        return switch (look) {
            case PLAIN -> new TextBox(false);
            case DIM -> new TextBox(false, Styles.DIM);
            case NUMBER -> new TextBox(true, Styles.NUMBER);
        };
    }
}
