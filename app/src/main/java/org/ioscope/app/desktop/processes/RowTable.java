package org.ioscope.app.desktop.processes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The rows on screen as a table of texts, for a CSV file: full numbers, empty where not known.
final class RowTable {

    private RowTable() {}

    static List<String> header(boolean accumulated) {
        String suffix = accumulated ? "" : "PerSecond";
        return List.of(
                "pid",
                "tid",
                "ioPriority",
                "user",
                "readBytes" + suffix,
                "writeBytes" + suffix,
                "swapinPercent",
                "ioWaitPercent",
                "command",
                "exited");
    }

    static List<String> cells(RowValues row) {
        return List.of(
                String.valueOf(row.task().id().pid()),
                String.valueOf(row.task().id().tid()),
                row.task().info().ioPriority().text(),
                row.task().info().user(),
                number(row.read()),
                number(row.write()),
                number(row.span().share(row.activity().swapinDelayNanos())),
                number(row.span().share(row.activity().ioDelayNanos())),
                row.task().info().command(true),
                String.valueOf(row.task().exited()));
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
