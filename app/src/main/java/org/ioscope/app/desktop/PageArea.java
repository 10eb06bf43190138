package org.ioscope.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Banner;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Styles;

/// The page that is shown, and what is told whatever page it is. Pages that are not shown are not in the window,
/// so
/// that they cost no layout.
final class PageArea extends StackPane {

    private final DesktopViewModel viewModel;
    private final Map<String, Page> pages;
    private final VBox column;
    /// What they watch does not keep them: without this they would be gone after the next garbage collection.
    private final List<BooleanBinding> bindings = new ArrayList<>();

    /// Makes the area.
    ///
    /// @param visible whether the window can be seen
    PageArea(DesktopViewModel viewModel, List<Page> pages, ObservableValue<Boolean> visible) {
        this.viewModel = viewModel;
        this.pages = pages.stream().collect(Collectors.toMap(Page::id, Function.identity()));
        getStyleClass().add("page-area");
        column = new VBox(sourceBanner(), new StackPane());
        column.getStyleClass().add("page-column");
        getChildren().addAll(column, new NoticeView(viewModel));
        viewModel.pausedProperty().subscribe(paused -> pseudoClassStateChanged(Styles.PAUSED, paused));
        viewModel.pageProperty().subscribe(this::show);
        for (Page page : pages) {
            BooleanBinding canBeSeen = Bindings.createBooleanBinding(
                    () -> visible.getValue()
                            && page.id().equals(viewModel.pageProperty().get()),
                    visible,
                    viewModel.pageProperty());
            canBeSeen.subscribe(page::setShown);
            bindings.add(canBeSeen);
        }
    }

    private void show(String id) {
        Page page = pages.get(id);
        if (page != null) {
            Region view = page.view();
            VBox.setVgrow(view, Priority.ALWAYS);
            column.getChildren().set(1, view);
        }
    }

    /// Keys of the page work wherever the focus is: what nobody took is given to the page.
    void hearKeysOf(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node view = column.getChildren().get(1);
            boolean outside = event.getTarget() instanceof Node target && !isInside(view, target);
            if (outside && (event.isShortcutDown() || event.getCode() == KeyCode.ESCAPE)) {
                Event.fireEvent(view, event.copyFor(view, view));
            }
        });
    }

    private static boolean isInside(Node view, Node target) {
        Node node = target;
        while (node != null && !node.equals(view)) {
            node = node.getParent();
        }
        return node != null;
    }

    private Banner sourceBanner() {
        Banner banner = new Banner();
        banner.setId("source-banner");
        banner.getStyleClass().add("source-banner");
        viewModel.sourceProperty().subscribe(state -> {
            if (state == SourceState.LOST) {
                banner.fail(
                        "No new samples",
                        Objects.requireNonNull(viewModel.lostReasonProperty().get())
                                + ". What you see is the last sample.",
                        "Try again",
                        viewModel::retry);
            } else {
                banner.hide();
            }
        });
        return banner;
    }
}
