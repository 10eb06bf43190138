package org.ioscope.core.doctor;

import java.io.IOException;
import org.ioscope.core.netlink.KernelEvents;

/// Why the kernel does not tell of tasks by itself; empty where it does.
///
/// @param exitRecords why there are no exit records
/// @param processEvents why there are no process events
record EventCauses(String exitRecords, String processEvents) {

    /// Listens for the life of a thread.
    static EventCauses attempt() throws IOException {
        try (KernelEvents events = KernelEvents.open()) {
            return new EventCauses(events.exitRecordsCause(), events.processEventsCause());
        }
    }
}
