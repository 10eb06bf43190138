package org.ioscope.core.directory.export;

/// Numbers of devices: ncdu writes what stat(2) tells (`dev_t` of the C library), a tree keeps what statx(2)
/// does, the major number in the lower and the minor in the upper half.
final class DeviceNumber {

    private DeviceNumber() {}

    /// `makedev` (sys/sysmacros.h).
    static long toStat(long device) {
        long major = device & 0xffff_ffffL;
        long minor = device >>> 32;
        return ((major & 0xffff_f000L) << 32)
                | ((major & 0xfff) << 8)
                | ((minor & 0xffff_ff00L) << 12)
                | (minor & 0xff);
    }

    /// `major` and `minor`.
    static long fromStat(long device) {
        long major = ((device >>> 32) & 0xffff_f000L) | ((device >>> 8) & 0xfff);
        long minor = ((device >>> 12) & 0xffff_ff00L) | (device & 0xff);
        return minor << 32 | major;
    }
}
