package org.ioscope.app.desktop.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The live table of every page. Sorting and filtering are done by the page's view model, off the JavaFX thread.
///
/// @param <V> what a row shows at one moment
public final class DataTable<V> extends TableView<RowSlot<V>> {

    private static final double ROW_HEIGHT = 28;
    private static final double SCROLL_BAR_WIDTH = 18;
    private static final double STRETCHED_MIN_WIDTH = 160;

    private final TableModel<?, V> model;
    private final TableColumns<V> columns;
    private final String stretched;
    private final TableLayout initialLayout;
    private final TypeAhead typeAhead = new TypeAhead(this::selectNamed);
    private final ContextMenu columnMenu;
    private Consumer<V> opener = _ -> {};
    private boolean adjustingSort;

    /// Makes the table.
    ///
    /// @param model what it shows
    /// @param stretched id of the column that takes the room which the others leave; it can not be hidden
    /// @param drawn makes the cells of each [DrawnColumn], and of those other columns that the page draws itself,
    ///     by
    ///     their ids
    public DataTable(TableModel<?, V> model, String stretched, Map<String, Supplier<DrawnCell<V>>> drawn) {
        super(model.rows());
        this.model = model;
        this.columns = new TableColumns<>(model, drawn);
        this.stretched = stretched;
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getColumns().setAll(columns.all().values());
        initialLayout = tableLayout();
        columnMenu = newColumnMenu();
        getColumns().forEach(column -> column.setContextMenu(columnMenu));
        stretch();
        sortByHeader();
        keepSelection();
        hoverProperty().subscribe(model.holdProperty()::set);
        addEventHandler(KeyEvent.KEY_TYPED, typeAhead::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByClick);
    }

    /// Sets what a double click or Enter on a row does.
    public void setOnOpen(Consumer<V> newOpener) {
        opener = newOpener;
    }

    /// Changes what stands above a column.
    public void setTitle(String column, String title) {
        if (columns.get(column).getGraphic() instanceof Label label) {
            label.setText(title);
        }
    }

    /// The menu that shows and hides columns; the same one that the headers have.
    public ContextMenu columnMenu() {
        return columnMenu;
    }

    /// A pane that shows and hides columns, and stays open meanwhile.
    public ColumnChooser columnChooser() {
        return new ColumnChooser(choosable(), () -> restore(initialLayout));
    }

    private List<ColumnChooser.Choosable> choosable() {
        List<ColumnChooser.Choosable> all = new ArrayList<>();
        columns.all().forEach((id, column) -> {
            if (!id.equals(stretched) && column.getGraphic() instanceof Label label) {
                all.add(new ColumnChooser.Choosable(
                        model.column(id).heading(), label.textProperty(), column.visibleProperty()));
            }
        });
        return all;
    }

    private ContextMenu newColumnMenu() {
        ContextMenu menu = new ContextMenu();
        Map<String, Menu> sections = new HashMap<>();
        for (ColumnChooser.Choosable column : choosable()) {
            CheckMenuItem item = new CheckMenuItem();
            item.setId("show-" + column.heading().id());
            item.textProperty().bind(column.title());
            item.selectedProperty().bindBidirectional(column.shown());
            String section = column.heading().section();
            if (section.isEmpty()) {
                menu.getItems().add(item);
            } else {
                sections.computeIfAbsent(section, name -> addSection(menu, name))
                        .getItems()
                        .add(item);
            }
        }
        MenuItem reset = new MenuItem("Usual columns");
        reset.setId("usual-columns");
        reset.setOnAction(_ -> restore(initialLayout));
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
        return menu;
    }

    private static Menu addSection(ContextMenu menu, String name) {
        Menu section = new Menu(name);
        menu.getItems().add(section);
        return section;
    }

    private void stretch() {
        widthProperty().subscribe(this::fitStretched);
        for (TableColumn<RowSlot<V>, ?> column : getColumns()) {
            if (!stretched.equals(column.getUserData())) {
                column.widthProperty().subscribe(this::fitStretched);
                column.visibleProperty().subscribe(this::fitStretched);
            }
        }
    }

    private void fitStretched() {
        double others = 0;
        for (TableColumn<RowSlot<V>, ?> column : getVisibleLeafColumns()) {
            if (!stretched.equals(column.getUserData())) {
                others += column.getWidth();
            }
        }
        double room = getWidth() - others - SCROLL_BAR_WIDTH;
        columns.get(stretched).setPrefWidth(Math.max(STRETCHED_MIN_WIDTH, room));
    }

    /// Hands sorting to the view model. A first click on a column of numbers puts the largest on top, a second
    /// click turns the order around; there is no unsorted table.
    private void sortByHeader() {
        // Setting the policy asks for a sort at once.
        adjustingSort = true;
        setSortPolicy(_ -> {
            if (!adjustingSort) {
                sortByClicked();
            }
            return true;
        });
        model.sortProperty().subscribe(_ -> showSort());
    }

    private void sortByClicked() {
        SortOrder last = model.sortProperty().get();
        String column = getSortOrder().isEmpty()
                ? last.column()
                : String.valueOf(getSortOrder().getFirst().getUserData());
        boolean descending = column.equals(last.column())
                ? !last.descending()
                : model.column(column).isDescendingFirst();
        model.sortProperty().set(new SortOrder(column, descending));
    }

    private void showSort() {
        SortOrder order = model.sortProperty().get();
        TableColumn<RowSlot<V>, RowSlot<V>> column = columns.get(order.column());
        adjustingSort = true;
        column.setSortType(order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        getSortOrder().setAll(List.of(column));
        adjustingSort = false;
    }

    /// The selection follows its row to another place.
    private void keepSelection() {
        getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> {
            if (index.intValue() >= 0) {
                model.select(index.intValue());
            }
        });
        model.refreshesProperty().addListener((_, _, _) -> {
            int index = model.selectedIndex();
            if (index != getSelectionModel().getSelectedIndex()) {
                if (index >= 0) {
                    getSelectionModel().clearAndSelect(index);
                } else {
                    getSelectionModel().clearSelection();
                }
            }
        });
    }

    private void selectNamed(String prefix) {
        int index = model.find(prefix, getSelectionModel().getSelectedIndex());
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(index);
        }
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void openByClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
        }
    }

    private void open() {
        V values = model.selectedValues();
        if (values != null) {
            opener.accept(values);
        }
    }

    /// Ends a search by typing.
    public void forgetTyped() {
        typeAhead.forget();
    }

    /// The columns on screen, from left to right, for settings and exports.
    public List<Column<V>> shownColumns() {
        List<Column<V>> shown = new ArrayList<>();
        for (TableColumn<RowSlot<V>, ?> column : getVisibleLeafColumns()) {
            shown.add(model.column(String.valueOf(column.getUserData())));
        }
        return shown;
    }

    /// Which columns are shown now, and how.
    public TableLayout tableLayout() {
        List<TableLayout.Shown> shown = new ArrayList<>();
        for (TableColumn<RowSlot<V>, ?> column : getColumns()) {
            if (column.isVisible()) {
                shown.add(new TableLayout.Shown(String.valueOf(column.getUserData()), column.getWidth()));
            }
        }
        return new TableLayout(shown, model.sortProperty().get());
    }

    /// Shows the columns of a layout. Those that the table does not have are left out, and the stretched one is
    /// always there.
    public void restore(TableLayout layout) {
        List<TableColumn<RowSlot<V>, ?>> ordered = new ArrayList<>();
        for (TableLayout.Shown shown : layout.columns()) {
            TableColumn<RowSlot<V>, RowSlot<V>> column = columns.all().get(shown.id());
            if (column != null && !ordered.contains(column)) {
                column.setPrefWidth(shown.width());
                ordered.add(column);
            }
        }
        columns.all().forEach((id, column) -> {
            column.setVisible(ordered.contains(column) || id.equals(stretched));
            if (!ordered.contains(column)) {
                ordered.add(column);
            }
        });
        getColumns().setAll(ordered);
        if (columns.all().containsKey(layout.sort().column())) {
            model.sortProperty().set(layout.sort());
        }
        showSort();
        fitStretched();
    }

    boolean isStretched(TableColumn<?, ?> column) {
        return stretched.equals(column.getUserData());
    }

    ReadOnlyObjectProperty<SortOrder> layoutSort() {
        return model.sortProperty();
    }
}
