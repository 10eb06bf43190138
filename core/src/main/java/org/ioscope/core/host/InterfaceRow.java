package org.ioscope.core.host;

import java.util.Arrays;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// One interface's line of `/proc/net/dev` (proc_pid_net(5)).
final class InterfaceRow {

    private static final int RECEIVED_BYTES = 0;
    private static final int RECEIVED_PACKETS = 1;
    private static final int SENT_BYTES = 8;
    private static final int SENT_PACKETS = 9;
    private static final int COUNT = 16;
    private static final String[] NAMES = {
        "received bytes", "received packets", "receive errors", "receive drops",
        "receive fifo", "receive frame", "receive compressed", "multicast",
        "transmitted bytes", "transmitted packets", "transmit errors", "transmit drops",
        "transmit fifo", "collisions", "transmit carrier", "transmit compressed"
    };
    /// If one falls, another interface has taken the name, or (Linux with 32 bits) the counter has wrapped.
    private static final int[] NEVER_FALL = {RECEIVED_BYTES, RECEIVED_PACKETS, SENT_BYTES, SENT_PACKETS};

    private final String name;
    private long[] before = new long[COUNT];
    private long[] now = new long[COUNT];
    private @Nullable InterfaceInfo info;
    private @Nullable InterfaceActivity idle;

    InterfaceRow(String name) {
        this.name = name;
        Arrays.fill(before, Deltas.ABSENT);
    }

    String name() {
        return name;
    }

    /// What the interface is; null until it was described, and again once it is another one.
    @Nullable
    InterfaceInfo info() {
        return info;
    }

    void info(@Nullable InterfaceInfo newInfo) {
        if (newInfo == null || !newInfo.equals(info)) {
            info = newInfo;
            idle = null;
        }
    }

    /// Reads the numbers behind the name.
    void read(ProcScanner text) throws ProcFormatException {
        for (int i = 0; i < COUNT; i++) {
            now[i] = text.number(NAMES[i]);
        }
        for (int field : NEVER_FALL) {
            if (now[field] < before[field]) {
                Arrays.fill(before, Deltas.ABSENT);
                info(null);
                return;
            }
        }
    }

    /// What went through the interface since the last call.
    InterfaceActivity activity(InterfaceInfo described) {
        InterfaceActivity activity = idle;
        boolean isIdle = Arrays.equals(before, now);
        if (activity == null || !isIdle) {
            activity = changes(described);
        }
        idle = isIdle ? activity : null;
        long[] last = before;
        before = now;
        now = last;
        return activity;
    }

    private InterfaceActivity changes(InterfaceInfo described) {
        return new InterfaceActivity(
                described,
                delta(RECEIVED_BYTES),
                delta(RECEIVED_PACKETS),
                delta(2),
                delta(3),
                delta(SENT_BYTES),
                delta(SENT_PACKETS),
                delta(10),
                delta(11),
                delta(7),
                delta(13));
    }

    private Reading delta(int field) {
        return Deltas.between(before[field], now[field]);
    }
}
