package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Makes a ring, leaving out preferred flags that the kernel does not know, the newest first.
///
/// @param flags those that the ring has
/// @param refused those that were preferred and that the kernel does not know
record RingSetup(int descriptor, RingLayout layout, Set<SetupFlag> flags, Set<SetupFlag> refused) {

    private static final int CQSIZE = 1 << 3;
    private static final int SQ_AFF = 1 << 2;
    private static final int CLAMP = 1 << 4;
    private static final int ATTACH_WQ = 1 << 5;

    /// The order in which flags are left out: those that came last, first; a flag that needs another before it.
    private static final List<SetupFlag> NEWEST_FIRST = List.of(
            SetupFlag.HYBRID_IOPOLL,
            SetupFlag.NO_SQARRAY,
            SetupFlag.DEFER_TASKRUN,
            SetupFlag.SINGLE_ISSUER,
            SetupFlag.TASKRUN_FLAG,
            SetupFlag.COOP_TASKRUN,
            SetupFlag.SUBMIT_ALL,
            SetupFlag.R_DISABLED,
            SetupFlag.SQPOLL,
            SetupFlag.IOPOLL);

    /// io_uring_setup(2), as [org.ioscope.nativeaccess.RingCalls#setup].
    @FunctionalInterface
    interface Call {

        /// Makes a ring; gives its descriptor, or the negative error number.
        int setup(int entries, MemorySegment parameters);
    }

    static RingSetup make(RingOptions options, Call kernel) throws ErrnoException {
        EnumSet<SetupFlag> flags = EnumSet.noneOf(SetupFlag.class);
        flags.addAll(options.required());
        flags.addAll(options.preferred());
        List<SetupFlag> refused = new ArrayList<>();
        while (true) {
            MemorySegment parameters = Arena.ofAuto().allocate(RingLayout.PARAMETERS_BYTES, Long.BYTES);
            fill(parameters, options, flags);
            int descriptor = kernel.setup(options.entries(), parameters);
            if (descriptor >= 0) {
                return new RingSetup(descriptor, RingLayout.of(parameters), Set.copyOf(flags), Set.copyOf(refused));
            }
            SetupFlag next = -descriptor == Errno.EINVAL.number() ? toLeaveOut(flags, options) : null;
            if (next == null) {
                throw LockedMemory.failure(
                        -descriptor,
                        "io_uring_setup",
                        options.entries() + " entries, " + flags,
                        LockedMemory.ofRing(options));
            }
            flags.remove(next);
            refused.add(next);
            if (next == SetupFlag.DEFER_TASKRUN
                    && !flags.contains(SetupFlag.COOP_TASKRUN)
                    && !options.required().contains(SetupFlag.TASKRUN_FLAG)
                    && flags.remove(SetupFlag.TASKRUN_FLAG)) {
                // It is refused without either of them, which must not be blamed on another flag.
                refused.add(SetupFlag.TASKRUN_FLAG);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable SetupFlag toLeaveOut(Set<SetupFlag> flags, RingOptions options) {
        for (SetupFlag flag : NEWEST_FIRST) {
            if (flags.contains(flag) && !options.required().contains(flag)) {
                return flag;
            }
        }
        return null;
    }

    private static void fill(MemorySegment parameters, RingOptions options, Set<SetupFlag> flags) {
        int bits = CLAMP;
        for (SetupFlag flag : flags) {
            bits |= flag.bit();
        }
        if (options.completionEntries() > 0) {
            bits |= CQSIZE;
            parameters.set(ValueLayout.JAVA_INT, Integer.BYTES, options.completionEntries());
        }
        if (flags.contains(SetupFlag.SQPOLL)) {
            parameters.set(ValueLayout.JAVA_INT, RingLayout.THREAD_IDLE, (int)
                    Math.min(Integer.MAX_VALUE, options.pollingIdle().toMillis()));
            if (options.pollingProcessor() >= 0) {
                bits |= SQ_AFF;
                parameters.set(ValueLayout.JAVA_INT, RingLayout.THREAD_PROCESSOR, options.pollingProcessor());
            }
        }
        if (options.sharing() != null) {
            bits |= ATTACH_WQ;
            parameters.set(
                    ValueLayout.JAVA_INT,
                    RingLayout.WORKERS_OF,
                    options.sharing().descriptor());
        }
        parameters.set(ValueLayout.JAVA_INT, RingLayout.FLAGS, bits);
    }
}
