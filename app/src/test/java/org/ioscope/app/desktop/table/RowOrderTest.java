package org.ioscope.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private record Row(String name, int value) {}

    private static final Comparator<Row> LARGEST_FIRST =
            Comparator.comparingInt(Row::value).reversed();

    private final RowOrder<String, Row> order = new RowOrder<>(Row::name);

    private RowOrder.Arranged<Row> arrange(boolean hold, Row... rows) {
        return order.arrange(List.of(rows), LARGEST_FIRST, UnaryOperator.identity(), hold);
    }

    @Test
    void rowsAreSorted() {
        RowOrder.Arranged<Row> arranged = arrange(false, new Row("a", 1), new Row("b", 2));
        assertEquals(List.of(new Row("b", 2), new Row("a", 1)), arranged.rows());
        assertFalse(arranged.held());
    }

    @Test
    void heldRowsKeepTheirPlacesAndTakeNewValues() {
        arrange(false, new Row("a", 1), new Row("b", 2));
        RowOrder.Arranged<Row> arranged = arrange(true, new Row("a", 9), new Row("b", 3), new Row("c", 10));
        assertEquals(List.of(new Row("b", 3), new Row("a", 9), new Row("c", 10)), arranged.rows());
        assertTrue(arranged.held());
    }

    @Test
    void aHeldRowThatWentStaysWithItsOldValues() {
        arrange(false, new Row("a", 1), new Row("b", 2));
        assertEquals(
                List.of(new Row("b", 2), new Row("a", 5)),
                arrange(true, new Row("a", 5)).rows());
    }
}
