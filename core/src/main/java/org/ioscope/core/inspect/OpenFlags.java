package org.ioscope.core.inspect;

/// How a file was opened (`flags` of `/proc/PID/fdinfo/N`, fcntl.h).
///
/// @param reads whether it may be read
/// @param writes whether it may be written
/// @param appends whether every write goes to the end (`O_APPEND`)
/// @param direct whether it goes past the page cache (`O_DIRECT`)
/// @param synchronous whether a write waits for the disk (`O_SYNC` or `O_DSYNC`)
public record OpenFlags(boolean reads, boolean writes, boolean appends, boolean direct, boolean synchronous) {

    private static final int ACCESS = 3;
    private static final int WRITE_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int APPEND = 02000;
    private static final int DSYNC = 010000;
    private static final int DIRECT = "aarch64".equals(System.getProperty("os.arch")) ? 0200000 : 040000;

    static OpenFlags of(int flags) {
        int access = flags & ACCESS;
        return new OpenFlags(
                access != WRITE_ONLY,
                access == WRITE_ONLY || access == READ_WRITE,
                (flags & APPEND) != 0,
                (flags & DIRECT) != 0,
                (flags & DSYNC) != 0);
    }

    /// Short, such as `r`, `rw append` or `w direct sync`.
    public String text() {
        return (reads ? "r" : "")
                + (writes ? "w" : "")
                + (appends ? " append" : "")
                + (direct ? " direct" : "")
                + (synchronous ? " sync" : "");
    }
}
