package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.WaitKind;

/// The columns of what a task waited for.
final class WaitColumns {

    private static final String SECTION = "Waits";
    private static final double WIDTH = 84;
    private static final String OF_SEVERAL =
            " Of a process: of its thread that waited longest; of a group: of its " + "process that waited longest.";

    private WaitColumns() {}

    /// Swap and block I/O.
    static List<Column<RowValues>> usual() {
        return List.of(share("swapin", WaitKind.SWAP_IN, true), share("wait", WaitKind.BLOCK_IO, true));
    }

    /// The other kinds, their total and the longest.
    static List<Column<RowValues>> others() {
        List<Column<RowValues>> columns = new ArrayList<>(List.of(
                share("cpuWait", WaitKind.PROCESSOR, false),
                share("reclaim", WaitKind.RECLAIM, false),
                share("thrashing", WaitKind.THRASHING, false),
                share("compaction", WaitKind.COMPACTION, false),
                share("writeCopy", WaitKind.WRITE_COPY, false),
                share("irq", WaitKind.IRQ, false)));
        columns.add(percent(
                Heading.hidden(
                        "totalWait",
                        "All waits",
                        "Share of the time the task waited, all kinds together as far as they are known. Source: the "
                                + "delay totals of taskstats." + OF_SEVERAL,
                        WIDTH),
                values -> values.activity().waits().totalNanos()));
        columns.add(number(
                Heading.hidden(
                        "longestWait",
                        "Longest wait",
                        "The longest single wait of any kind since the task started, whatever the interval. Source: "
                                + "the delay maxima of taskstats, Linux 6.15 and later.",
                        96),
                Quantity.MILLIS,
                values -> Span.millis(values.activity().waits().longestNanos()),
                values -> values.activity().waits().longestNanos()));
        return columns;
    }

    private static Column<RowValues> share(String id, WaitKind kind, boolean shown) {
        String explanation = "Share of the time the task waited for " + WaitWords.object(kind) + ". Source: "
                + WaitWords.field(kind) + " of taskstats." + OF_SEVERAL;
        Heading heading = shown
                ? Heading.shown(id, WaitWords.title(kind), explanation, WIDTH)
                : Heading.hidden(id, WaitWords.title(kind), explanation, WIDTH);
        return percent(heading, values -> values.activity().waits().of(kind).nanos());
    }

    private interface Waited {
        Reading of(RowValues values);
    }

    private static Column<RowValues> percent(Heading heading, Waited nanos) {
        return number(heading, Quantity.PERCENT, values -> values.span().share(nanos.of(values)), nanos);
    }

    private static Column<RowValues> number(
            Heading heading, Quantity quantity, ToDoubleFunction<RowValues> number, Waited reading) {
        return NumberColumn.of(heading.in(SECTION), quantity, Styles.WAIT, number, reading::of);
    }
}
