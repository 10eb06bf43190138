package org.ioscope.core.sample;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a processor, or all together, spent one interval on, in nanoseconds. The parts do not overlap: guest time
/// is
/// not in user time again.
///
/// @param number of the processor; [#ALL] for the sum over all
/// @param userNanos programs
/// @param niceNanos programs with a nice value above 0
/// @param systemNanos the kernel on behalf of programs
/// @param idleNanos nothing to do
/// @param ioWaitNanos nothing to do while a task that ran here last waited for block I/O
/// @param irqNanos hardware interrupts
/// @param softIrqNanos deferred interrupt work
/// @param stealNanos the hypervisor ran somebody else
/// @param guestNanos virtual machines, those with a nice value above 0 included
public record CpuTimes(
        int number,
        Reading userNanos,
        Reading niceNanos,
        Reading systemNanos,
        Reading idleNanos,
        Reading ioWaitNanos,
        Reading irqNanos,
        Reading softIrqNanos,
        Reading stealNanos,
        Reading guestNanos) {

    /// The number that stands for all processors together.
    public static final int ALL = -1;

    /// Nothing is known.
    public static final CpuTimes UNKNOWN = new CpuTimes(
            ALL,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED);

    /// Share of the interval that was neither idle nor I/O wait, 0 to 100.
    public OptionalDouble busyPercent() {
        return percent(busyNanos());
    }

    /// Share of the interval of one of the parts, such as [#systemNanos()], 0 to 100.
    public OptionalDouble percent(Reading part) {
        OptionalLong value = part.value();
        long all = busyNanos().orElse(0) + idleNanos.orElse(0) + ioWaitNanos.orElse(0);
        return value.isEmpty() || all <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * value.getAsLong() / all);
    }

    private Reading busyNanos() {
        return userNanos
                .plus(niceNanos)
                .plus(systemNanos)
                .plus(irqNanos)
                .plus(softIrqNanos)
                .plus(stealNanos)
                .plus(guestNanos);
    }
}
