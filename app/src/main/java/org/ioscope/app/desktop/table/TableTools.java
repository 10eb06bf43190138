package org.ioscope.app.desktop.table;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above a table: search, the page's own switches, how many rows there are, and the columns.
public final class TableTools extends HBox {

    private final SearchField search;
    private final Button columnsButton = new Button("Columns", new FontIcon(Feather.COLUMNS));

    /// Makes the line.
    ///
    /// @param searched what the user looks for
    /// @param searchName what the search looks at, such as `Search by name`
    /// @param columnMenu shows and hides columns
    /// @param switches of the page
    public TableTools(StringProperty searched, String searchName, ContextMenu columnMenu, Node... switches) {
        getStyleClass().add(Styles.TOOL_BAR);
        setAlignment(Pos.CENTER_LEFT);
        search = new SearchField(searched, searchName);
        columnsButton.setId("columns");
        columnsButton.setTooltip(new Tooltip("Show and hide columns"));
        columnsButton.setMinWidth(USE_PREF_SIZE);
        columnsButton.setOnAction(_ -> columnMenu.show(columnsButton, Side.BOTTOM, 0, 4));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(search);
        getChildren().addAll(switches);
        getChildren().addAll(space, columnsButton);
    }

    /// Says how many rows there are and whether their order is held.
    ///
    /// @param held whether another order is due
    /// @param count of the rows
    public void tell(ObservableValue<Boolean> held, ObservableValue<String> count) {
        int columns = getChildren().indexOf(columnsButton);
        getChildren().addAll(columns, List.of(new HeldMark(held), new RowCount(count)));
    }

    /// Ctrl+F in the page goes to the search, Esc ends it.
    ///
    /// @param page whose keys are heard
    /// @param table that the search is about
    public void hearKeysOf(Node page, DataTable<?> table) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SearchField.KEYS.match(event)) {
                search.begin();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
                table.forgetTyped();
                table.requestFocus();
            }
        });
    }
}
