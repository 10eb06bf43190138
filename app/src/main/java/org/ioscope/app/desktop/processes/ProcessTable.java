package org.ioscope.app.desktop.processes;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// The live table. Sorting and filtering are done by the view model, off the JavaFX thread.
final class ProcessTable extends TableView<RowSlot> {

    private static final double ROW_HEIGHT = 28;
    private static final double SCROLL_BAR_WIDTH = 18;
    private static final double COMMAND_MIN_WIDTH = 160;
    private static final Duration TYPE_AHEAD_PAUSE = Duration.seconds(1);

    private final ProcessesViewModel viewModel;
    private final ProcessColumns columns;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition typeAheadEnd = new PauseTransition(TYPE_AHEAD_PAUSE);
    private boolean adjustingSort;

    ProcessTable(ProcessesViewModel viewModel) {
        super(viewModel.rows());
        this.viewModel = viewModel;
        this.columns = new ProcessColumns(viewModel);
        setId("process-table");
        setAccessibleText("Tasks and their disk I/O");
        setFixedCellSize(ROW_HEIGHT);
        setRowFactory(_ -> new ProcessTableRow());
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getColumns().setAll(columns.all().values());
        ContextMenu menu = columnMenu();
        getColumns().forEach(column -> column.setContextMenu(menu));
        stretchCommand();
        sortByHeader();
        keepSelection();
        hoverProperty().subscribe(viewModel.holdProperty()::set);
        typeAheadEnd.setOnFinished(_ -> typed.setLength(0));
        addEventHandler(KeyEvent.KEY_TYPED, this::typeAhead);
    }

    /// A menu that shows and hides columns.
    ContextMenu columnMenu() {
        ContextMenu menu = new ContextMenu();
        columns.all().forEach((kind, column) -> {
            if (kind != ProcessColumn.COMMAND) {
                CheckMenuItem item = new CheckMenuItem(kind.title());
                item.selectedProperty().bindBidirectional(column.visibleProperty());
                menu.getItems().add(item);
            }
        });
        return menu;
    }

    /// The command takes the room that the other columns leave.
    private void stretchCommand() {
        widthProperty().subscribe(this::fitCommand);
        for (TableColumn<RowSlot, ?> column : getColumns()) {
            if (column.getUserData() != ProcessColumn.COMMAND) {
                column.widthProperty().subscribe(this::fitCommand);
                column.visibleProperty().subscribe(this::fitCommand);
            }
        }
    }

    private void fitCommand() {
        double others = 0;
        for (TableColumn<RowSlot, ?> column : getVisibleLeafColumns()) {
            if (column.getUserData() != ProcessColumn.COMMAND) {
                others += column.getWidth();
            }
        }
        double room = getWidth() - others - SCROLL_BAR_WIDTH;
        columns.get(ProcessColumn.COMMAND).setPrefWidth(Math.max(COMMAND_MIN_WIDTH, room));
    }

    /// Hands sorting to the view model. A first click on a column of numbers puts the largest on top, a second
    /// click turns the order around; there is no unsorted table.
    private void sortByHeader() {
        // Setting the policy asks for a sort at once.
        adjustingSort = true;
        setSortPolicy(_ -> {
            if (!adjustingSort) {
                SortOrder last = viewModel.sortProperty().get();
                ProcessColumn column = getSortOrder().isEmpty()
                        ? last.column()
                        : (ProcessColumn) getSortOrder().getFirst().getUserData();
                boolean descending = column == last.column() ? !last.descending() : column.isDescendingFirst();
                viewModel.sortProperty().set(new SortOrder(column, descending));
                showSort();
            }
            return true;
        });
        showSort();
    }

    private void showSort() {
        SortOrder order = viewModel.sortProperty().get();
        TableColumn<RowSlot, RowSlot> column = columns.get(order.column());
        adjustingSort = true;
        column.setSortType(order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        getSortOrder().setAll(List.of(column));
        adjustingSort = false;
    }

    /// The selection follows its task to another place.
    private void keepSelection() {
        getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> {
            if (index.intValue() >= 0) {
                viewModel.select(index.intValue());
            }
        });
        viewModel.shownProperty().addListener((_, _, _) -> {
            int index = viewModel.selectedIndex();
            if (index != getSelectionModel().getSelectedIndex()) {
                if (index >= 0) {
                    getSelectionModel().clearAndSelect(index);
                } else {
                    getSelectionModel().clearSelection();
                }
            }
        });
    }

    private void typeAhead(KeyEvent event) {
        String character = event.getCharacter();
        boolean letter = !character.isBlank() && !Character.isISOControl(character.codePointAt(0));
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || !letter) {
            return;
        }
        typed.append(character);
        typeAheadEnd.playFromStart();
        int index = viewModel.find(typed.toString(), getSelectionModel().getSelectedIndex());
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(index);
        }
        event.consume();
    }

    /// Ends a search by typing.
    void forgetTyped() {
        typed.setLength(0);
    }
}
