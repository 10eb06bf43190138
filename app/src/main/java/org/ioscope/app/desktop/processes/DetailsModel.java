package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.inspect.OpenFileList;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// Follows one row: its history from the moment it was chosen, and what was seen at the last look at its task.
/// Keeps the last values of a task that has ended. Confined to one thread at a time.
final class DetailsModel {

    private @Nullable RowKey key;
    private @Nullable RowValues row;
    private RowHistory history = new RowHistory();
    private @Nullable Inspection looked;
    private List<RowValues> members = List.of();
    private boolean ended;
    private boolean gone;
    private long timeMillis;
    private long intervalMillis = 1000;

    /// Takes in one interval.
    void add(Tables tables, long newTimeMillis, long newIntervalMillis) {
        timeMillis = newTimeMillis;
        intervalMillis = newIntervalMillis;
        RowKey followed = key;
        if (followed != null) {
            follow(tables, followed, true);
        }
    }

    /// The row that is followed; null for none.
    @Nullable
    RowKey key() {
        return key;
    }

    /// Follows another row.
    void choose(@Nullable RowKey chosen, Tables tables) {
        if (chosen == null || chosen.equals(key)) {
            return;
        }
        key = chosen;
        row = null;
        looked = null;
        ended = false;
        gone = false;
        history = new RowHistory();
        follow(tables, chosen, false);
    }

    private void follow(Tables tables, RowKey followed, boolean sampled) {
        RowValues now = tables.row(followed, false);
        if (now == null || now.task().exited()) {
            ended = true;
            history.addGap(timeMillis);
        } else {
            ended = false;
            if (!sampled) {
                history.begin(now.trend(), timeMillis, intervalMillis);
            } else {
                history.add(timeMillis, now);
            }
            row = now;
        }
        if (row == null) {
            row = now;
        }
        members =
                followed instanceof RowKey.OfGroup(Grouping by, String name) ? membersOf(tables, by, name) : List.of();
    }

    private static List<RowValues> membersOf(Tables tables, Grouping by, String name) {
        List<RowValues> own = new ArrayList<>();
        for (RowValues process : tables.tasks(false, false).values()) {
            if (process.groupName(by).equals(name)) {
                own.add(process);
            }
        }
        own.sort(WorkColumns.trend().comparator().reversed());
        return own;
    }

    /// Takes in what was seen of the task; null if it has ended.
    void looked(RowKey at, @Nullable Inspection seen) {
        if (at.equals(key)) {
            gone = seen == null;
            looked = seen == null ? looked : seen;
        }
    }

    /// What the pane should show; null while no row is followed.
    @Nullable
    Details details(Units units) {
        RowValues now = row;
        if (now == null) {
            return null;
        }
        DetailFacts facts = new DetailFacts(now, looked, units);
        return new Details(
                now,
                now.command(),
                facts.subtitle(ended),
                ended,
                facts.all(),
                facts.waits(),
                commandLine(now),
                now.isGroup()
                        ? new Details.Contents(Formats.counted(members.size(), "process"), List.of(), members)
                        : files(units),
                history.slice(),
                units);
    }

    private String commandLine(RowValues now) {
        Inspection seen = looked;
        if (now.isGroup()) {
            return "";
        }
        String line = seen == null || !seen.commandLine().isKnown()
                ? now.task().info().commandLine()
                : seen.commandLine().text().replace('\n', ' ');
        return SafeText.visible(line);
    }

    private Details.Contents files(Units units) {
        Inspection seen = looked;
        if (seen == null || gone) {
            String note = gone ? "Not known: the task has ended" : ended ? "" : "Looking";
            return new Details.Contents(note, List.of(), List.of());
        }
        OpenFileList open = seen.files();
        Reading.Unknown cause = open.cause();
        if (cause != null) {
            String missing = cause == Reading.Unknown.DENIED
                    ? "Not known: the process belongs to another user, which takes CAP_SYS_PTRACE"
                    : "Not known: " + cause.reason();
            return new Details.Contents(missing, List.of(), List.of());
        }
        Span span = new Span(open.intervalNanos(), false);
        List<FileRow> rows = new ArrayList<>();
        open.files().forEach(file -> rows.add(new FileRow(file, span, units)));
        rows.sort(FileRow.BUSIEST_FIRST);
        String limit =
                seen.openFileLimit() instanceof Reading.Known(long most) ? " of at most " + Formats.count(most) : "";
        String count = open.cut() ? "The first " + Formats.count(rows.size()) : Formats.count(rows.size());
        return new Details.Contents(count + limit, rows, List.of());
    }
}
