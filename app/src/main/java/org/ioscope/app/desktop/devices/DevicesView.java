package org.ioscope.app.desktop.devices;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.DetailsSplit;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.Quantity;
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

/// Lays out the page Devices.
final class DevicesView extends VBox {

    private final PageContext context;
    private final DevicesViewModel viewModel;
    private final TimeWindow window;
    private final DataTable<DeviceRow> table;
    private final TotalsLine totals = new TotalsLine("Partitions and stacked devices are not counted again");
    private long shownMillis = Long.MIN_VALUE;

    DevicesView(PageContext context, DevicesViewModel viewModel) {
        this.context = context;
        this.viewModel = viewModel;
        window = TimeWindow.of(context);
        table = table();
        LayoutMemory.install(table, context.preferences().text("devices.table", ""));
        setId("devices");
        getStyleClass().add(Styles.PAGE);
        VBox top = new VBox(table, totals);
        VBox.setVgrow(table, Priority.ALWAYS);
        DetailsSplit split = new DetailsSplit(top, new DeviceDetails(context, viewModel, window));
        table.setOnOpen(_ -> split.open());
        VBox.setVgrow(split, Priority.ALWAYS);
        TableSaving saving = new TableSaving(
                context,
                "devices",
                () -> new TableExport<>(
                        DeviceColumns.ALL, viewModel.shownProperty().get().rows()));
        TableTools tools = tools(split);
        tools.hearKeysOf(this, table);
        PageHeader header =
                PageHeader.live(context, "Devices", viewModel.shownProperty().map(DevicesUpdate::answer), saving);
        getChildren().addAll(header, tools, split);
        viewModel.shownProperty().subscribe(this::show);
    }

    private DataTable<DeviceRow> table() {
        DataTable<DeviceRow> devices = new DataTable<>(
                viewModel.table(),
                DeviceColumns.NAME,
                Map.of(DeviceColumns.NAME, () -> new NameCell(new NameBox(), viewModel::toggle)));
        devices.setId("device-table");
        devices.setAccessibleText("Block devices and what they do");
        RowMenu<DeviceRow> menu =
                new RowMenu<>(viewModel.table(), "device", row -> row.device().key());
        devices.setRowFactory(_ -> new FadingRow<>(row -> row.device().gone(), menu));
        devices.setPlaceholder(placeholder());
        devices.addEventFilter(KeyEvent.KEY_PRESSED, this::fold);
        return devices;
    }

    private TableTools tools(DetailsSplit split) {
        ToggleSwitch idle = new ToggleSwitch("Hide idle loop devices");
        idle.setId("hide-idle");
        idle.setTooltip(new Tooltip("Leave out loop, RAM and zram devices that did nothing for a minute"));
        idle.selectedProperty().bindBidirectional(viewModel.idleHiddenProperty());
        idle.setMinWidth(USE_PREF_SIZE);
        TableTools tools = new TableTools(
                viewModel.searchProperty(), "Search by name, label, model or mount point", table.columnMenu(), idle);
        tools.getChildren().add(split.button());
        tools.tell(
                viewModel.shownProperty().map(DevicesUpdate::held),
                viewModel.shownProperty().map(DevicesView::count));
        return tools;
    }

    private static String count(DevicesUpdate update) {
        return RowCount.text(update.rows().size(), update.devices().size());
    }

    private EmptyTable placeholder() {
        EmptyTable empty = new EmptyTable("Show all devices", viewModel::showAll);
        viewModel
                .shownProperty()
                .subscribe(_ -> empty.show(viewModel.emptyText(), viewModel.emptyReason(), viewModel.isFiltered()));
        return empty;
    }

    /// Left and right hide and show the partitions of a disk.
    private void fold(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            viewModel.unfoldSelected(event.getCode() == KeyCode.RIGHT);
            event.consume();
        }
    }

    private void show(DevicesUpdate update) {
        DeviceTotals all = update.totals();
        totals.show(
                all.devices() == 0 ? "No device counts" : "All of " + Formats.counted(all.devices(), "device"),
                all.devices() == 0
                        ? List.of()
                        : List.of(
                                new TotalsLine.Part(
                                        Styles.READ,
                                        "read " + Quantity.BYTES_PER_SECOND.text(all.read(), viewModel.units()) + ", "
                                                + requests(all.reads(), "reads")),
                                new TotalsLine.Part(
                                        Styles.WRITE,
                                        "write " + Quantity.BYTES_PER_SECOND.text(all.write(), viewModel.units()) + ", "
                                                + requests(all.writes(), "writes"))));
        if (update.timeMillis() != shownMillis) {
            shownMillis = update.timeMillis();
            window.advance(context.history());
        }
    }

    private String requests(double perSecond, String what) {
        return Double.isNaN(perSecond)
                ? Formats.UNKNOWN
                : Quantity.PER_SECOND
                                .scale(perSecond, viewModel.units())
                                .number()
                                .apply(perSecond) + " " + what + "/s";
    }
}
