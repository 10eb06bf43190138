package org.ioscope.core.uring;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a ring is to be made. Immutable; each `with` gives a changed copy.
///
/// @param entries places of the submission queue, 1 to 32,768; rounded up to a power of two, and down to what
///     the
///     kernel allows
/// @param completionEntries places of the completion queue; 0 for twice as many as `entries`
/// @param required flags without which the ring is not wanted
/// @param preferred flags that are left out, one by one, where the kernel does not know them
///     ([Ring#refusedFlags()])
/// @param pollingIdle with [SetupFlag#SQPOLL]: after how long without submissions the kernel's thread sleeps;
///     zero
///     for the
///     kernel's default of a second
/// @param pollingProcessor with [SetupFlag#SQPOLL]: the processor that the kernel's thread is bound to, -1 for
///     any
/// @param sharing a ring whose workers (and with [SetupFlag#SQPOLL] whose thread) the new one shares
public record RingOptions(
        int entries,
        int completionEntries,
        Set<SetupFlag> required,
        Set<SetupFlag> preferred,
        Duration pollingIdle,
        int pollingProcessor,
        @Nullable Ring sharing) {

    /// Places that the kernel allows at most.
    public static final int MOST_ENTRIES = 32_768;

    /// Checks the sizes and copies the sets.
    public RingOptions {
        if (entries < 1 || entries > MOST_ENTRIES) {
            throw new IllegalArgumentException("entries must be 1 to " + MOST_ENTRIES + ", not " + entries);
        }
        if (completionEntries < 0 || completionEntries > 2 * MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "completionEntries must be 0 to " + 2 * MOST_ENTRIES + ", not " + completionEntries);
        }
        if (pollingIdle.isNegative()) {
            throw new IllegalArgumentException("pollingIdle must not be negative");
        }
        required = Set.copyOf(required);
        preferred = Set.copyOf(preferred);
    }

    /// The fastest set of flags that is safe for any operation: one thread owns the ring, completions are made
    /// when it asks for them, and a refused submission does not hold up others.
    public static RingOptions fastest(int entries) {
        return of(
                entries,
                EnumSet.of(
                        SetupFlag.SUBMIT_ALL,
                        SetupFlag.SINGLE_ISSUER,
                        SetupFlag.DEFER_TASKRUN,
                        SetupFlag.TASKRUN_FLAG,
                        SetupFlag.NO_SQARRAY));
    }

    /// A ring whose queues may be used by two threads: one submits, the other takes completions.
    public static RingOptions split(int entries) {
        return of(
                entries,
                EnumSet.of(SetupFlag.SUBMIT_ALL, SetupFlag.COOP_TASKRUN, SetupFlag.TASKRUN_FLAG, SetupFlag.NO_SQARRAY));
    }

    private static RingOptions of(int entries, Set<SetupFlag> preferred) {
        return new RingOptions(entries, 0, Set.of(), preferred, Duration.ZERO, -1, null);
    }

    /// With another size of the completion queue.
    public RingOptions withCompletionEntries(int places) {
        return new RingOptions(entries, places, required, preferred, pollingIdle, pollingProcessor, sharing);
    }

    /// With further flags that the ring must have. Those that do not go together with them are no longer
    /// preferred.
    public RingOptions with(SetupFlag... flags) {
        Set<SetupFlag> all = EnumSet.noneOf(SetupFlag.class);
        all.addAll(required);
        all.addAll(Set.of(flags));
        Set<SetupFlag> wished = EnumSet.noneOf(SetupFlag.class);
        wished.addAll(preferred);
        wished.removeAll(all);
        if (all.contains(SetupFlag.SQPOLL)) {
            // The kernel's thread submits and runs completions itself: -EINVAL together.
            wished.removeAll(Set.of(SetupFlag.COOP_TASKRUN, SetupFlag.TASKRUN_FLAG, SetupFlag.DEFER_TASKRUN));
        }
        return new RingOptions(entries, completionEntries, all, wished, pollingIdle, pollingProcessor, sharing);
    }

    /// With no other flags than the required ones.
    public RingOptions plain() {
        return new RingOptions(entries, completionEntries, required, Set.of(), pollingIdle, pollingProcessor, sharing);
    }

    /// With a thread of the kernel that takes submissions.
    ///
    /// @param idle after how long without submissions it sleeps
    /// @param processor what it is bound to, -1 for any
    public RingOptions withPolling(Duration idle, int processor) {
        RingOptions polling = with(SetupFlag.SQPOLL);
        return new RingOptions(
                entries, completionEntries, polling.required, polling.preferred, idle, processor, sharing);
    }

    /// With the workers of another ring.
    public RingOptions sharing(Ring other) {
        return new RingOptions(entries, completionEntries, required, preferred, pollingIdle, pollingProcessor, other);
    }
}
