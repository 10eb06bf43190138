package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds `struct taskstats` of any version field by field, in the order of linux/taskstats.h and its history,
/// without the tables of the code under test.
final class TaskstatsStruct {

    /// The delays that version 15 gave a maximum and a minimum in place, and version 16 at the end.
    static final List<String> DELAYS =
            List.of("cpu", "blkio", "swapin", "freepages", "thrashing", "compact", "wpcopy", "irq");

    private final int version;
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final ByteBuffer bytes;
    private int end;

    TaskstatsStruct(int version) {
        this.version = version;
        field("version", 2, 2);
        field("ac_exitcode", 4, 4);
        field("ac_flag", 1, 1);
        field("ac_nice", 1, 1);
        delay("cpu");
        delay("blkio");
        delay("swapin");
        longs("cpu_run_real_total", "cpu_run_virtual_total");
        field("ac_comm", 32, 1);
        field("ac_sched", 1, 8);
        field("ac_pad", 3, 1);
        field("ac_uid", 4, 8);
        for (String name : List.of("ac_gid", "ac_pid", "ac_ppid", "ac_btime")) {
            field(name, 4, 4);
        }
        longs("ac_etime", "ac_utime", "ac_stime", "ac_minflt", "ac_majflt", "coremem", "virtmem");
        longs("hiwater_rss", "hiwater_vm", "read_char", "write_char", "read_syscalls", "write_syscalls");
        longs("read_bytes", "write_bytes", "cancelled_write_bytes", "nvcsw", "nivcsw");
        longs("ac_utimescaled", "ac_stimescaled", "cpu_scaled_run_real_total");
        delay("freepages");
        addSince9();
        bytes = ByteBuffer.allocate(end).order(ByteOrder.nativeOrder());
        set("version", version);
    }

    private void addSince9() {
        if (version >= 9) {
            delay("thrashing");
        }
        if (version >= 10) {
            longs("ac_btime64");
        }
        if (version >= 11) {
            delay("compact");
        }
        if (version >= 12) {
            field("ac_tgid", 4, 4);
            longs("ac_tgetime", "ac_exe_dev", "ac_exe_inode");
        }
        if (version >= 13) {
            delay("wpcopy");
        }
        if (version >= 14) {
            delay("irq");
        }
        if (version >= 16) {
            DELAYS.forEach(name -> longs(name + "_delay_max", name + "_delay_min"));
        }
        if (version >= 17) {
            DELAYS.forEach(name -> field(name + "_delay_max_ts", 16, 8));
        }
    }

    private void delay(String name) {
        longs(name + "_count", name + "_delay_total");
        if (version == 15) {
            longs(name + "_delay_max", name + "_delay_min");
        }
    }

    private void longs(String... names) {
        for (String name : names) {
            field(name, 8, 8);
        }
    }

    private void field(String name, int size, int alignment) {
        end = (end + alignment - 1) / alignment * alignment;
        offsets.put(name, end);
        sizes.put(name, size);
        end += size;
    }

    boolean has(String field) {
        return offsets.containsKey(field);
    }

    int offset(String field) {
        return offsets.getOrDefault(field, -1);
    }

    int size() {
        return end;
    }

    TaskstatsStruct set(String field, long value) {
        int at = offset(field);
        switch (sizes.getOrDefault(field, 0)) {
            case 1 -> bytes.put(at, (byte) value);
            case 2 -> bytes.putShort(at, (short) value);
            case 4 -> bytes.putInt(at, (int) value);
            case 8 -> bytes.putLong(at, value);
            default -> throw new IllegalArgumentException(field + " is no number of version " + version);
        }
        return this;
    }

    TaskstatsStruct name(String comm) {
        bytes.put(offset("ac_comm"), comm.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// A different number in every numeric field but the version; what is not asked for must not be read.
    TaskstatsStruct fill() {
        int next = 1;
        for (String field : offsets.keySet()) {
            int size = sizes.getOrDefault(field, 0);
            if (!"version".equals(field) && (size == 1 || size == 4 || size == 8)) {
                set(field, expected(next++, size));
            }
        }
        return this;
    }

    /// What [#fill()] wrote.
    long filled(String field) {
        int at = offset(field);
        return switch (sizes.getOrDefault(field, 0)) {
            case 1 -> bytes.get(at);
            case 4 -> bytes.getInt(at);
            default -> bytes.getLong(at);
        };
    }

    private static long expected(int number, int size) {
        return size == 8 ? number * 1_000_000_007L * 1024 : size == 4 ? number * 10_007L : number;
    }

    byte[] bytes() {
        return bytes.array().clone();
    }
}
