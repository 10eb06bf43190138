package org.ioscope.app.desktop.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.app.desktop.table.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportColumnsTest {

    private final ProcessesViewModel page = new ProcessesViewModel(new TestContext().context());

    @BeforeEach
    void show() {
        page.setShown(true);
        page.sampled(
                sample().with(thread(5, 5, "server", 100, 0))
                        .with(thread(5, 6, "server", 200, 0))
                        .build(),
                0,
                false);
    }

    private List<String> csv() throws IOException {
        List<Column<RowValues>> columns = ProcessColumns.all(false).stream()
                .filter(column -> List.of("id", "read", "command").contains(column.id()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportColumns.of(page.shownProperty().get(), columns).writeCsv(out);
        return out.toString(UTF_8).lines().toList();
    }

    @Test
    void aRowIsNamedByTimeAndNumbersWhateverIsOnScreen() throws IOException {
        page.threadsProperty().set(true);
        assertEquals(
                List.of(
                        "time,group,pid,tid,command,read,exited,sums",
                        "2026-01-02T03:04:05Z,,5,6,server,200,false,false",
                        "2026-01-02T03:04:05Z,,5,5,server,100,false,false"),
                csv());
    }

    @Test
    void aGroupHasANameAndNoNumber() throws IOException {
        page.tree().groupingProperty().set(Grouping.USER);
        page.accumulatedProperty().set(true);
        assertEquals("2026-01-02T03:04:05Z,root,,,root,300,false,true", csv().getLast());
    }
}
