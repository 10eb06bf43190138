package org.ioscope.app.desktop.processes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses what rows are gathered under, and opens and closes all groups.
final class GroupMenu extends MenuButton {

    private final Map<Grouping, RadioMenuItem> items = new EnumMap<>(Grouping.class);
    private final ToggleGroup group = new ToggleGroup();

    GroupMenu(TreeState tree) {
        setId("group-by");
        setGraphic(new FontIcon(Feather.LAYERS));
        setTooltip(new Tooltip("What rows are gathered under"));
        setMinWidth(USE_PREF_SIZE);
        for (Grouping grouping : Grouping.values()) {
            getItems().add(item(grouping, tree));
        }
        MenuItem open = new MenuItem("Expand all");
        open.setId("expand-all");
        open.setOnAction(_ -> tree.openAll());
        MenuItem close = new MenuItem("Collapse all");
        close.setId("collapse-all");
        close.setOnAction(_ -> tree.closeAll());
        getItems().addAll(new SeparatorMenuItem(), open, close);
        tree.groupingProperty().subscribe(grouping -> {
            RadioMenuItem item = items.get(grouping);
            group.selectToggle(item);
            boolean none = grouping == Grouping.NONE;
            String name = none ? "Group" : "By " + grouping.title().toLowerCase(Locale.ROOT);
            setText(name);
            setAccessibleText(none ? "Group rows" : "Rows grouped " + name.toLowerCase(Locale.ROOT));
            open.setDisable(none);
            close.setDisable(none);
        });
    }

    private RadioMenuItem item(Grouping grouping, TreeState tree) {
        RadioMenuItem item = new RadioMenuItem(grouping.title());
        item.setId("group-" + grouping.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        item.setOnAction(_ -> tree.groupingProperty().set(grouping));
        items.put(grouping, item);
        return item;
    }
}
