package org.ioscope.core.uring;

/// What opening by [OpenHow] must not do on the way along a path (`RESOLVE_*` of linux/openat2.h, Linux 5.6).
public enum ResolveRule {
    /// No step into another mounted file system (-EXDEV).
    NO_XDEV(1),
    /// No way through links of /proc that are more than a path (-ELOOP).
    NO_MAGICLINKS(1 << 1),
    /// No symbolic link at all (-ELOOP).
    NO_SYMLINKS(1 << 2),
    /// Nowhere outside the directory, be it for a moment: no absolute path, no `..` out of it (-EXDEV).
    BENEATH(1 << 3),
    /// The directory counts as `/`, as with chroot(2).
    IN_ROOT(1 << 4),
    /// Only as far as names are known to the kernel, without reading a disk (-EAGAIN; Linux 5.12).
    CACHED(1 << 5);

    private final int bit;

    ResolveRule(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
