package org.ioscope.nativeaccess;

/// System call numbers of functions that the C library does not wrap (asm/unistd_64.h, asm-generic/unistd.h).
final class SystemCalls {

    private static final boolean ARM64 = "aarch64".equals(System.getProperty("os.arch"));

    private SystemCalls() {}

    /// The number for the machine that this runs on.
    static long number(long x86, long arm64) {
        return ARM64 ? arm64 : x86;
    }
}
