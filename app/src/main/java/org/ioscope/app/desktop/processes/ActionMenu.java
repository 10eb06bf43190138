package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.ioscope.core.action.Signal;
import org.ioscope.core.sample.IoPriorityClass;
import org.jspecify.annotations.Nullable;

/// The items of a menu that acts on the chosen row.
final class ActionMenu {

    static final KeyCombination TERMINATE = new KeyCodeCombination(KeyCode.DELETE);
    static final KeyCombination KILL = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHIFT_DOWN);

    private static final int[] NICE_VALUES = {-20, -10, -5, 0, 5, 10, 19};
    private static final int LEVELS = 8;

    private final ActionsViewModel actions;
    private final Supplier<@Nullable RowValues> chosen;
    private final List<MenuItem> acting;

    /// @param chosen the row that is acted on
    ActionMenu(ActionsViewModel actions, Supplier<@Nullable RowValues> chosen) {
        this.actions = actions;
        this.chosen = chosen;
        this.acting = List.of(
                ioPriority(),
                nice(),
                new SeparatorMenuItem(),
                signal("Stop…", Signal.STOP),
                signal("Continue…", Signal.CONTINUE),
                signal("Terminate… (Delete)", Signal.TERMINATE),
                signal("Kill… (Shift+Delete)", Signal.KILL),
                new SeparatorMenuItem(),
                item("open-program-folder", "Open folder of program", row -> actions.openFolder(row, true)),
                item("open-working-folder", "Open working folder", row -> actions.openFolder(row, false)));
    }

    /// The items; they belong into one menu.
    List<MenuItem> items() {
        return acting;
    }

    /// Allows what can be done to the row that is chosen now.
    void update() {
        boolean possible = ActionsViewModel.canAct(chosen.get());
        acting.forEach(item -> item.setDisable(!possible));
    }

    private interface Acting {
        void on(RowValues row);
    }

    private MenuItem item(String id, String text, Acting doing) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> {
            RowValues row = chosen.get();
            if (row != null) {
                doing.on(row);
            }
        });
        return item;
    }

    private MenuItem action(String id, String text, TaskAction action) {
        return item(id, text, row -> actions.ask(action, row));
    }

    private MenuItem signal(String text, Signal signal) {
        return action("signal-" + signal.name().toLowerCase(Locale.ROOT), text, new TaskAction.Send(signal));
    }

    private Menu ioPriority() {
        Menu menu = new Menu("I/O priority");
        menu.setId("io-priority");
        menu.getItems()
                .addAll(
                        levels("Real time", IoPriorityClass.REALTIME),
                        levels("Best effort", IoPriorityClass.BEST_EFFORT),
                        action("io-idle", "Idle…", TaskAction.ioPriority(IoPriorityClass.IDLE, 0)));
        return menu;
    }

    private Menu levels(String name, IoPriorityClass ioClass) {
        Menu menu = new Menu(name);
        for (int level = 0; level < LEVELS; level++) {
            String note = level == 0 ? " (first)" : level == LEVELS - 1 ? " (last)" : "";
            menu.getItems()
                    .add(action(
                            "io-" + ioClass.shortName() + "-" + level,
                            "Level " + level + note + "…",
                            TaskAction.ioPriority(ioClass, level)));
        }
        return menu;
    }

    private Menu nice() {
        Menu menu = new Menu("Nice value");
        menu.setId("nice");
        for (int value : NICE_VALUES) {
            String note = value == -20 ? " (first)" : value == 19 ? " (last)" : value == 0 ? " (usual)" : "";
            menu.getItems().add(action("nice" + value, value + note + "…", new TaskAction.SetNice(value)));
        }
        return menu;
    }
}
