package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Room for what became of a child, which the kernel writes (siginfo_t of waitid(2)). For one operation at a
/// time.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
///
/// siginfo_t: 0 si_signo s32, 4 si_errno s32, 8 si_code s32, 16 si_pid s32, 20 si_uid u32, 24 si_status s32;
/// 128 bytes.
public final class ChildStatus extends KernelMemory {

    /// What happened (`CLD_*`). The order is that of the numbers in C.
    public enum Event {
        /// Nothing, or nothing known.
        NONE,
        EXITED,
        KILLED,
        /// Killed, and wrote its memory to a file.
        DUMPED,
        TRAPPED,
        STOPPED,
        CONTINUED
    }

    private static final int BYTES = 128;
    private static final int CODE = 8;
    private static final int PID = 16;
    private static final int UID = 20;
    private static final int STATUS = 24;

    private final MemorySegment segment = Arena.ofAuto().allocate(BYTES, Long.BYTES);

    /// Room for the next child.
    public ChildStatus() {}

    /// What happened.
    public Event event() {
        int code = segment.get(ValueLayout.JAVA_INT, CODE);
        return code > 0 && code < Event.values().length ? Event.values()[code] : Event.NONE;
    }

    /// Number of the child, 0 if there was none.
    public int pid() {
        return segment.get(ValueLayout.JAVA_INT, PID);
    }

    /// Number of its user.
    public int uid() {
        return segment.get(ValueLayout.JAVA_INT, UID);
    }

    /// With [Event#EXITED] what it ended with, else the number of the signal.
    public int status() {
        return segment.get(ValueLayout.JAVA_INT, STATUS);
    }

    void prepare() {
        segment.fill((byte) 0);
    }

    long address() {
        return segment.address();
    }

    @Override
    void free() {
        // The collector frees it: it is small.
    }
}
