package org.ioscope.core.sample;

import java.util.function.Function;

/// What every [kind][WaitKind] of wait cost a task.
public record Waits(
        Wait processor,
        Wait blockIo,
        Wait swapIn,
        Wait reclaim,
        Wait thrashing,
        Wait compaction,
        Wait writeCopy,
        Wait irq) {

    /// Nothing is known.
    public static final Waits UNSUPPORTED = all(Wait.UNSUPPORTED);

    /// The same for every kind.
    public static Waits all(Wait wait) {
        return new Waits(wait, wait, wait, wait, wait, wait, wait, wait);
    }

    /// Those two that every source with delay accounting tells; the others are unsupported.
    public static Waits of(Reading blockIoNanos, Reading swapInNanos) {
        Wait none = Wait.UNSUPPORTED;
        return new Waits(none, Wait.of(blockIoNanos), Wait.of(swapInNanos), none, none, none, none, none);
    }

    /// What `waits` gives for each kind.
    public static Waits of(Function<WaitKind, Wait> waits) {
        return new Waits(
                waits.apply(WaitKind.PROCESSOR),
                waits.apply(WaitKind.BLOCK_IO),
                waits.apply(WaitKind.SWAP_IN),
                waits.apply(WaitKind.RECLAIM),
                waits.apply(WaitKind.THRASHING),
                waits.apply(WaitKind.COMPACTION),
                waits.apply(WaitKind.WRITE_COPY),
                waits.apply(WaitKind.IRQ));
    }

    /// The wait of a kind.
    public Wait of(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> processor;
            case BLOCK_IO -> blockIo;
            case SWAP_IN -> swapIn;
            case RECLAIM -> reclaim;
            case THRASHING -> thrashing;
            case COMPACTION -> compaction;
            case WRITE_COPY -> writeCopy;
            case IRQ -> irq;
        };
    }

    /// These waits and those of the same task in another time span.
    @SuppressWarnings("ReferenceEquality") // shared objects are the usual case
    public Waits plus(Waits other) {
        return this == other && equals(UNSUPPORTED) ? this : of(kind -> of(kind).plus(other.of(kind)));
    }

    /// These waits and those of another thread of the same process in the same time span.
    @SuppressWarnings("ReferenceEquality")
    public Waits max(Waits other) {
        return this == other ? this : of(kind -> of(kind).max(other.of(kind)));
    }

    /// The kinds together.
    ///
    /// @return their time; without those that are not known, and unknown if none is
    public Reading totalNanos() {
        Reading total = processor.nanos();
        for (WaitKind kind : WaitKind.values()) {
            total = kind == WaitKind.PROCESSOR ? total : total.plus(of(kind).nanos());
        }
        return total;
    }

    /// The longest single wait of any kind since the task started; unknown if none is known.
    public Reading longestNanos() {
        Reading longest = processor.longestNanos();
        for (WaitKind kind : WaitKind.values()) {
            longest = longest.max(of(kind).longestNanos());
        }
        return longest;
    }
}
