package org.ioscope.app.desktop.processes;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.group.GroupNames;
import org.ioscope.core.group.GroupTotal;
import org.ioscope.core.group.GroupTotals;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// The rows of groups: the sums of their members, those that ended included. Single-threaded.
final class GroupRows {

    private static final TaskId NOBODY = new TaskId(0, 0, 0);

    private final Grouping by;
    private final GroupTotals totals;
    private final Trends<String> trends = new Trends<>();
    private List<GroupTotal> latest = List.of();
    private Span interval = new Span(1, false);
    private long nanos;

    /// @param by a grouping of sums
    GroupRows(Grouping by, GroupNames names) {
        this.by = by;
        this.totals = new GroupTotals(
                by == Grouping.USER ? org.ioscope.core.group.Grouping.USER : org.ioscope.core.group.Grouping.GROUP,
                names);
    }

    /// Takes in one interval.
    void add(List<TaskSample> processes, long intervalNanos) {
        nanos += intervalNanos;
        interval = new Span(intervalNanos, false);
        totals.add(processes);
        latest = totals.rows();
        trends.begin();
        latest.forEach(group -> trends.add(group.key(), group.interval(), intervalNanos));
        trends.end();
    }

    /// A row for each group, by its name.
    ///
    /// @param processes the rows of all processes
    Map<String, RowValues> values(Collection<RowValues> processes, boolean accumulated) {
        Map<String, Members> members = new HashMap<>();
        for (RowValues process : processes) {
            members.computeIfAbsent(process.groupName(by), _ -> new Members()).add(process);
        }
        Span span = accumulated ? new Span(Math.max(1, nanos), true) : interval;
        Map<String, RowValues> rows = LinkedHashMap.newLinkedHashMap(latest.size());
        for (GroupTotal group : latest) {
            Members own = members.get(group.key());
            if (own != null || accumulated) {
                rows.put(group.key(), row(group, own == null ? new Members() : own, span));
            }
        }
        return rows;
    }

    private RowValues row(GroupTotal group, Members members, Span span) {
        String title = GroupWords.title(by, group.name());
        String kind = by == Grouping.USER ? "" : GroupWords.kind(group.name().kind());
        TaskInfo info = new TaskInfo(members.uid, members.user, IoPriority.UNKNOWN, title, "");
        TaskSample task =
                new TaskSample(NOBODY, info, span.accumulated() ? group.total() : group.interval(), group.hasEnded());
        return new RowValues(
                new RowKey.OfGroup(by, group.key()),
                task,
                span,
                SafeText.visible(members.user),
                SafeText.visible(title),
                new TaskGroup(group.key(), title, kind),
                members.threads,
                trends.of(group.key()),
                new Place(0, Place.Branch.NONE, group.processes(), false));
    }

    /// What is told of a group beside its sums.
    private static final class Members {

        private @Nullable RowValues first;
        private int uid = TaskInfo.UNKNOWN_UID;
        private String user = "";
        private int threads;

        void add(RowValues process) {
            TaskInfo info = process.task().info();
            if (first == null) {
                first = process;
                uid = info.uid();
                user = info.user();
            } else if (uid != info.uid()) {
                uid = TaskInfo.UNKNOWN_UID;
                user = "";
            }
            threads += process.threads();
        }
    }
}
