package org.ioscope.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    @Test
    void aLayoutReadsBackAsItWasWritten() {
        TableLayout layout = new TableLayout(
                List.of(new TableLayout.Shown("id", 76), new TableLayout.Shown("command", 260)),
                new SortOrder("rate", true));
        assertEquals("-rate|id:76|command:260", layout.encoded());
        assertEquals(Optional.of(layout), TableLayout.decode(layout.encoded()));
    }

    @Test
    void whatIsWrittenWronglyIsLeftOut() {
        assertEquals(
                Optional.of(new TableLayout(List.of(new TableLayout.Shown("a", 20)), new SortOrder("b", false))),
                TableLayout.decode("b|:5|x|y:z|a:1"));
        assertEquals(Optional.empty(), TableLayout.decode(""));
        assertEquals(Optional.empty(), TableLayout.decode("|||"));
    }
}
