package org.ioscope.app.desktop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;

class TableExportTest {

    private record Disk(String name, double rate) {}

    private static Heading heading(String id) {
        return Heading.shown(id, id, id, 80);
    }

    private static final List<Column<Disk>> COLUMNS = List.of(
            TextColumn.of(heading("device"), TextColumn.Look.PLAIN, Disk::name),
            NumberColumn.of(
                    heading("readBytesPerSecond"),
                    Quantity.BYTES_PER_SECOND,
                    "",
                    Disk::rate,
                    _ -> Reading.Unknown.DENIED),
            new DrawnColumn<>(heading("trend"), Disk::rate));

    private static final TableExport<Disk> EXPORT =
            new TableExport<>(COLUMNS, List.of(new Disk("=sda", 1234.5), new Disk("sdb", Double.NaN)));

    @Test
    void csvHasFullNumbersAndNothingForWhatIsNotKnown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORT.writeCsv(out);
        assertEquals("device,readBytesPerSecond\n'=sda,1234.5\nsdb,\n", out.toString(UTF_8));
    }

    @Test
    void jsonHasFullNumbersAndNullForWhatIsNotKnown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORT.writeJson(out);
        assertEquals(
                "[{\"device\":\"=sda\",\"readBytesPerSecond\":1234.5},"
                        + "{\"device\":\"sdb\",\"readBytesPerSecond\":null}]\n",
                out.toString(UTF_8));
    }
}
