package org.ioscope.app.desktop.directories;

import atlantafx.base.controls.Popover;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.directory.HardLinkPolicy;
import org.jspecify.annotations.Nullable;

/// How to scan.
final class ScanOptionsBox extends VBox {

    private static final double WIDTH = 320;

    private ScanOptionsBox(StartViewModel viewModel) {
        getStyleClass().add("scan-options");
        setPrefWidth(WIDTH);
        ChoiceBox<HardLinkPolicy> links = new ChoiceBox<>();
        links.setId("option-hard-links");
        links.getItems().setAll(HardLinkPolicy.values());
        links.setConverter(new Words());
        links.valueProperty().bindBidirectional(viewModel.hardLinksProperty());
        links.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        option(
                                "option-one-file-system",
                                "Stay on one file system",
                                "What is mounted below is left out.",
                                viewModel.oneFileSystemProperty()),
                        option(
                                "option-follow-links",
                                "Follow symbolic links",
                                "Each folder is counted once, where it is met first.",
                                viewModel.followLinksProperty()),
                        option(
                                "option-polite",
                                "Hold back",
                                "Disks serve the scan only while nobody else asks, and it reads at most "
                                        + "20 000 entries a second.",
                                viewModel.politeProperty()),
                        new VBox(4, new Label("Files with several names count"), links));
    }

    private static Node option(String id, String title, String explanation, BooleanProperty property) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.selectedProperty().bindBidirectional(property);
        Label hint = new Label(explanation);
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.CAPTION, "option-hint");
        return new VBox(2, box, hint);
    }

    /// Shows the options at a button.
    static void open(StartViewModel viewModel, Node at) {
        Popover popover = new Popover(new ScanOptionsBox(viewModel));
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setAnimated(false);
        popover.setDetachable(false);
        popover.show(at);
    }

    private static final class Words extends StringConverter<HardLinkPolicy> {

        @Override
        public String toString(@Nullable HardLinkPolicy policy) {
            return switch (policy) {
                case null -> "";
                case FIRST -> "once, at the first name";
                case DIVIDED -> "in equal parts at each name";
                case SHARED -> "once in each folder that has one";
            };
        }

        @Override
        public HardLinkPolicy fromString(String words) {
            return HardLinkPolicy.FIRST;
        }
    }
}
