package org.ioscope.app.desktop.processes;

import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.DataTable;
import org.ioscope.app.desktop.table.EmptyTable;
import org.ioscope.app.desktop.table.FadingRow;
import org.ioscope.app.desktop.table.LayoutMemory;
import org.ioscope.app.desktop.table.SearchField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lays out the page Processes.
final class ProcessesView extends VBox {

    private static final double PICTURE_SCALE = 2;

    private final ProcessesViewModel viewModel;
    private final ProcessesExport export;
    private final DataTable<RowValues> table;
    private final ProcessesTools tools;
    private final RateCharts charts;

    /// Makes the page.
    ProcessesView(PageContext context, ProcessesViewModel viewModel, ProcessesExport export) {
        this.viewModel = viewModel;
        this.export = export;
        this.table = table(viewModel);
        this.tools = new ProcessesTools(viewModel, table::columnChooser);
        this.charts = new RateCharts(context, viewModel);
        getStyleClass().add(Styles.PAGE);
        PageHeader header = PageHeader.live(
                context, "Processes", viewModel.shownProperty().map(ProcessesUpdate::answer), exportMenu());
        LayoutMemory.install(table, context.preferences().text("processes.table", ""));
        table.setPlaceholder(placeholder());
        TaskMenu taskMenu = new TaskMenu(viewModel, table);
        QuestionBar question = new QuestionBar(viewModel.actions(), table::requestFocus);
        DetailsBeside split = new DetailsBeside(
                table,
                new DetailsView(context, viewModel.details(), taskMenu.button()),
                viewModel.details(),
                context.preferences().text("processes.detailsWidth", ""));
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(header, charts, tools, question, split);
        table.setOnOpen(_ -> viewModel.details().openProperty().set(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static DataTable<RowValues> table(ProcessesViewModel viewModel) {
        DataTable<RowValues> table = new DataTable<>(
                viewModel.table(),
                ProcessColumns.COMMAND,
                Map.of(
                        ProcessColumns.RATE,
                        () -> new TrendCell(
                                new TrendGraph(),
                                () -> viewModel.shownProperty().get().units()),
                        ProcessColumns.COMMAND,
                        () -> new CommandCell(new TreeBox(), viewModel.tree())));
        table.setId("process-table");
        table.setAccessibleText("Tasks and their disk I/O");
        table.setRowFactory(_ -> new FadingRow<>(values -> values.task().exited()));
        TreeKeys.install(viewModel.tree(), table);
        viewModel.threadsProperty().subscribe(threads -> table.setTitle(ProcessColumns.ID, threads ? "TID" : "PID"));
        return table;
    }

    private MenuButton exportMenu() {
        MenuItem csv = tableItem("export-csv", "Save table as CSV…", false);
        MenuItem json = tableItem("export-json", "Save table as JSON…", true);
        MenuItem png = new MenuItem("Save charts as PNG…");
        png.setId("export-png");
        png.setOnAction(_ -> export.charts(Picture.of(charts, background(), PICTURE_SCALE)));
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.DOWNLOAD), csv, json, png);
        menu.setId("export");
        menu.getStyleClass().add(Styles.ICON_BUTTON);
        menu.setAccessibleText("Save");
        menu.setTooltip(new Tooltip("Save the table or the charts"));
        menu.disableProperty().bind(viewModel.shownProperty().isEqualTo(ProcessesUpdate.EMPTY));
        return menu;
    }

    private MenuItem tableItem(String id, String text, boolean json) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> export.table(viewModel.shownProperty().get(), table.shownColumns(), json));
        return item;
    }

    private Color background() {
        return getBackground() != null && getBackground().getFills().getFirst().getFill() instanceof Color color
                ? color
                : Color.WHITE;
    }

    private EmptyTable placeholder() {
        EmptyTable empty = new EmptyTable("Show all tasks", viewModel::showAll);
        viewModel.emptyTextProperty().subscribe(() -> tellEmpty(empty));
        viewModel.filteredProperty().subscribe(() -> tellEmpty(empty));
        tellEmpty(empty);
        return empty;
    }

    private void tellEmpty(EmptyTable empty) {
        empty.show(
                viewModel.emptyTextProperty().get(),
                "",
                viewModel.filteredProperty().get());
    }

    private void keyPressed(KeyEvent event) {
        if (SearchField.KEYS.match(event)) {
            tools.focusSearch();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        }
    }

    /// Ends what was begun last: a question, a search, the details.
    private void leave() {
        if (viewModel.actions().questionProperty().get() != null) {
            viewModel.actions().cancel();
        } else if (!viewModel.searchProperty().get().isEmpty()) {
            viewModel.searchProperty().set("");
        } else {
            viewModel.details().openProperty().set(false);
        }
        table.forgetTyped();
        table.requestFocus();
    }
}
