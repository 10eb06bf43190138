package org.ioscope.core.sample;

/// What one [kind][WaitKind] of wait cost a task.
///
/// @param nanos time waited in the time span; of a process: of its thread that waited longest
/// @param longestNanos the longest single wait since the task started, whatever the time span: a state. Of a
///     process: of all its threads that live. Told by Linux 6.15 and later only
public record Wait(Reading nanos, Reading longestNanos) {

    /// The source does not tell it.
    public static final Wait UNSUPPORTED = unknown(Reading.Unknown.UNSUPPORTED);

    /// A wait of which neither is known.
    public static Wait unknown(Reading.Unknown reason) {
        return new Wait(reason, reason);
    }

    /// A wait whose longest is not told.
    public static Wait of(Reading nanos) {
        return nanos.equals(Reading.Unknown.UNSUPPORTED) ? UNSUPPORTED : new Wait(nanos, Reading.Unknown.UNSUPPORTED);
    }

    /// This wait and that of the same task in another time span.
    public Wait plus(Wait other) {
        return with(nanos.plus(other.nanos), longestNanos.max(other.longestNanos));
    }

    /// This wait and that of another thread of the same process in the same time span.
    public Wait max(Wait other) {
        return with(nanos.max(other.nanos), longestNanos.max(other.longestNanos));
    }

    @SuppressWarnings("ReferenceEquality") // equal but not the same only costs a new object
    private Wait with(Reading sum, Reading longest) {
        return sum == nanos && longest == longestNanos ? this : new Wait(sum, longest);
    }
}
