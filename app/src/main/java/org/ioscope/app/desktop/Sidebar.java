package org.ioscope.app.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;

/// The pages by icon and name, or by icon only. The page of the settings stands at the foot, with what concerns
/// the
/// whole window below it.
final class Sidebar extends VBox {

    private static final double WIDTH = 200;
    private static final double COLLAPSED_WIDTH = 56;
    private static final String FOOT_PAGE = "settings";

    private final DesktopViewModel viewModel;
    private final List<NavigationButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final GridPane foot = new GridPane();

    /// Makes the sidebar.
    ///
    /// @param collapsed whether only icons are shown
    /// @param controls small buttons at the foot
    Sidebar(DesktopViewModel viewModel, List<Page> pages, BooleanProperty collapsed, Node... controls) {
        this.viewModel = viewModel;
        setId("sidebar");
        getStyleClass().add("sidebar");
        for (Page page : pages) {
            NavigationButton button = new NavigationButton(page, buttons.size() + 1);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                viewModel.navigate(button.page());
                // A click gives no focus to what the tab key did not lead to before.
                button.requestFocus();
            });
            buttons.add(button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().add(head(collapsed));
        buttons.stream().filter(button -> !button.page().equals(FOOT_PAGE)).forEach(getChildren()::add);
        getChildren().add(space);
        buttons.stream().filter(button -> button.page().equals(FOOT_PAGE)).forEach(getChildren()::add);
        foot.getChildren().addAll(controls);
        foot.getStyleClass().add("sidebar-foot");
        getChildren().add(foot);
        viewModel.pageProperty().subscribe(this::select);
        collapsed.subscribe(this::collapse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static HBox head(BooleanProperty collapsed) {
        Button fold = Icons.button(Feather.SIDEBAR, "", () -> collapsed.set(!collapsed.get()));
        fold.setId("collapse");
        collapsed.subscribe(now -> Icons.name(fold, now ? "Show names (Ctrl+B)" : "Show icons only (Ctrl+B)"));
        Label name = new Label("ioscope");
        name.getStyleClass().add("sidebar-name");
        name.visibleProperty().bind(collapsed.not());
        name.managedProperty().bind(name.visibleProperty());
        HBox head = new HBox(fold, name);
        head.getStyleClass().add("sidebar-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void collapse(boolean collapsed) {
        double width = collapsed ? COLLAPSED_WIDTH : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        pseudoClassStateChanged(Styles.COLLAPSED, collapsed);
        buttons.forEach(button -> button.setCollapsed(collapsed));
        // Beside the first one or above it, so that the first one stays where it is.
        int last = foot.getChildren().size() - 1;
        for (int i = 0; i <= last; i++) {
            GridPane.setConstraints(foot.getChildren().get(i), collapsed ? 0 : i, collapsed ? last - i : last);
        }
    }

    /// The tab key leads to the page that is shown only; the arrow keys to its neighbours.
    private void select(String page) {
        for (NavigationButton button : buttons) {
            boolean chosen = button.page().equals(page);
            button.setSelected(chosen);
            button.setFocusTraversable(chosen);
        }
    }

    private void keyPressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && event.getTarget() instanceof NavigationButton button) {
            int index = buttons.indexOf(button) + step;
            if (index >= 0 && index < buttons.size()) {
                viewModel.navigate(index);
                buttons.get(index).requestFocus();
            }
            event.consume();
        }
    }
}
