package org.ioscope.app.desktop.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ioscope.core.sample.TaskId;

/// Writes when a task started.
final class StartTime {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private StartTime() {}

    /// Whether it is known; it is not for a row that stands for several tasks.
    static boolean isKnown(TaskId id) {
        return id.tid() > 0 && id.startTimeMillis() > 0;
    }

    /// As short as it is unmistakable; empty where not known.
    static String text(TaskId id) {
        if (!isKnown(id)) {
            return "";
        }
        ZonedDateTime time = Instant.ofEpochMilli(id.startTimeMillis()).atZone(ZoneId.systemDefault());
        boolean today = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return time.format(today ? TODAY : EARLIER);
    }
}
