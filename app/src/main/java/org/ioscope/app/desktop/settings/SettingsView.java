package org.ioscope.app.desktop.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.SegmentedChoice;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lays out the page Settings.
final class SettingsView extends VBox {

    private static final double WIDTH = 760;
    private static final int SHORTEST_PATH = 24;
    private static final int LONGEST_PATH = 60;

    private final SettingsViewModel viewModel;

    SettingsView(SettingsViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add(Styles.PAGE);
        VBox rows = new VBox(
                caption("Appearance"),
                group(
                        row("Colours", "As your desktop has them, or always the same.", theme()),
                        row("Units of bytes", "How every page writes sizes and rates.", units())),
                caption("Sampling"),
                group(new SettingRow("Time between two samples", viewModel.intervalNote(), interval())),
                caption("Remembered"),
                group(
                        row(
                                "Everything you chose",
                                "Settings, columns and filters, the page shown last, size and place of the window.",
                                reset()),
                        row("Kept in", "Written a moment after each change.", path())),
                problem());
        rows.getStyleClass().add("settings");
        rows.setMaxWidth(WIDTH);
        StackPane middle = new StackPane(rows);
        middle.setAlignment(Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("settings-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PageHeader("Settings", constant("Changes apply at once")), scroll);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("settings-caption");
        return label;
    }

    private static VBox group(Node... rows) {
        VBox group = new VBox(rows);
        rows[0].getStyleClass().add("first");
        group.getStyleClass().add("settings-group");
        return group;
    }

    private static SettingRow row(String name, String explanation, Node control) {
        return new SettingRow(name, constant(explanation), control);
    }

    private static ObservableValue<String> constant(String text) {
        return new SimpleStringProperty(text);
    }

    private Node theme() {
        SequencedMap<ThemeChoice, ToggleButton> buttons = new LinkedHashMap<>();
        buttons.put(ThemeChoice.SYSTEM, part("System", "theme-system"));
        buttons.put(ThemeChoice.LIGHT, part("Light", "theme-light"));
        buttons.put(ThemeChoice.DARK, part("Dark", "theme-dark"));
        return new SegmentedChoice<>(viewModel.themeProperty(), buttons);
    }

    private Node units() {
        SequencedMap<Units, ToggleButton> buttons = new LinkedHashMap<>();
        buttons.put(Units.DECIMAL, part("MB (1000)", "units-decimal"));
        buttons.put(Units.BINARY, part("MiB (1024)", "units-binary"));
        return new SegmentedChoice<>(viewModel.unitsProperty(), buttons);
    }

    private static ToggleButton part(String text, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        return button;
    }

    private Node interval() {
        ComboBox<Duration> box = new ComboBox<>();
        box.setId("interval");
        box.setAccessibleText("Time between two samples");
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration interval) {
                return interval == null ? "" : SettingsViewModel.text(interval);
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        viewModel.intervalProperty().subscribe(_ -> box.getItems().setAll(viewModel.intervals()));
        box.valueProperty().bindBidirectional(viewModel.intervalProperty());
        return box;
    }

    /// Asks in place before it resets.
    private Node reset() {
        Button ask = new Button("Reset");
        ask.setId("reset");
        Button yes = new Button("Reset everything");
        yes.setId("reset-confirm");
        yes.getStyleClass().add("danger");
        Button no = new Button("Keep");
        no.setId("reset-cancel");
        HBox sure = new HBox(8, yes, no);
        sure.setVisible(false);
        StackPane place = new StackPane(ask, sure);
        place.setMinWidth(USE_PREF_SIZE);
        StackPane.setAlignment(ask, Pos.CENTER_RIGHT);
        ask.visibleProperty().bind(sure.visibleProperty().not());
        ask.setOnAction(_ -> {
            sure.setVisible(true);
            no.requestFocus();
        });
        no.setOnAction(_ -> {
            sure.setVisible(false);
            ask.requestFocus();
        });
        yes.setOnAction(_ -> {
            viewModel.reset();
            sure.setVisible(false);
            ask.requestFocus();
        });
        return place;
    }

    private Node path() {
        TextField field = new TextField(viewModel.path().isEmpty() ? "nowhere" : viewModel.path());
        field.setId("settings-path");
        field.setEditable(false);
        field.setAccessibleText("File of the settings");
        field.setTooltip(new Tooltip(field.getText()));
        // A column more, for the caret.
        field.setPrefColumnCount(Math.clamp(field.getText().length() + 1L, SHORTEST_PATH, LONGEST_PATH));
        field.getStyleClass().add("settings-path");
        return field;
    }

    private Node problem() {
        Label label = new Label();
        label.setId("settings-problem");
        label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("settings-problem");
        label.setWrapText(true);
        label.textProperty().bind(viewModel.problemProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
