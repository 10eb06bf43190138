package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.inspect.Fact;
import org.ioscope.core.inspect.Inspection;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.Wait;
import org.ioscope.core.sample.WaitKind;
import org.jspecify.annotations.Nullable;

/// Writes what the details pane tells of a row.
final class DetailFacts {

    private final RowValues row;
    private final @Nullable Inspection looked;
    private final Units units;
    private final List<Details.Fact> facts = new ArrayList<>();

    /// @param looked what was seen at the last look; null for a group and before the first look
    DetailFacts(RowValues row, @Nullable Inspection looked, Units units) {
        this.row = row;
        this.looked = looked;
        this.units = units;
    }

    /// Number, user and state in one line.
    String subtitle(boolean ended) {
        StringJoiner line = new StringJoiner(" · ");
        switch (row.key()) {
            case RowKey.OfProcess(var id) -> line.add("PID " + id.pid());
            case RowKey.OfThread(var id) -> line.add("TID " + id.tid() + " of PID " + id.pid());
            case RowKey.OfGroup _ -> line.add(row.note());
        }
        if (!row.user().isEmpty() && !row.user().equals(row.command())) {
            line.add(row.user());
        }
        if (ended) {
            line.add("ended");
        } else if (looked != null) {
            line.add(state(looked.state()));
        }
        return line.toString();
    }

    private static String state(char letter) {
        return switch (letter) {
            case 'R' -> "running";
            case 'S', 'I' -> "sleeping";
            case 'D' -> "waiting for a disk";
            case 'T', 't' -> "stopped";
            case 'Z', 'X' -> "ended, not yet collected";
            default -> String.valueOf(letter);
        };
    }

    /// What is known of it, in lines.
    List<Details.Fact> all() {
        reading("Disk read", row.read(), units::rate, row.activity().readBytes());
        reading("Disk write", row.write(), units::rate, row.activity().writeBytes());
        reading(
                "CPU",
                row.span().percent(row.activity().cpuNanos()),
                value -> Quantity.PERCENT.text(value, units),
                row.activity().cpuNanos());
        reading(
                "Memory",
                Span.state(row.activity().residentBytes()),
                units::amount,
                row.activity().residentBytes());
        if (row.isGroup()) {
            add(
                    "Control group",
                    row.key() instanceof RowKey.OfGroup(var by, var name) && by == Grouping.SERVICE ? name : "",
                    "");
        } else {
            addTask();
        }
        return facts;
    }

    private void addTask() {
        TaskInfo info = row.task().info();
        boolean known = info.ioPriority().ioClass() != IoPriorityClass.UNKNOWN;
        add("I/O priority", known ? info.ioPriority().text() : Formats.UNKNOWN, "");
        reading("Nice", Span.state(info.nice()), value -> Quantity.COUNT.text(value, units), info.nice());
        add("Started", StartTime.text(row.task().id()), "");
        add("Threads", row.threads() == ThreadCounts.UNKNOWN ? "" : Formats.count(row.threads()), "");
        add("Parent", info.parentPid() > 0 ? "PID " + info.parentPid() : "", "");
        add("Service", row.serviceTitle(), row.service().kind());
        Inspection now = looked;
        if (now != null) {
            fact("Program", now.program());
            fact("Folder", now.workingFolder());
            fact("Control group", now.cgroup());
        }
    }

    private interface Writing {
        String text(double value);
    }

    private void reading(String name, double value, Writing writing, Reading reading) {
        String cause = reading instanceof Reading.Unknown unknown ? "Not known: " + unknown.reason() : "";
        facts.add(new Details.Fact(name, Double.isNaN(value) ? Formats.UNKNOWN : writing.text(value), cause));
    }

    /// A line only where there is something to tell.
    private void add(String name, String value, String hint) {
        if (!value.isEmpty()) {
            facts.add(new Details.Fact(name, value, hint));
        }
    }

    private void fact(String name, Fact fact) {
        Reading.Unknown cause = fact.cause();
        if (cause == null) {
            add(name, SafeText.visible(fact.text()), SafeText.visible(fact.text()));
        } else {
            add(name, Formats.UNKNOWN, "Not known: " + cause.reason());
        }
    }

    /// A line for each kind of wait.
    List<Details.WaitLine> waits() {
        List<Details.WaitLine> lines = new ArrayList<>();
        for (WaitKind kind : WaitKind.values()) {
            Wait wait = row.activity().waits().of(kind);
            double longest = Span.millis(wait.longestNanos());
            lines.add(new Details.WaitLine(
                    WaitWords.title(kind),
                    Quantity.PERCENT.text(row.span().share(wait.nanos()), units),
                    Quantity.MILLIS.text(longest, units),
                    hint(kind, wait)));
        }
        return lines;
    }

    private static String hint(WaitKind kind, Wait wait) {
        String hint = "Waited for " + WaitWords.object(kind) + ". Source: " + WaitWords.field(kind) + " of taskstats.";
        if (wait.nanos() instanceof Reading.Unknown unknown) {
            return hint + " Not known: " + unknown.reason() + ".";
        }
        return wait.longestNanos() instanceof Reading.Unknown unknown
                ? hint + " The longest is not known: " + unknown.reason() + "; it takes Linux 6.15 or later."
                : hint;
    }
}
