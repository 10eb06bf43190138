package org.ioscope.app.desktop.processes;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// A cell with the name of a task; the whole command line is in the tooltip. A task that has ended says so.
final class CommandCell extends TableCell<RowSlot, RowValues> {

    private static final int TOOLTIP_LIMIT = 2000;
    private static final double TOOLTIP_WIDTH = 560;

    CommandCell() {
        setTextOverrun(OverrunStyle.ELLIPSIS);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    @Override
    protected void updateItem(@Nullable RowValues values, boolean empty) {
        super.updateItem(values, empty);
        if (empty || values == null) {
            setText(null);
            return;
        }
        setText(values.task().exited() ? values.command() + " (ended)" : values.command());
    }

    /// Tooltips are dear, so only the cell under the pointer has one.
    private void explain() {
        RowValues values = getItem();
        if (values == null) {
            setTooltip(null);
            return;
        }
        String line = values.task().info().command(true);
        String shown = line.length() > TOOLTIP_LIMIT ? line.substring(0, TOOLTIP_LIMIT) + "…" : line;
        Tooltip tooltip = new Tooltip(SafeText.visible(shown));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
    }
}
