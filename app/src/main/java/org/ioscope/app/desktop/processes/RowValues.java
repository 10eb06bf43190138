package org.ioscope.app.desktop.processes;

import java.util.Locale;
import java.util.function.Supplier;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// What one row shows at one moment. Immutable; made off the JavaFX thread.
///
/// @param key who
/// @param task what it was made from; of a group: the sums of its members
/// @param span the time that its numbers are about
/// @param user name of the user, safe to show
/// @param command what the task or the group is called, safe to show
/// @param service service, container or application that it belongs to
/// @param threads how many live; 0 where not known
/// @param trend its newest rates, empty for a row that has been idle
/// @param place where it stands in the tree
public record RowValues(
        RowKey key,
        TaskSample task,
        Span span,
        String user,
        String command,
        TaskGroup service,
        int threads,
        Trend trend,
        Place place) {

    private static final int LINE_LIMIT = 2000;

    /// Makes a row of a table without groups.
    static RowValues of(RowKey key, TaskSample task, Span span, TaskGroup service, int threads, Trend trend) {
        TaskInfo info = task.info();
        return new RowValues(
                key,
                task,
                span,
                SafeText.visible(info.user()),
                SafeText.visible(info.command(false)),
                service,
                threads,
                trend,
                Place.FLAT);
    }

    /// The same row with newer numbers.
    RowValues with(TaskSample newTask, Span newSpan, int newThreads, Trend newTrend, Supplier<TaskGroup> newService) {
        return newTask.info().equals(task.info())
                ? new RowValues(key, newTask, newSpan, user, command, service, newThreads, newTrend, place)
                : of(key, newTask, newSpan, newService.get(), newThreads, newTrend);
    }

    /// The same row at another place.
    RowValues at(Place newPlace) {
        return newPlace.equals(place)
                ? this
                : new RowValues(key, task, span, user, command, service, threads, trend, newPlace);
    }

    TaskActivity activity() {
        return task.activity();
    }

    /// Bytes a second, or bytes where accumulated; NaN where not known.
    double read() {
        return span.amount(activity().readBytes());
    }

    /// Like [#read()].
    double write() {
        return span.amount(activity().writeBytes());
    }

    /// Read and write together, as far as known; NaN where neither is.
    double readAndWrite() {
        return span.amount(activity().readBytes().plus(activity().writeBytes()));
    }

    boolean isGroup() {
        return key instanceof RowKey.OfGroup;
    }

    /// Name of the service, container or application; safe to show.
    String serviceTitle() {
        return SafeText.visible(service.title());
    }

    /// The name of the group that the row belongs to.
    ///
    /// @param by a [grouping][Grouping#isSum()] of sums
    String groupName(Grouping by) {
        return by == Grouping.USER ? Integer.toString(task.info().uid()) : service.name();
    }

    /// What stands behind the name in a tree, such as `12 threads`; empty for nothing.
    String note() {
        if (!isGroup()) {
            return place.hasBranch() ? Formats.counted(place.members(), "thread") : "";
        }
        String count = Formats.counted(place.members(), place.unit());
        return service.kind().isEmpty() ? count : service.kind() + ", " + count;
    }

    /// The command, and whether the task has ended.
    String commandOrEnd() {
        return task.exited() ? command + " (ended)" : command;
    }

    /// The whole command line, cut where it is very long; safe to show.
    String commandLine() {
        String line = isGroup() ? command : task.info().command(true);
        return SafeText.visible(line.length() > LINE_LIMIT ? line.substring(0, LINE_LIMIT) + "…" : line);
    }

    boolean isActive() {
        return activity().isActive();
    }

    /// Whether the row's number, user or command line contains `part`, given in lower case.
    boolean contains(String part) {
        return command.toLowerCase(Locale.ROOT).contains(part)
                || user.toLowerCase(Locale.ROOT).contains(part)
                || (!isGroup()
                        && (String.valueOf(task.id().tid()).contains(part)
                                || task.info()
                                        .commandLine()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(part)));
    }
}
