package org.ioscope.app.desktop.processes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.jspecify.annotations.Nullable;

/// Makes the columns of the table.
final class ProcessColumns {

    private static final double TOOLTIP_WIDTH = 360;
    private static final double NUMBER_WIDTH = 118;
    private static final double PERCENT_WIDTH = 84;

    private final ProcessesViewModel viewModel;
    private final Map<ProcessColumn, TableColumn<RowSlot, RowSlot>> columns = new EnumMap<>(ProcessColumn.class);

    ProcessColumns(ProcessesViewModel viewModel) {
        this.viewModel = viewModel;
        for (ProcessColumn kind : ProcessColumn.values()) {
            columns.put(kind, column(kind));
        }
    }

    /// The columns in their usual order.
    Map<ProcessColumn, TableColumn<RowSlot, RowSlot>> all() {
        return columns;
    }

    TableColumn<RowSlot, RowSlot> get(ProcessColumn kind) {
        return Objects.requireNonNull(columns.get(kind));
    }

    private TableColumn<RowSlot, RowSlot> column(ProcessColumn kind) {
        TableColumn<RowSlot, RowSlot> column = new TableColumn<>();
        Label title = new Label(kind.title());
        Tooltip tooltip = new Tooltip(kind.explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDuration(Duration.INDEFINITE);
        title.setTooltip(tooltip);
        title.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(title);
        column.setUserData(kind);
        column.setId("column-" + kind.name().toLowerCase(Locale.ROOT));
        column.setSortType(kind.isDescendingFirst() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        column.setCellValueFactory(features -> features.getValue().self());
        Supplier<TableCell<RowSlot, RowSlot>> cells = cells(kind);
        column.setCellFactory(_ -> cells.get());
        if (kind == ProcessColumn.ID) {
            viewModel.threadsProperty().subscribe(threads -> title.setText(threads ? "TID" : "PID"));
        }
        switch (kind) {
            case ID -> size(column, 76, true);
            case PRIORITY -> size(column, 60, false);
            case USER -> size(column, 104, false);
            case READ, WRITE -> size(column, NUMBER_WIDTH, true);
            case SWAPIN, WAIT -> size(column, PERCENT_WIDTH, true);
            case RATE -> size(column, 112, false);
            case COMMAND -> column.setPrefWidth(260);
        }
        return column;
    }

    private static void size(TableColumn<RowSlot, RowSlot> column, double width, boolean number) {
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        if (number) {
            column.getStyleClass().add("number-column");
        }
    }

    private Supplier<TableCell<RowSlot, RowSlot>> cells(ProcessColumn kind) {
        return switch (kind) {
            case ID -> () -> text(true, Styles.NUMBER, ProcessColumns::id);
            case PRIORITY ->
                () -> text(
                        false,
                        Styles.DIM,
                        values -> values.task().info().ioPriority().text());
            case USER -> () -> text(false, Styles.DIM, RowValues::user);
            case READ -> () -> number(Styles.READ, read(), viewModel.shownProperty());
            case WRITE -> () -> number(Styles.WRITE, write(), viewModel.shownProperty());
            case SWAPIN -> () -> number(Styles.WAIT, swapin(), null);
            case WAIT -> () -> number(Styles.WAIT, ioWait(), null);
            case RATE ->
                () -> new TrendCell(
                        new TrendGraph(), () -> viewModel.shownProperty().get().units());
            case COMMAND -> () -> new TextCell(new TextBox(false), RowValues::commandOrEnd, RowValues::commandLine);
        };
    }

    private static TextCell text(boolean rightAligned, String style, Function<RowValues, String> text) {
        return new TextCell(new TextBox(rightAligned, style), text, _ -> null);
    }

    private static NumberCell number(
            String colorStyle, NumberCell.Style style, @Nullable ObservableValue<?> rescaling) {
        return new NumberCell(new NumberBox(colorStyle), style, rescaling);
    }

    private static String id(RowValues values) {
        int tid = values.task().id().tid();
        return tid > 0 ? String.valueOf(tid) : Formats.UNKNOWN;
    }

    private NumberCell.Style read() {
        return new NumberCell.Style(
                RowValues::read,
                number -> viewModel.scales().read().number(number),
                () -> viewModel.scales().read().unit(),
                () -> viewModel.scales().largestRead(),
                values -> values.task().activity().readBytes());
    }

    private NumberCell.Style write() {
        return new NumberCell.Style(
                RowValues::write,
                number -> viewModel.scales().write().number(number),
                () -> viewModel.scales().write().unit(),
                () -> viewModel.scales().largestWrite(),
                values -> values.task().activity().writeBytes());
    }

    private static NumberCell.Style swapin() {
        return new NumberCell.Style(
                RowValues::swapin,
                Formats::percent,
                () -> "%",
                () -> 100,
                values -> values.task().activity().swapinDelayNanos());
    }

    private static NumberCell.Style ioWait() {
        return new NumberCell.Style(
                RowValues::ioWait,
                Formats::percent,
                () -> "%",
                () -> 100,
                values -> values.task().activity().ioDelayNanos());
    }
}
