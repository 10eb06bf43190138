package org.ioscope.core.procfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.ioscope.core.sample.Reading;

/// What ioscope itself costs: processor time and memory of this process. Single-threaded.
public final class OwnUsage {

    /// `USER_HZ`, in which `/proc/PID/stat` counts on every machine that Java runs on.
    private static final long NANOS_PER_TICK = 10_000_000L;

    private static final long BYTES_PER_KIBIBYTE = 1024;
    /// Places of `utime` and `stime` behind the command's closing bracket, see proc(5).
    private static final int USER_TICKS_INDEX = 11;

    private static final int SYSTEM_TICKS_INDEX = 12;
    private static final String RESIDENT = "VmRSS:";

    private final Path self;
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
        this(Path.of("/proc"), System::nanoTime);
    }

    /// For tests.
    ///
    /// @param procRoot stands in for `/proc`
    /// @param clock nanoseconds from any origin
    public OwnUsage(Path procRoot, LongSupplier clock) {
        this.self = procRoot.resolve("self");
        this.clock = clock;
    }

    /// Processor time since the last call and memory now; what can not be read is unknown.
    public Usage sinceLastCall() {
        return new Usage(cpuPercent(), residentBytes());
    }

    private OptionalDouble cpuPercent() {
        try {
            String stat = Files.readString(self.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[USER_TICKS_INDEX]) + Long.parseLong(fields[SYSTEM_TICKS_INDEX]);
            long now = clock.getAsLong();
            OptionalDouble percent = lastTicks < 0 || now <= lastNanos
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * (ticks - lastTicks) * NANOS_PER_TICK / (now - lastNanos));
            lastTicks = ticks;
            lastNanos = now;
            return percent;
        } catch (IOException | RuntimeException e) {
            // A /proc that is hidden or reads differently leaves the figure unknown; the window works without it.
            return OptionalDouble.empty();
        }
    }

    private Reading residentBytes() {
        try {
            for (String line : Files.readAllLines(self.resolve("status"), StandardCharsets.ISO_8859_1)) {
                if (line.startsWith(RESIDENT)) {
                    String kibibytes =
                            line.substring(RESIDENT.length()).replace("kB", "").strip();
                    return Reading.of(Long.parseLong(kibibytes) * BYTES_PER_KIBIBYTE);
                }
            }
            return Reading.Unknown.UNSUPPORTED;
        } catch (IOException | RuntimeException e) {
            return Reading.Unknown.DENIED;
        }
    }
}
