package org.ioscope.app.desktop.devices;

import java.util.function.Consumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.ioscope.app.desktop.devices.DeviceRow.Fold;
import org.ioscope.app.desktop.table.DrawnCell;
import org.jspecify.annotations.Nullable;

/// The cell with a device's name. A click on its arrow shows or hides the partitions.
final class NameCell extends DrawnCell<DeviceRow> {

    private final NameBox box;

    /// @param toggle shows or hides what is below a row
    NameCell(NameBox box, Consumer<DeviceRow> toggle) {
        super(box);
        this.box = box;
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            DeviceRow row = values();
            boolean onArrow = event.getX() < NameBox.ARROW_END && event.getButton() == MouseButton.PRIMARY;
            if (row != null && row.fold() != Fold.NONE && onArrow) {
                toggle.accept(row);
                event.consume();
            }
        });
    }

    @Override
    protected void show(DeviceRow row) {
        box.show(row);
    }

    @Override
    protected String spoken(DeviceRow row) {
        String fold =
                switch (row.fold()) {
                    case NONE ->
                        row.depth() > 0
                                ? ", partition of " + row.device().info().parent()
                                : "";
                    case OPEN -> ", expanded";
                    case CLOSED -> ", collapsed";
                };
        return (row.device().name() + " " + row.device().hint()).strip() + fold;
    }

    @Override
    protected @Nullable String explanation(DeviceRow row) {
        return (row.device().name() + "  " + row.device().hint()).strip();
    }
}
