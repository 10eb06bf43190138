package org.ioscope.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of the table, in their order.
enum Column {
    PID,
    PRIO,
    USER,
    READ,
    WRITE,
    SWAPIN,
    IO,
    COMMAND;

    /// The name that `--sort` and `--hide-...` take.
    String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the busiest task comes first where nothing else is asked for.
    boolean isDescending() {
        return switch (this) {
            case READ, WRITE, SWAPIN, IO -> true;
            case PID, PRIO, USER, COMMAND -> false;
        };
    }

    static Optional<Column> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace("tid", "pid");
        return Arrays.stream(values())
                .filter(column -> column.optionName().equals(wanted))
                .findFirst();
    }

    static List<String> optionNames() {
        return Arrays.stream(values()).map(Column::optionName).toList();
    }
}
