package org.ioscope.core.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// Sums what groups of processes did since it was made; a group keeps what its members did after they ended.
/// Single-threaded.
///
/// What a process did is counted to the group that it was in at the time. Bytes, characters, calls, processor time
/// and
/// memory are sums over the members; waits are those of the member that waited longest in each interval, because
/// those
/// who wait at the same time do not wait longer.
///
/// Groups without living members that did nothing are forgotten. Of those that did something the last
/// [#ENDED_GROUPS] keep a row, older ones are folded into one.
public final class GroupTotals {

    /// How many groups without a living process keep a row of their own.
    public static final int ENDED_GROUPS = 1024;

    /// Key of the row that older groups are folded into.
    public static final String OTHERS = "\0others";

    private final Grouping grouping;
    private final GroupNames names;
    private final LinkedHashMap<String, Sum> sums = new LinkedHashMap<>();

    public GroupTotals(Grouping grouping, GroupNames names) {
        this.grouping = grouping;
        this.names = names;
    }

    /// Adds one interval.
    ///
    /// @param processes process rows, those that ended included
    public void add(List<TaskSample> processes) {
        sums.values().forEach(Sum::begin);
        for (TaskSample process : processes) {
            GroupName name = name(process);
            String key =
                    grouping == Grouping.USER ? Integer.toString(process.info().uid()) : name.path();
            Sum sum = sums.computeIfAbsent(key, _ -> new Sum(name));
            sum.add(process, name);
        }
        sums.values().forEach(Sum::end);
        forget();
    }

    private GroupName name(TaskSample process) {
        return switch (grouping) {
            case GROUP -> names.of(process.info().cgroup());
            case USER -> plain(process.info().user());
            case PROGRAM -> plain(program(process));
        };
    }

    /// Threads of the kernel are one group: each has a name of its own.
    private static String program(TaskSample process) {
        boolean kernel = process.info().commandLine().isEmpty();
        return kernel ? "[kernel]" : process.info().command(false);
    }

    private static GroupName plain(String name) {
        return new GroupName(GroupKind.NONE, name, name, name);
    }

    /// Every group that has living processes or did something.
    public List<GroupTotal> rows() {
        List<GroupTotal> rows = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> rows.add(sum.toTotal(key)));
        return rows;
    }

    private void forget() {
        sums.values().removeIf(sum -> sum.processes == 0 && !sum.total.hasWork());
        long ended = sums.values().stream().filter(sum -> sum.processes == 0).count();
        if (ended <= ENDED_GROUPS) {
            return;
        }
        Map<String, Sum> folded = new HashMap<>();
        Iterator<Map.Entry<String, Sum>> oldest = sums.entrySet().iterator();
        while (ended > ENDED_GROUPS && oldest.hasNext()) {
            Map.Entry<String, Sum> entry = oldest.next();
            if (entry.getValue().processes == 0 && !entry.getKey().equals(OTHERS)) {
                folded.put(entry.getKey(), entry.getValue());
                oldest.remove();
                ended--;
            }
        }
        Sum others = sums.computeIfAbsent(
                OTHERS, _ -> new Sum(new GroupName(GroupKind.OTHER, "(other groups)", OTHERS, OTHERS)));
        folded.values().forEach(others::swallow);
    }

    private static final class Sum {
        private GroupName name;
        private TaskActivity interval = TaskActivity.IDLE;
        private TaskActivity total = TaskActivity.IDLE;
        private @Nullable TaskActivity added;
        private int processes;

        Sum(GroupName name) {
            this.name = name;
        }

        void begin() {
            added = null;
            processes = 0;
        }

        void add(TaskSample process, GroupName itsName) {
            TaskActivity before = added;
            added = before == null ? process.activity() : before.plusMember(process.activity());
            processes += process.exited() ? 0 : 1;
            name = itsName;
        }

        void end() {
            TaskActivity now = added;
            interval = now == null ? TaskActivity.IDLE : now;
            total = total.plus(interval);
        }

        void swallow(Sum other) {
            interval = interval.plusMember(other.interval);
            total = total.plusMember(other.total);
        }

        GroupTotal toTotal(String key) {
            return new GroupTotal(key, name, processes, interval, total);
        }
    }
}
