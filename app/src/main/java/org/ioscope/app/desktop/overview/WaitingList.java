package org.ioscope.app.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.FittedText;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;

/// The tasks that wait most, in rows that stay where they are. Leads to the page of all tasks.
final class WaitingList extends Region {

    private static final double ROW_HEIGHT = 28;
    private static final double TITLE_HEIGHT = 24;
    private static final double NUMBER_WIDTH = 92;
    private static final double USER_WIDTH = 120;
    private static final double WAIT_WIDTH = 190;
    private static final double BAR_END = 68;
    private static final double GAP = 16;
    private static final String EXPLANATION = "I/O wait: share of the interval in which the task waited for block I/O."
            + " Source: taskstats (blkio_delay_total), or field 42 of /proc/TID/stat.";

    private final FittedText title = new FittedText("card-title");
    private final FittedText note = new FittedText("waiting-note");
    private final List<FittedText> heads = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<WaitingTask> tasks = List.of();
    private String noteText = "";

    /// One row's texts, and the bar behind its share.
    private final class Row {
        final FittedText command = new FittedText("waiting-command");
        final FittedText user = new FittedText("waiting-dim");
        final FittedText number = new FittedText("waiting-dim", Styles.NUMBER);
        final FittedText read = new FittedText(Styles.NUMBER);
        final FittedText write = new FittedText(Styles.NUMBER);
        final FittedText wait = new FittedText(Styles.NUMBER);
        final Region bar = new Region();

        Row() {
            bar.getStyleClass().addAll(Styles.CELL_BAR, Styles.WAIT);
            bar.setManaged(false);
            WaitingList.this.getChildren().addAll(bar, command, user, number, read, write, wait);
        }

        List<FittedText> texts() {
            return List.of(command, user, number, read, write, wait);
        }
    }

    /// Makes an empty list.
    ///
    /// @param open what a click does
    WaitingList(Runnable open) {
        setId("waiting");
        getStyleClass().addAll("card", "waiting");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        title.show("Waits most for I/O", Double.MAX_VALUE);
        getChildren().addAll(title, note);
        for (String head : new String[] {"User", "Task", "Read", "Write", "I/O wait"}) {
            FittedText text = new FittedText(Styles.CAPTION, "card-label");
            text.show(head, Double.MAX_VALUE);
            heads.add(text);
            getChildren().add(text);
        }
        for (int i = 0; i < Waiters.COUNT; i++) {
            rows.add(new Row());
        }
        Tooltip tooltip = new Tooltip(EXPLANATION);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
    }

    /// Shows other tasks.
    ///
    /// @param newNote why there are none
    void show(List<WaitingTask> newTasks, String newNote) {
        tasks = newTasks;
        noteText = newNote;
        place();
    }

    private void place() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double top = snappedTopInset();
        title.setX(left);
        title.setY(top + TITLE_HEIGHT / 2 - 2);
        note.setVisible(tasks.isEmpty());
        note.show(noteText, right - left);
        note.setX(left);
        note.setY(top + TITLE_HEIGHT + ROW_HEIGHT / 2);
        double wait = right - WAIT_WIDTH;
        double write = wait - GAP;
        double read = write - NUMBER_WIDTH;
        double number = read - NUMBER_WIDTH;
        double user = number - NUMBER_WIDTH - USER_WIDTH + GAP;
        heads.forEach(head -> {
            head.setVisible(!tasks.isEmpty());
            head.setY(top + TITLE_HEIGHT / 2 - 2);
        });
        heads.get(0).setX(user);
        toRight(heads.get(1), number);
        toRight(heads.get(2), read);
        toRight(heads.get(3), write);
        toRight(heads.get(4), right - GAP / 2);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean used = i < tasks.size();
            row.texts().forEach(text -> text.setVisible(used));
            row.bar.setVisible(used);
            if (used) {
                WaitingTask task = tasks.get(i);
                double y = top + TITLE_HEIGHT + ROW_HEIGHT * (i + 0.5);
                row.texts().forEach(text -> text.setY(y));
                row.command.show(task.command(), user - left - GAP);
                row.command.setX(left);
                row.user.show(task.user(), USER_WIDTH - GAP);
                row.user.setX(user);
                row.number.show(String.valueOf(task.number()), NUMBER_WIDTH);
                toRight(row.number, number);
                row.read.show(task.read(), NUMBER_WIDTH);
                toRight(row.read, read);
                row.write.show(task.write(), NUMBER_WIDTH);
                toRight(row.write, write);
                row.wait.show(Formats.percent(task.percent()) + " %", WAIT_WIDTH);
                toRight(row.wait, right - GAP / 2);
                row.bar.resizeRelocate(
                        wait + GAP,
                        y - ROW_HEIGHT / 2 + 4,
                        Math.rint((WAIT_WIDTH - GAP - BAR_END) * Math.min(100, task.percent()) / 100),
                        ROW_HEIGHT - 8);
            }
        }
    }

    private static void toRight(FittedText text, double right) {
        text.setX(Math.rint(right - text.width()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + TITLE_HEIGHT + ROW_HEIGHT * Waiters.COUNT + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        StringBuilder words = new StringBuilder(title.whole()).append(": ").append(noteText);
        for (WaitingTask task : tasks) {
            words.append(task.command())
                    .append(' ')
                    .append(Formats.percent(task.percent()))
                    .append(" %, ");
        }
        return words.toString();
    }
}
