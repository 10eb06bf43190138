package org.ioscope.core.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;

/// Counters of a control group, one row for each block device that it used.
final class CgroupDisks {

    /// What is counted, in the order of the fields of [CgroupDisk].
    static final int READ_BYTES = 0;
    static final int WRITTEN_BYTES = 1;
    static final int READS = 2;
    static final int WRITES = 3;
    private static final int COUNT = 4;

    static final class Row {

        private final long major;
        private final long minor;
        private final long[] before = new long[COUNT];
        private final long[] now = new long[COUNT];
        private boolean isNew = true;
        private boolean isSeen;

        Row(long major, long minor) {
            this.major = major;
            this.minor = minor;
            Arrays.fill(now, Deltas.ABSENT);
        }

        void set(int counter, long value) {
            now[counter] = value;
            isSeen = true;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private boolean isFirst = true;

    /// The row of a device, made if it is new. Groups use few devices, so they are looked for one by one.
    Row row(long major, long minor) {
        for (Row row : rows) {
            if (row.major == major && row.minor == minor) {
                return row;
            }
        }
        Row row = new Row(major, minor);
        rows.add(row);
        return row;
    }

    /// What was counted since the last call. Devices that were not there this time are forgotten.
    List<CgroupDisk> activity() {
        List<CgroupDisk> disks = rows.isEmpty() ? List.of() : new ArrayList<>(rows.size());
        for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
            Row row = all.next();
            if (row.isSeen) {
                disks.add(activity(row));
            } else {
                all.remove();
            }
        }
        isFirst = false;
        return disks;
    }

    private CgroupDisk activity(Row row) {
        if (row.isNew && isFirst) {
            Arrays.fill(row.before, Deltas.ABSENT);
        }
        // The kernel adds a device when the group uses it for the first time: then it counts from 0.
        CgroupDisk disk = new CgroupDisk(
                (int) row.major,
                (int) row.minor,
                Deltas.between(row.before[READ_BYTES], row.now[READ_BYTES]),
                Deltas.between(row.before[WRITTEN_BYTES], row.now[WRITTEN_BYTES]),
                Deltas.between(row.before[READS], row.now[READS]),
                Deltas.between(row.before[WRITES], row.now[WRITES]));
        System.arraycopy(row.now, 0, row.before, 0, COUNT);
        row.isNew = false;
        row.isSeen = false;
        return disk;
    }

    void forget() {
        rows.clear();
        isFirst = true;
    }
}
