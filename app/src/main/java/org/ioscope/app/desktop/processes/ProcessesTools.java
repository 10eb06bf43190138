package org.ioscope.app.desktop.processes;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Choice;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.ColumnChooser;
import org.ioscope.app.desktop.table.HeldMark;
import org.ioscope.app.desktop.table.RowCount;
import org.ioscope.app.desktop.table.SearchField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What chooses the rows and columns of the table.
final class ProcessesTools extends HBox {

    /// Below this width, what has an icon goes without words.
    private static final double NARROW = 900;

    /// Below this width, a shorter search field leaves room for the longest count.
    private static final double WIDE = 1120;

    private static final double SEARCH_WIDTH = 200;
    private static final double SHORT_SEARCH_WIDTH = 160;

    private final SearchField search;
    private final Button columns = new Button("Columns", new FontIcon(Feather.COLUMNS));
    private final GroupMenu groups;
    private final HeldMark held;
    private final RowCount count;

    /// @param chooser makes what the button Columns shows
    ProcessesTools(ProcessesViewModel viewModel, Supplier<ColumnChooser> chooser) {
        groups = new GroupMenu(viewModel.tree());
        getStyleClass().add(Styles.TOOL_BAR);
        setAlignment(Pos.CENTER_LEFT);
        // So that it can become narrow enough to know that it has to do without words.
        setMinWidth(0);
        search = new SearchField(viewModel.searchProperty(), "Search by command, user or number");

        ToggleSwitch onlyActive = new ToggleSwitch("Only active");
        onlyActive.setId("only-active");
        onlyActive.setTooltip(new Tooltip("Only tasks that read, wrote or waited"));
        onlyActive.selectedProperty().bindBidirectional(viewModel.onlyActiveProperty());
        onlyActive.setMinWidth(USE_PREF_SIZE);

        held = new HeldMark(viewModel.shownProperty().map(ProcessesUpdate::held));
        count = new RowCount(viewModel.shownProperty().map(ProcessesTools::count));

        columns.setId("columns");
        columns.setTooltip(new Tooltip("Show and hide columns"));
        columns.setMinWidth(USE_PREF_SIZE);
        columns.setAccessibleText("Columns");
        columns.setOnAction(_ -> choose(chooser.get()));

        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Choice rows = new Choice(
                half("Processes", "processes", "A row per process, summed over its threads"),
                half("Threads", "threads", "A row per thread"),
                viewModel.threadsProperty());
        // A process with its threads shows both.
        rows.disableProperty().bind(viewModel.tree().groupingProperty().isEqualTo(Grouping.PROCESS));
        Choice amounts = new Choice(
                half("Rates", "rates", "Bytes a second in the last interval"),
                half("Since start", "accumulated", "Bytes since this window was opened"),
                viewModel.accumulatedProperty());
        getChildren().addAll(search, rows, amounts, onlyActive, groups, space, held, count, columns);
        widthProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean narrow = getWidth() < NARROW;
        search.setPrefWidth(getWidth() < WIDE ? SHORT_SEARCH_WIDTH : SEARCH_WIDTH);
        ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        columns.setContentDisplay(display);
        groups.setContentDisplay(display);
        held.setContentDisplay(display);
        count.setVisible(!narrow);
        count.setManaged(!narrow);
    }

    private void choose(ColumnChooser chooser) {
        Popover popover = new Popover(chooser);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setAnimated(false);
        popover.setDetachable(false);
        popover.show(columns);
    }

    /// Puts the caret into the search field.
    void focusSearch() {
        search.begin();
    }

    private static ToggleButton half(String text, String id, String explanation) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(explanation));
        return button;
    }

    private static String count(ProcessesUpdate update) {
        return RowCount.text(update.matching(), update.all());
    }
}
