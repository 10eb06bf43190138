package org.ioscope.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class LayoutMemoryUiTest {

    private record Disk(String name, double read, double write) {}

    private static final List<Column<Disk>> COLUMNS = List.of(
            TextColumn.of(heading("name"), TextColumn.Look.PLAIN, Disk::name),
            number("read", Disk::read),
            number("write", Disk::write));

    private final StringProperty setting = new SimpleStringProperty("");
    private TableModel<String, Disk> model = newModel();
    private DataTable<Disk> table;
    private String usual = "";

    private static Heading heading(String id) {
        return Heading.shown(id, id, id, 80);
    }

    private static Column<Disk> number(String id, ToDoubleFunction<Disk> value) {
        return NumberColumn.of(heading(id), Quantity.BYTES_PER_SECOND, "", value, _ -> Reading.Unknown.UNSUPPORTED);
    }

    private static TableModel<String, Disk> newModel() {
        return new TableModel<>(COLUMNS, Disk::name, Disk::name, new SortOrder("read", true));
    }

    @Start
    void open(Stage stage) {
        table = new DataTable<>(model, "name", Map.of());
        LayoutMemory.install(table, setting);
        stage.setScene(new Scene(table, 600, 300));
        stage.show();
        usual = shown();
    }

    private String shown() {
        return String.join(
                " ",
                table.tableLayout().columns().stream()
                        .map(TableLayout.Shown::id)
                        .toList());
    }

    private TableColumn<RowSlot<Disk>, ?> column(String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableThatNobodyTouchedIsNotRemembered() {
        assertEquals("", setting.get());
    }

    @Test
    void whatTheUserHidesMovesWidensAndSortsIsKept(FxRobot robot) {
        robot.interact(() -> {
            column("write").setVisible(false);
            model.sortProperty().set(new SortOrder("name", false));
            column("read").setPrefWidth(123);
            table.layout();
        });
        assertTrue(setting.get().startsWith("name|"), setting.get());
        assertTrue(setting.get().contains("read:123"), setting.get());
        assertFalse(setting.get().contains("write"), setting.get());
    }

    @Test
    void aNewTableHasTheLayoutOfTheLastOne(FxRobot robot) {
        robot.interact(() -> setting.set("-write|write:99|name:260"));
        assertEquals("write name", shown());
        assertEquals(99, column("write").getPrefWidth());
        assertEquals(new SortOrder("write", true), model.sortProperty().get());
        assertFalse(column("read").isVisible());

        robot.interact(() -> {
            model = newModel();
            table = new DataTable<>(model, "name", Map.of());
            LayoutMemory.install(table, setting);
        });
        assertEquals("write name", shown());
        assertEquals(new SortOrder("write", true), model.sortProperty().get());
    }

    @Test
    void anEmptiedSettingBringsTheUsualLayoutBack(FxRobot robot) {
        robot.interact(() -> setting.set("-write|write:99|name:260"));
        robot.interact(() -> setting.set(""));
        assertEquals(usual, shown());
        assertEquals(new SortOrder("read", true), model.sortProperty().get());
        assertEquals("", setting.get());
    }

    @Test
    void aSettingThatIsNoLayoutIsTheUsualOne(FxRobot robot) {
        robot.interact(() -> setting.set("nonsense"));
        assertEquals(usual, shown());
    }
}
