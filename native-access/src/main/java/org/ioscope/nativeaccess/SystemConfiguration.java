package org.ioscope.nativeaccess;

import org.ioscope.nativeaccess.libc.LibC;

/// Constants of the running system (sysconf(3)).
public final class SystemConfiguration {

    private static final int SC_CLK_TCK = 2;
    private static final int SC_OPEN_MAX = 4;

    private static final int SC_PAGESIZE = 30;

    private SystemConfiguration() {}

    /// Clock ticks a second, the unit of times in /proc/PID/stat.
    public static long clockTicksPerSecond() {
        return LibC.sysconf(SC_CLK_TCK);
    }

    /// How many files this process may have open at once.
    public static long openFilesLimit() {
        return LibC.sysconf(SC_OPEN_MAX);
    }

    /// Bytes of a page of memory.
    public static long pageBytes() {
        return LibC.sysconf(SC_PAGESIZE);
    }
}
