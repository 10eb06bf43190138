package org.ioscope.app.desktop.devices;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.FactGrid;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.sample.FileSystemState;
import org.jspecify.annotations.Nullable;

/// The chosen device: what it is, the file systems on it, and its past.
final class DeviceDetails extends HBox {

    private static final double FACTS_WIDTH = 264;
    private static final double NAME_HEIGHT = 40;

    private final DevicesViewModel viewModel;
    private final Label name = new Label();
    private final Label hint = new Label();
    private final Label caveat = new Label(DeviceColumns.PARALLEL_CAVEAT);
    private final FactGrid grid = new FactGrid();
    private final VBox fileSystems = new VBox();
    private final List<FileSystemBox> boxes = new ArrayList<>();
    private final DeviceCharts charts;
    private List<Facts.Fact> shownFacts = List.of();

    DeviceDetails(PageContext context, DevicesViewModel viewModel, TimeWindow window) {
        this.viewModel = viewModel;
        charts = new DeviceCharts(context, window);
        setId("device-details");
        getStyleClass().add("row-details");
        name.setId("details-name");
        name.getStyleClass().add("details-title");
        hint.getStyleClass().add(Styles.CAPTION);
        caveat.getStyleClass().add(Styles.CAPTION);
        for (Label label : List.of(name, hint, caveat)) {
            label.setWrapText(true);
            label.setMinWidth(0);
        }
        // Of a name that is longer than any of the kernel's own, the beginning; tooltips have it all.
        name.setMaxHeight(NAME_HEIGHT);
        hint.setMaxHeight(NAME_HEIGHT);
        fileSystems.getStyleClass().add("file-systems");
        fileSystems.setManaged(false);
        VBox left = new VBox(name, hint, fileSystems, grid, caveat);
        left.getStyleClass().add("details-facts");
        left.setMinWidth(FACTS_WIDTH);
        left.setPrefWidth(FACTS_WIDTH);
        left.setMaxWidth(FACTS_WIDTH);
        HBox.setHgrow(charts.view(), Priority.ALWAYS);
        getChildren().addAll(left, charts.view());
        viewModel.detailsProperty().subscribe(this::show);
    }

    private void show(@Nullable Device device) {
        setVisible(device != null);
        setManaged(device != null);
        if (device == null) {
            return;
        }
        name.setText(device.name());
        hint.setText(device.gone() ? device.hint() + ": its last values" : device.hint());
        hint.setManaged(!hint.getText().isEmpty());
        caveat.setManaged(device.info().servesInParallel());
        caveat.setVisible(device.info().servesInParallel());
        List<Facts.Fact> facts =
                Facts.of(device, viewModel.shownProperty().get().devices().values(), viewModel.units());
        if (!facts.equals(shownFacts)) {
            shownFacts = facts;
            grid.clear();
            facts.forEach(fact -> grid.add(fact.name(), fact.value()));
        }
        showFileSystems(device.fileSystems());
        charts.show(device.key());
    }

    private void showFileSystems(List<FileSystemState> states) {
        while (boxes.size() < states.size()) {
            boxes.add(new FileSystemBox());
        }
        if (fileSystems.getChildren().size() != states.size()) {
            fileSystems.getChildren().setAll(boxes.subList(0, states.size()));
            fileSystems.setManaged(!states.isEmpty());
        }
        for (int i = 0; i < states.size(); i++) {
            boxes.get(i).show(states.get(i), viewModel.units());
        }
    }
}
