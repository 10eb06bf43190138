package org.ioscope.core.uring;

import java.time.Duration;

/// How a [RingDriver] is to work.
///
/// @param rings number of rings, each with a thread of its own. One serves a device; more help where data is in
///     the page cache,
///     as copying then takes the ring's thread
/// @param inFlight operations that a ring has in the kernel at most; further ones wait for their turn
/// @param closeLimit how long [RingDriver#close()] waits for the kernel to let go of what is in flight
public record RingDriverOptions(int rings, int inFlight, Duration closeLimit) {

    private static final int MOST_RINGS = 16;
    private static final int PROCESSORS_PER_RING = 4;
    private static final int MOST_USUAL_RINGS = 4;

    /// Checks the ranges: 1 to 16 rings, 1 to 16,384 operations in flight.
    public RingDriverOptions {
        if (rings < 1 || rings > MOST_RINGS) {
            throw new IllegalArgumentException("rings must be 1 to " + MOST_RINGS + ", not " + rings);
        }
        if (inFlight < 1 || inFlight > RingOptions.MOST_ENTRIES / 2) {
            throw new IllegalArgumentException(
                    "inFlight must be 1 to " + RingOptions.MOST_ENTRIES / 2 + ", not " + inFlight);
        }
        if (closeLimit.isNegative()) {
            throw new IllegalArgumentException("closeLimit must not be negative");
        }
    }

    /// A ring for each four processors, at most four; 128 operations each; five seconds for closing.
    public static RingDriverOptions usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new RingDriverOptions(
                Math.clamp(processors / PROCESSORS_PER_RING, 1, MOST_USUAL_RINGS), 128, Duration.ofSeconds(5));
    }

    /// One ring with so many operations in flight.
    public static RingDriverOptions single(int inFlight) {
        return new RingDriverOptions(1, inFlight, Duration.ofSeconds(5));
    }
}
