package org.ioscope.app.desktop.table;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;

/// Stands in a table without rows and says why there are none.
public final class EmptyTable extends VBox {

    private static final double GAP = 8;

    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button all;

    /// Makes it without texts.
    ///
    /// @param showAll what the button says that ends search and switches
    /// @param onShowAll what it does
    public EmptyTable(String showAll, Runnable onShowAll) {
        super(GAP);
        title.setId("empty-title");
        title.getStyleClass().add(Styles.EMPTY_TITLE);
        reason.setId("empty-reason");
        reason.getStyleClass().add(Styles.CAPTION);
        all = new Button(showAll);
        all.setId("show-all");
        all.setOnAction(_ -> onShowAll.run());
        setAlignment(Pos.CENTER);
        getChildren().addAll(title, reason, all);
    }

    /// Says why there are no rows.
    ///
    /// @param what the table lacks
    /// @param why more about it; empty for nothing
    /// @param filtered whether search or switches leave rows out
    public void show(String what, String why, boolean filtered) {
        title.setText(what);
        reason.setText(why);
        all.setVisible(filtered);
    }
}
