package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.ForeignLibC;

/// Memory outside the heap that is zeros and takes no space until it is written to, page by page (mmap(2)). An
/// [Arena] writes the zeros itself, so all of it is there at once and has gone through the processor's caches.
public final class PageMemory {

    private static final long MMAP = SystemCalls.number(9, 222);
    private static final long MUNMAP = SystemCalls.number(11, 215);
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int NO_FILE = -1;

    private PageMemory() {}

    /// Allocates memory at the beginning of a page.
    ///
    /// @param bytes more than 0
    /// @param arena gives the memory back when it is closed
    /// @throws OutOfMemoryError if the system has no more
    @SuppressWarnings("restricted")
    public static MemorySegment allocate(long bytes, Arena arena) {
        int flags = MAP_PRIVATE | MAP_ANONYMOUS;
        long address = ForeignLibC.syscall(MMAP, 0, bytes, PROT_READ_WRITE, flags, NO_FILE, 0);
        if (address == -1) {
            throw new OutOfMemoryError("the system has no further " + bytes + " bytes for this process");
        }
        return MemorySegment.ofAddress(address)
                .reinterpret(
                        bytes,
                        arena,
                        memory -> ForeignLibC.syscall(MUNMAP, memory.address(), memory.byteSize(), 0, 0, 0, 0));
    }
}
