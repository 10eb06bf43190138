package org.ioscope.core.procfs;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.ioscope.core.sample.Reading;
import org.ioscope.nativeaccess.SystemConfiguration;

/// What ioscope itself costs: processor time and memory of this process. Single-threaded.
public final class OwnUsage {

    private static final String STAT = "self/stat";
    private static final String MEMORY = "self/statm";
    private static final long TICKS_PER_SECOND = SystemConfiguration.clockTicksPerSecond();
    private static final double NANOS_PER_SECOND = 1e9;

    private final ProcFileSystem files;
    private final LongSupplier clock;
    private long lastTicks = -1;
    private long lastNanos;

    /// What the process used.
    ///
    /// @param cpuPercent share of one processor since the last call; empty where not known yet
    /// @param residentBytes memory in use now
    public record Usage(OptionalDouble cpuPercent, Reading residentBytes) {}

    /// Watches this process.
    public OwnUsage() {
        this(ProcFileSystem.system(), System::nanoTime);
    }

    /// For tests.
    ///
    /// @param files the test's `/proc`
    /// @param clock nanoseconds from any origin
    public OwnUsage(ProcFileSystem files, LongSupplier clock) {
        this.files = files;
        this.clock = clock;
    }

    /// Processor time since the last call and memory now; what can not be read is unknown.
    public Usage sinceLastCall() {
        return new Usage(cpuPercent(), residentBytes());
    }

    private OptionalDouble cpuPercent() {
        try {
            long ticks = TaskStat.parse(STAT, files.read(STAT)).cpuTicks();
            long now = clock.getAsLong();
            OptionalDouble percent = lastTicks < 0 || now <= lastNanos
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            100.0 * (ticks - lastTicks) / TICKS_PER_SECOND * NANOS_PER_SECOND / (now - lastNanos));
            lastTicks = ticks;
            lastNanos = now;
            return percent;
        } catch (IOException e) {
            // A /proc that is hidden or reads differently leaves the figure unknown; the window works without it.
            return OptionalDouble.empty();
        }
    }

    private Reading residentBytes() {
        try {
            return Reading.of(ResidentMemory.parse(MEMORY, files.read(MEMORY)));
        } catch (IOException e) {
            return Reading.Unknown.DENIED;
        }
    }
}
