package org.ioscope.app.desktop.network;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.DetailsSplit;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.DataTable;
import org.ioscope.app.desktop.table.EmptyTable;
import org.ioscope.app.desktop.table.FadingRow;
import org.ioscope.app.desktop.table.LayoutMemory;
import org.ioscope.app.desktop.table.RowCount;
import org.ioscope.app.desktop.table.RowMenu;
import org.ioscope.app.desktop.table.TableExport;
import org.ioscope.app.desktop.table.TableSaving;
import org.ioscope.app.desktop.table.TableTools;
import org.ioscope.app.desktop.table.TotalsLine;

/// Lays out the page Network.
final class NetworkView extends VBox {

    private final PageContext context;
    private final NetworkViewModel viewModel;
    private final TimeWindow window;
    private final DataTable<Link> table;
    private final TotalsLine totals = new TotalsLine("Loopback and interfaces on top of others are not counted");
    private long shownMillis = Long.MIN_VALUE;

    NetworkView(PageContext context, NetworkViewModel viewModel) {
        this.context = context;
        this.viewModel = viewModel;
        window = TimeWindow.of(context);
        table = table();
        LayoutMemory.install(table, context.preferences().text("network.table", ""));
        setId("network");
        getStyleClass().add(Styles.PAGE);
        VBox top = new VBox(table, totals);
        VBox.setVgrow(table, Priority.ALWAYS);
        DetailsSplit split = new DetailsSplit(top, new LinkDetails(context, viewModel, window));
        table.setOnOpen(_ -> split.open());
        VBox.setVgrow(split, Priority.ALWAYS);
        TableSaving saving = new TableSaving(
                context,
                "network",
                () -> new TableExport<>(
                        LinkColumns.ALL, viewModel.shownProperty().get().rows()));
        TableTools tools = tools(split);
        tools.hearKeysOf(this, table);
        PageHeader header =
                PageHeader.live(context, "Network", viewModel.shownProperty().map(NetworkUpdate::answer), saving);
        getChildren().addAll(header, tools, split);
        viewModel.shownProperty().subscribe(this::show);
    }

    private DataTable<Link> table() {
        DataTable<Link> links = new DataTable<>(viewModel.table(), LinkColumns.NAME, Map.of());
        links.setId("network-table");
        links.setAccessibleText("Network interfaces and what they carry");
        RowMenu<Link> menu = new RowMenu<>(viewModel.table(), "interface", Link::key);
        links.setRowFactory(_ -> new FadingRow<>(Link::isDim, menu));
        links.setPlaceholder(placeholder());
        return links;
    }

    private TableTools tools(DetailsSplit split) {
        ToggleSwitch down = new ToggleSwitch("Hide those that are down");
        down.setId("hide-down");
        down.setTooltip(new Tooltip("Leave out interfaces that can carry nothing now"));
        down.selectedProperty().bindBidirectional(viewModel.downHiddenProperty());
        down.setMinWidth(USE_PREF_SIZE);
        TableTools tools = new TableTools(
                viewModel.searchProperty(), "Search by name, address, kind or state", table.columnMenu(), down);
        tools.getChildren().add(split.button());
        tools.tell(
                viewModel.shownProperty().map(NetworkUpdate::held),
                viewModel.shownProperty().map(NetworkView::count));
        return tools;
    }

    private static String count(NetworkUpdate update) {
        return RowCount.text(update.rows().size(), update.links().size());
    }

    private EmptyTable placeholder() {
        EmptyTable empty = new EmptyTable("Show all interfaces", viewModel::showAll);
        viewModel
                .shownProperty()
                .subscribe(_ -> empty.show(viewModel.emptyText(), viewModel.emptyReason(), viewModel.isFiltered()));
        return empty;
    }

    private void show(NetworkUpdate update) {
        NetworkTotals all = update.totals();
        totals.show(
                all.links() == 0 ? "No interface counts" : "All of " + Formats.counted(all.links(), "interface"),
                all.links() == 0
                        ? List.of()
                        : List.of(
                                new TotalsLine.Part(
                                        Styles.NETWORK_IN,
                                        "in " + viewModel.units().rate(all.received())),
                                new TotalsLine.Part(
                                        Styles.NETWORK_OUT,
                                        "out " + viewModel.units().rate(all.sent()))));
        if (update.timeMillis() != shownMillis) {
            shownMillis = update.timeMillis();
            window.advance(context.history());
        }
    }
}
