package org.ioscope.app.desktop.directories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.core.directory.DirectoryTree;
import org.kordamp.ikonli.feather.Feather;

/// The way from what was scanned to the directory that is shown; each step leads back there.
final class Breadcrumb extends HBox {

    private static final int MOST_STEPS = 6;
    private static final double LONGEST = 180;
    private static final double LONGEST_FIRST = 320;

    private final DirectoriesViewModel viewModel;
    private final Button up;

    Breadcrumb(DirectoriesViewModel viewModel) {
        this.viewModel = viewModel;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb");
        setAlignment(Pos.CENTER_LEFT);
        up = Icons.button(Feather.ARROW_UP, "To the folder above (Backspace)", viewModel::up);
        up.setId("up");
        viewModel.pictures().rootProperty().subscribe(this::show);
        viewModel.shownProperty().subscribe(this::show);
        viewModel.requestProperty().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> steps = new ArrayList<>();
        steps.add(up);
        ShownTree shown = viewModel.shownProperty().get();
        int root = viewModel.pictures().rootProperty().get();
        up.setDisable(shown == null || root <= shown.tree().root());
        if (shown == null) {
            ScanRequest request = viewModel.requestProperty().get();
            steps.add(new Label(request == null ? "" : request.title()));
        } else {
            add(steps, shown, root);
        }
        getChildren().setAll(steps);
    }

    private void add(List<Node> steps, ShownTree shown, int root) {
        DirectoryTree tree = shown.tree();
        Deque<Integer> way = new ArrayDeque<>();
        for (int at = root; at > tree.root(); at = tree.parent(at)) {
            way.push(at);
        }
        steps.add(step(shown, tree.root(), LONGEST_FIRST));
        boolean cut = way.size() > MOST_STEPS;
        while (way.size() > MOST_STEPS) {
            way.pop();
        }
        if (cut) {
            steps.add(new Label("›"));
            steps.add(new Label("…"));
        }
        for (int node : way) {
            steps.add(new Label("›"));
            steps.add(step(shown, node, LONGEST));
        }
    }

    private Button step(ShownTree shown, int node, double longest) {
        boolean top = node == DirectoryTree.TOP;
        Button button = new Button(top ? shown.request().title() : shown.tree().displayName(node));
        button.getStyleClass().add("breadcrumb-step");
        button.setMaxWidth(longest);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMnemonicParsing(false);
        button.setTooltip(new Tooltip(shown.path(node)));
        button.setOnAction(_ -> viewModel.enter(node));
        return button;
    }
}
