package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lays out the page Directories: where to choose what to scan, or the scan and its result.
final class DirectoriesView extends VBox {

    private final StartView start;
    private final ResultView result;
    private final ScanBar scanBar;
    private final StringBinding answer;

    DirectoriesView(PageContext context, DirectoriesViewModel viewModel, Workplace workplace) {
        setId("directories");
        getStyleClass().addAll(Styles.PAGE, "directories");
        start = new StartView(viewModel.start(), context);
        result = new ResultView(context, viewModel, workplace);
        scanBar = new ScanBar(viewModel, context.units());
        Answer words = new Answer(viewModel, context.units());
        answer = Bindings.createStringBinding(
                words::text,
                viewModel.shownProperty(),
                viewModel.requestProperty(),
                viewModel.pictures().hoveredProperty(),
                viewModel.pictures().rootProperty(),
                viewModel.scan().progressProperty(),
                context.units());
        Button other = new Button("New scan", new FontIcon(Feather.ARROW_LEFT));
        other.setId("new-scan");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(_ -> viewModel.leave());
        Button again = Icons.button(Feather.ROTATE_CW, "Scan the same again", viewModel::again);
        again.setId("scan-again");
        PageHeader header = new PageHeader("Directories", answer, again, result.saving(), other);
        for (Node control : List.of(other, again, result.saving())) {
            control.visibleProperty().bind(viewModel.requestProperty().isNotNull());
            control.managedProperty().bind(viewModel.requestProperty().isNotNull());
        }
        VBox.setVgrow(start, Priority.ALWAYS);
        VBox.setVgrow(result, Priority.ALWAYS);
        getChildren().addAll(header, start);
        viewModel.requestProperty().subscribe(request -> {
            if (request == null) {
                getChildren().setAll(header, start);
            } else {
                getChildren().setAll(header, scanBar, result);
            }
        });
    }

    /// What the page shows is only looked at while somebody can see it.
    void setShown(boolean shown) {
        result.setShown(shown);
    }
}
