package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.Reading;

/// One interface's line of `/proc/net/dev` (proc_pid_net(5)).
final class InterfaceRow extends CounterRow<InterfaceInfo, InterfaceActivity> {

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

    InterfaceRow(String name) {
        super(name, COUNT, NEVER_FALL);
    }

    /// Reads the numbers behind the name.
    void read(ProcScanner text) throws ProcFormatException {
        for (int i = 0; i < COUNT; i++) {
            set(i, text.number(NAMES[i]));
        }
        if (fell()) {
            beginAnew();
        }
    }

    @Override
    InterfaceActivity changes(InterfaceInfo described) {
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
        return delta(field, 1);
    }
}
