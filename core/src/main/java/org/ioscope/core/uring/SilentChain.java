package org.ioscope.core.uring;

import org.jspecify.annotations.Nullable;

/// Which operations of the chain that is being put in are silent, and with which of them memory is let go of.
///
/// A silent operation completes only if it fails. So the one that is linked to it tells when it is over. As the
/// kernel says nothing of those behind one that failed, an operation behind a silent one has a place of
/// [HeldMemory] even if it holds nothing, and so has a silent one.
///
/// Belongs to the thread of its [SubmissionQueue].
final class SilentChain {

    private static final int LINK_TIMEOUT = 15;

    private final HeldMemory held;
    /// Place of the last operation.
    private int place;
    /// Place of a silent operation whose end the next one tells.
    private int silentBefore;
    /// Whether the next operation is linked to the last one.
    private boolean lastIsLinked;
    /// Whether the last operation is itself linked to one that is not silent.
    private boolean isBehindAudible;
    /// Place of the last operation that has one, in a chain that began with silent operations.
    private int lastPlace;

    SilentChain(HeldMemory held) {
        this.held = held;
    }

    /// Another operation is about to be put in.
    ///
    /// @return its place, or [HeldMemory#NONE] if it needs none
    /// @throws QueueFullException if all places are taken
    /// @throws IllegalStateException if some memory is closed, or it must not follow a silent operation
    int next(int opcode, @Nullable KernelMemory memory, @Nullable KernelMemory other) {
        int before = silentBefore;
        if (before != HeldMemory.NONE && opcode == LINK_TIMEOUT) {
            // It completes also when what it limits can not be stopped and still uses its memory.
            throw new IllegalStateException("a silent operation that holds memory can not have a time limit");
        }
        int taken = HeldMemory.NONE;
        if (memory != null || before != HeldMemory.NONE) {
            taken = takePlace(memory, other, before);
        }
        isBehindAudible = lastIsLinked && before == HeldMemory.NONE;
        if (!lastIsLinked) {
            lastPlace = HeldMemory.NONE;
        } else if (lastPlace != HeldMemory.NONE && taken != HeldMemory.NONE) {
            held.follow(lastPlace, taken);
            lastPlace = taken;
        }
        silentBefore = HeldMemory.NONE;
        place = taken;
        lastIsLinked = false;
        return taken;
    }

    private int takePlace(@Nullable KernelMemory memory, @Nullable KernelMemory other, int before) {
        int taken = held.take(memory, other, before);
        if (taken == HeldMemory.NONE) {
            throw new QueueFullException("too many operations that hold memory are in flight");
        }
        return taken;
    }

    /// Place of the last operation, or [HeldMemory#NONE].
    int place() {
        return place;
    }

    /// Whether the last operation is silent and the next one must tell its end.
    boolean isIncomplete() {
        return silentBefore != HeldMemory.NONE;
    }

    /// What is submitted ends the chain.
    void submitted() {
        lastIsLinked = false;
    }

    /// The next operation is linked to the last one.
    void linked() {
        lastIsLinked = true;
    }

    /// The last operation is to be silent and linked to nothing.
    ///
    /// @throws IllegalStateException if it can not be
    void checkSilentEnd() {
        if (place != HeldMemory.NONE) {
            throw new IllegalStateException(
                    "a silent operation that holds memory must be linked to one that tells its end");
        }
    }

    /// The last operation is to be silent, with the next one linked to it.
    ///
    /// @param isHard whether the next one begins also if the last one fails
    /// @throws IllegalStateException if it can not be: its completion must mean that it failed, not that one
    ///     before it did
    void checkSilentLink(boolean isHard) {
        if (isHard) {
            throw new IllegalStateException("a silent operation can not be linked hard");
        }
        if (isBehindAudible) {
            throw new IllegalStateException("only the first operations of a chain can be silent, and its last");
        }
    }

    /// The last operation is silent, and the next one linked to it. If it fails, the kernel says nothing of
    /// those linked behind it: they have to be let go of with it, so it needs a place.
    ///
    /// @return its place
    /// @throws QueueFullException if all places are taken
    int silence() {
        if (place == HeldMemory.NONE) {
            place = takePlace(null, null, HeldMemory.NONE);
        }
        held.silence(place);
        silentBefore = place;
        lastPlace = place;
        return place;
    }

    /// The last operation is linked to nothing, and not silent, after all.
    void unlinked() {
        lastIsLinked = false;
        if (silentBefore != HeldMemory.NONE) {
            held.speakUp(silentBefore);
            silentBefore = HeldMemory.NONE;
            lastPlace = HeldMemory.NONE;
        }
    }

    /// The next operation, which was to tell the end of the last one, never comes.
    void abandon() {
        if (silentBefore != HeldMemory.NONE) {
            held.releaseSilent(silentBefore);
            silentBefore = HeldMemory.NONE;
        }
    }
}
