package org.ioscope.core.procfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.SystemConfiguration;

/// From clock ticks since boot, as `/proc/PID/stat` has them, to times of day. Time in suspend is counted, as it
/// is in
/// `/proc/uptime`.
///
/// @param files where `uptime` lies
public record BootClock(ProcFileSystem files) {

    private static final long MILLIS_PER_TICK = 1000 / SystemConfiguration.clockTicksPerSecond();

    /// When a task started, in milliseconds since the epoch, from its `stat`.
    public long epochMillis(TaskStat stat) throws IOException {
        return System.currentTimeMillis() - uptimeMillis() + stat.startTicks() * MILLIS_PER_TICK;
    }

    /// Milliseconds since the machine was booted.
    public long uptimeMillis() throws IOException {
        String uptime = new String(files.read("uptime"), StandardCharsets.US_ASCII);
        int end = uptime.indexOf(' ');
        return end < 0 ? 0 : (long) (Double.parseDouble(uptime.substring(0, end)) * 1000);
    }
}
