package org.ioscope.app.desktop.directories;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.table.SearchField;

/// The result of a scan, also while it grows: the table beside the pictures, both about the same directory.
final class ResultView extends VBox {

    private static final double SIDE_WIDTH = 300;
    private static final double TABLE_PART = 0.4;
    private static final double WIDE = 900;

    private final DirectoriesViewModel viewModel;
    private final TreeMapView map;
    private final SunburstView sunburst;
    private final StatisticsView statistics;
    private final WritersView writers;
    private final GrowthView growth;
    private final DuplicatesView duplicates;
    private final LegendView legend;
    private final BorderPane side = new BorderPane();
    private final StackPane pane = new StackPane();
    private final ResultTools tools;
    private final FolderTable table;
    private final MenuButton saving;
    private boolean shown;

    ResultView(PageContext context, DirectoriesViewModel viewModel, Workplace workplace) {
        this.viewModel = viewModel;
        setId("directories-result");
        getStyleClass().add("directories-result");
        map = new TreeMapView(viewModel.pictures(), workplace, context.scheduler());
        sunburst = new SunburstView(viewModel.pictures(), workplace, context.scheduler());
        map.setId("tree-map");
        sunburst.setId("sunburst");
        statistics = new StatisticsView(viewModel.statistics(), context.units());
        writers = new WritersView(viewModel.writers(), context.units());
        growth = new GrowthView(viewModel.growth(), context.units());
        legend = new LegendView(viewModel, context.units());
        tools = new ResultTools(viewModel);
        FolderMenu menu = new FolderMenu(viewModel);
        duplicates = new DuplicatesView(viewModel, context.units(), menu);
        table = new FolderTable(context, viewModel, menu);
        saving = new DirectoriesSaving(context, viewModel, this::picture);
        for (TreeMapSurface surface : new TreeMapSurface[] {map, sunburst}) {
            surface.menuProperty().set((_, x, y) -> menu.show(surface, x, y));
            surface.setSizeText((_, size) -> sizeText(context, size));
        }
        pane.getStyleClass().add("picture-pane");
        side.setCenter(pane);
        side.getStyleClass().add("picture-side");
        // Else the divider moves with what is shown at its right.
        side.setMinWidth(SIDE_WIDTH);
        pane.setMinWidth(0);
        SplitPane split = new SplitPane(table, side);
        split.getStyleClass().addAll("details-split", "directories-split");
        split.setDividerPositions(TABLE_PART);
        // What a larger window gives is for the picture.
        SplitPane.setResizableWithParent(table, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        Breadcrumb breadcrumb = new Breadcrumb(viewModel);
        HBox.setHgrow(breadcrumb, Priority.ALWAYS);
        HBox way = new HBox(8, breadcrumb, new ScanOutcome(viewModel));
        way.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tools, way, new DeleteBar(viewModel.actions(), table::requestFocus), split);
        tools.paneProperty().subscribe(_ -> showPane());
        tools.legendShownProperty().subscribe(_ -> showPane());
        widthProperty().subscribe(_ -> showPane());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_PRESSED, menu::keyPressed);
    }

    private String sizeText(PageContext context, double size) {
        return switch (viewModel.pictures().measureProperty().get()) {
            case FILES -> Formats.counted(Math.round(size), "file");
            case ALLOCATED, APPARENT -> context.units().getValue().amount(size);
        };
    }

    private void showPane() {
        ResultTools.Pane chosen = tools.paneProperty().get();
        Node content =
                switch (chosen) {
                    case MAP -> map;
                    case SUNBURST -> sunburst;
                    case STATISTICS -> statistics;
                    case WRITERS -> writers;
                    case WATCH -> growth;
                    case DUPLICATES -> duplicates;
                };
        if (pane.getChildren().isEmpty() || !pane.getChildren().getFirst().equals(content)) {
            pane.getChildren().setAll(content);
        }
        boolean picture = chosen == ResultTools.Pane.MAP || chosen == ResultTools.Pane.SUNBURST;
        boolean beside = picture && tools.legendShownProperty().get() && getWidth() >= WIDE;
        side.setRight(beside ? legend : null);
        viewModel.writers().openProperty().set(shown && chosen == ResultTools.Pane.WRITERS);
        growth.setShown(shown && chosen == ResultTools.Pane.WATCH);
        viewModel.duplicates().setOpen(shown && chosen == ResultTools.Pane.DUPLICATES);
    }

    void setShown(boolean nowShown) {
        shown = nowShown;
        showPane();
    }

    private TreeMapSurface picture() {
        return tools.paneProperty().get() == ResultTools.Pane.SUNBURST ? sunburst : map;
    }

    /// The button that saves pictures and the table.
    MenuButton saving() {
        return saving;
    }

    private void keyPressed(KeyEvent event) {
        if (SearchField.KEYS.match(event)) {
            tools.focusSearch();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && isEscapeTaken()) {
            table.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.UP && event.isAltDown()) {
            viewModel.up();
            event.consume();
        }
    }

    private boolean isEscapeTaken() {
        if (viewModel.actions().questionProperty().get() != null) {
            viewModel.actions().cancelDelete();
            return true;
        }
        if (viewModel.filter().isActive()) {
            viewModel.filter().clear();
            return true;
        }
        return false;
    }
}
