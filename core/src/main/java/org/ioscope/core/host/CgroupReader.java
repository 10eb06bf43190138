package org.ioscope.core.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.Limitation;

/// The control groups. Their trees are walked when the kernel's count of groups changes, when one is gone, and
/// every few seconds; in between only their files are read.
final class CgroupReader implements HostPart {

    /// Reading a group costs some 20 microseconds.
    static final int MOST = 1000;

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int PERIODS_TO_TRY_AGAIN = 6;

    private final CgroupLayout layout;
    private final CgroupCount count;
    private final DescriptorBudget budget;
    private final TreeMap<String, CgroupRow> rows = new TreeMap<>();
    private final int most;
    private boolean isComplete = true;
    private boolean isStale = true;
    private long counted;
    private long walkedNanos;
    private int walks;
    private String failure = "";

    /// @param mounts of this machine; groups mounted later are not found
    /// @param most groups that are read
    CgroupReader(ProcFileSystem files, List<Mount> mounts, DescriptorBudget budget, int most) {
        layout = CgroupLayout.of(files, mounts);
        count = new CgroupCount(files, layout);
        this.budget = budget;
        this.most = most;
    }

    List<CgroupActivity> read(long nowNanos) {
        long countNow = count.get();
        if (isStale || countNow != counted || nowNanos - walkedNanos >= PERIOD_NANOS) {
            walk();
            walkedNanos = nowNanos;
            counted = countNow;
            isStale = false;
        }
        failure = "";
        List<CgroupActivity> activity = new ArrayList<>(rows.size());
        for (Iterator<CgroupRow> all = rows.values().iterator(); all.hasNext(); ) {
            CgroupRow row = all.next();
            try {
                activity.add(row.read());
                row.failure().ifPresent(e -> failure = String.valueOf(e.getMessage()));
            } catch (IOException _) {
                // It was removed; its place may have been taken by another one already.
                isStale = true;
                row.close();
                all.remove();
            }
        }
        return List.copyOf(activity);
    }

    private void walk() {
        SortedSet<String> paths = CgroupLayout.inOrder();
        isComplete = layout.addGroups(paths, most);
        for (Iterator<Map.Entry<String, CgroupRow>> all = rows.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, CgroupRow> row = all.next();
            if (!paths.contains(row.getKey())) {
                row.getValue().close();
                all.remove();
            }
        }
        for (String path : paths) {
            rows.computeIfAbsent(path, _ -> new CgroupRow(path, layout, budget));
        }
        if (++walks % PERIODS_TO_TRY_AGAIN == 0) {
            rows.values().forEach(CgroupRow::tryAgain);
        }
    }

    @Override
    public void addLimitations(List<Limitation> limitations) {
        if (layout.isEmpty()) {
            limitations.add(new Limitation("control groups", "no tree of control groups is mounted", ""));
        }
        if (!isComplete) {
            limitations.add(new Limitation(
                    "some control groups", "there are more than " + most + "; those near the root are read", ""));
        }
        if (!failure.isEmpty()) {
            limitations.add(new Limitation("a control group", failure, ""));
        }
    }

    @Override
    public void close() {
        rows.values().forEach(CgroupRow::close);
        rows.clear();
        count.close();
    }
}
