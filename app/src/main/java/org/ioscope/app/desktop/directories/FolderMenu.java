package org.ioscope.app.desktop.directories;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.ioscope.app.desktop.common.CopiedText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done to the selected file or directory, by menu and by keys.
final class FolderMenu extends ContextMenu {

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TERMINAL = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination TRASH = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHIFT_DOWN);

    private final DirectoriesViewModel viewModel;
    private final MenuItem zoom;

    FolderMenu(DirectoriesViewModel viewModel) {
        this.viewModel = viewModel;
        ActionsViewModel actions = viewModel.actions();
        zoom = item(
                "menu-zoom", "Show only this folder", Feather.ZOOM_IN, null, target -> viewModel.enter(target.node()));
        getItems()
                .addAll(
                        zoom,
                        item("menu-open", "Open", Feather.EXTERNAL_LINK, OPEN, actions::open),
                        item("menu-terminal", "Open terminal here", Feather.TERMINAL, TERMINAL, actions::openTerminal),
                        item("menu-copy", "Copy path", Feather.COPY, COPY, target -> CopiedText.put(plain(target))),
                        item("menu-refresh", "Scan this folder again", Feather.REFRESH_CW, REFRESH, actions::refresh),
                        new SeparatorMenuItem(),
                        item("menu-trash", "Move to trash", Feather.TRASH, TRASH, actions::trash),
                        item("menu-delete", "Delete for good…", Feather.TRASH_2, DELETE, actions::askToDelete));
    }

    private MenuItem item(String id, String title, Ikon icon, @Nullable KeyCombination keys, Consumer<Target> action) {
        MenuItem item = new MenuItem(title, new FontIcon(icon));
        item.setId(id);
        if (keys != null) {
            item.setAccelerator(keys);
        }
        item.setOnAction(_ -> act(action));
        return item;
    }

    private void act(Consumer<Target> action) {
        Target target = viewModel.target();
        if (target != null) {
            action.accept(target);
        }
    }

    private static String plain(Target target) {
        return target.file().toString();
    }

    @Override
    public void show(Node anchor, double screenX, double screenY) {
        Target target = viewModel.target();
        ShownTree shown = viewModel.shownProperty().get();
        boolean live = shown == null || shown.isLive();
        zoom.setDisable(target == null || !target.directory());
        getItems().stream()
                .filter(item -> changes(item.getId()))
                .forEach(item -> item.setDisable(live || target == null));
        super.show(anchor, screenX, screenY);
    }

    private static boolean changes(@Nullable String id) {
        return "menu-refresh".equals(id) || "menu-trash".equals(id) || "menu-delete".equals(id);
    }

    /// Whether a key does something to the selected file or directory.
    static boolean actsOnSelection(KeyEvent event) {
        return Stream.of(OPEN, TERMINAL, COPY, REFRESH, TRASH, DELETE).anyMatch(keys -> keys.match(event));
    }

    /// Keys of the page, where no text field takes them.
    void keyPressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        ActionsViewModel actions = viewModel.actions();
        ShownTree shown = viewModel.shownProperty().get();
        boolean settled = shown != null && !shown.isLive();
        if (DELETE.match(event) && settled) {
            act(actions::askToDelete);
        } else if (TRASH.match(event) && settled) {
            act(actions::trash);
        } else if (REFRESH.match(event) && settled) {
            act(actions::refresh);
        } else if (OPEN.match(event)) {
            act(actions::open);
        } else if (TERMINAL.match(event)) {
            act(actions::openTerminal);
        } else if (COPY.match(event)) {
            act(target -> CopiedText.put(plain(target)));
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.up();
        } else {
            return;
        }
        event.consume();
    }
}
