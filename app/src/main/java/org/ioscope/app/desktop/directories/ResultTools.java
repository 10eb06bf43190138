package org.ioscope.app.desktop.directories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.SegmentedChoice;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.SearchField;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What chooses what the result shows.
final class ResultTools extends HBox {

    private static final double NARROW = 960;
    private static final double MEASURE_WIDTH = 148;
    private static final double COLOR_WIDTH = 96;
    private static final double SEARCH_WIDTH = 180;
    private static final double SHORT_SEARCH_WIDTH = 120;

    /// What stands beside the table.
    @SuppressWarnings("ImmutableEnumChecker") // icons are enums themselves
    enum Pane {
        MAP("Map", "pane-map", Feather.GRID, "A tile for each file, as large as the file"),
        SUNBURST("Rings", "pane-sunburst", Feather.PIE_CHART, "A ring for each level of folders"),
        STATISTICS("Statistics", "pane-statistics", Feather.BAR_CHART_2, "Sizes, ages, depths and owners"),
        WRITERS("Writers", "pane-writers", Feather.EDIT_3, "Which processes write here now"),
        WATCH("Watch", "pane-watch", Feather.TRENDING_UP, "Which folders grow, as it happens"),
        DUPLICATES("Duplicates", "pane-duplicates", Feather.COPY, "Files of the same content");

        private final String title;
        private final String id;
        private final Ikon icon;
        private final String explanation;

        Pane(String title, String id, Ikon icon, String explanation) {
            this.title = title;
            this.id = id;
            this.icon = icon;
            this.explanation = explanation;
        }
    }

    private final SearchField search;
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(this, "pane", Pane.MAP);
    private final BooleanProperty legendShown = new SimpleBooleanProperty(this, "legendShown", true);
    private final SequencedMap<Pane, ToggleButton> panes = new LinkedHashMap<>();

    ResultTools(DirectoriesViewModel viewModel) {
        getStyleClass().add(Styles.TOOL_BAR);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        search = new SearchField(
                viewModel.filter().searchProperty(),
                "Names that hold this, or a pattern such as *.iso; the rest is dimmed");
        for (Pane each : Pane.values()) {
            ToggleButton button = new ToggleButton(each.title, new FontIcon(each.icon));
            button.setId(each.id);
            button.setTooltip(new Tooltip(each.explanation));
            button.setAccessibleText(each.title);
            panes.put(each, button);
        }
        ChoiceBox<TreeMeasure> measure = choice(
                "measure",
                "What sizes stand for",
                MEASURE_WIDTH,
                viewModel.pictures().measureProperty(),
                ResultTools::words,
                List.of(TreeMeasure.values()));
        ChoiceBox<TreeColorMode> colors = choice(
                "color-mode",
                "What colours stand for",
                COLOR_WIDTH,
                viewModel.pictures().colorModeProperty(),
                TreeColorMode::title,
                List.of(TreeColorMode.KIND, TreeColorMode.AGE, TreeColorMode.OWNER, TreeColorMode.DEPTH));
        viewModel.pictures().growthProperty().subscribe(_ -> {
            boolean offered = colors.getItems().contains(TreeColorMode.GROWTH);
            if (!viewModel.snapshots().isComparing()) {
                colors.getItems().remove(TreeColorMode.GROWTH);
            } else if (!offered) {
                colors.getItems().add(TreeColorMode.GROWTH);
            }
        });
        ToggleButton legend = new ToggleButton();
        legend.setId("legend-button");
        Icons.decorate(legend, Feather.LIST, "Show or hide the legend");
        legend.selectedProperty().bindBidirectional(legendShown);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(search, measure, space, colors, new SegmentedChoice<>(pane, panes), legend);
        widthProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean narrow = getWidth() < NARROW;
        search.setPrefWidth(narrow ? SHORT_SEARCH_WIDTH : SEARCH_WIDTH);
        panes.values()
                .forEach(button ->
                        button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
    }

    private static String words(TreeMeasure measure) {
        return switch (measure) {
            case ALLOCATED -> "Size on disk";
            case APPARENT -> "Length of files";
            case FILES -> "Number of files";
        };
    }

    private interface Naming<T> {
        String name(T value);
    }

    private static <T> ChoiceBox<T> choice(
            String id, String name, double width, ObjectProperty<T> property, Naming<T> naming, List<T> values) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : naming.name(value);
            }

            @Override
            public T fromString(String text) {
                return property.get();
            }
        });
        box.valueProperty().bindBidirectional(property);
        box.setPrefWidth(width);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    /// Puts the caret into the search field.
    void focusSearch() {
        search.begin();
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    BooleanProperty legendShownProperty() {
        return legendShown;
    }
}
