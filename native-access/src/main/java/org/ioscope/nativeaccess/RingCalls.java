package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReentrantLock;
import org.ioscope.nativeaccess.libc.ForeignLibC;
import org.ioscope.nativeaccess.libc.LibC;

/// One thread's way to the system calls of io_uring (io_uring_setup(2), io_uring_enter(2), io_uring_register(2)).
///
/// One thread at a time: `errno` is written into memory of this object. Source: linux/io_uring.h of Linux 6.18.
public final class RingCalls {

    /// Argument of [#register] that names no ring: the kernel is asked, not a ring.
    public static final int NO_RING = -1;

    // The same on all architectures (asm-generic/unistd.h).
    private static final long IO_URING_SETUP = 425;
    private static final long IO_URING_ENTER = 426;
    private static final long IO_URING_REGISTER = 427;

    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;
    private static final int MAP_POPULATE = 0x8000;
    private static final long MAP_FAILED = -1;

    private static final ReentrantLock UNMAP_LOCK = new ReentrantLock();
    private static final MemorySegment UNMAP_STATE = Arena.global().allocate(ForeignLibC.callStateBytes());

    private final MemorySegment callState = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());

    /// io_uring_setup(2).
    ///
    /// @param parameters struct io_uring_params, 120 bytes; the kernel completes it
    /// @return the descriptor of the new ring, or the negative error number
    public int setup(int entries, MemorySegment parameters) {
        return (int) call(IO_URING_SETUP, entries, parameters.address(), 0, 0, 0, 0);
    }

    /// io_uring_enter(2).
    ///
    /// @param argument address of a struct, 0 for none; it must stay valid until this returns
    /// @return number of entries consumed, or the negative error number
    public int enter(int ring, int submit, int wait, int flags, long argument, long argumentBytes) {
        return (int) call(IO_URING_ENTER, ring, submit, wait, flags, argument, argumentBytes);
    }

    /// io_uring_register(2).
    ///
    /// @param argument address of what the operation takes, 0 for none; it must stay valid until this returns
    /// @return what the operation returns, or the negative error number
    public int register(int ring, int operation, long argument, int count) {
        return (int) call(IO_URING_REGISTER, ring, operation, argument, count, 0, 0);
    }

    private long call(long number, long first, long second, long third, long fourth, long fifth, long sixth) {
        long result = ForeignLibC.syscall(callState, number, first, second, third, fourth, fifth, sixth);
        return result < 0 ? -ForeignLibC.errno(callState) : result;
    }

    /// Maps memory that the kernel shares with the owner of a ring (mmap(2)).
    ///
    /// @param offset which memory: `IORING_OFF_*`
    /// @param arena unmaps it when it is closed
    /// @throws ErrnoException [Errno#ENOMEM] over the limit of locked memory
    @SuppressWarnings("restricted")
    public MemorySegment map(int ring, long offset, long bytes, Arena arena) throws ErrnoException {
        long address = ForeignLibC.mmap(callState, 0, bytes, PROT_READ_WRITE, MAP_SHARED | MAP_POPULATE, ring, offset);
        if (address == MAP_FAILED) {
            throw ErrnoException.of(ForeignLibC.errno(callState), "mmap", "memory of a ring, " + bytes + " bytes");
        }
        return MemorySegment.ofAddress(address).reinterpret(bytes, arena, RingCalls::unmap);
    }

    private static void unmap(MemorySegment memory) {
        UNMAP_LOCK.lock();
        try {
            ForeignLibC.munmap(UNMAP_STATE, memory.address(), memory.byteSize());
        } finally {
            UNMAP_LOCK.unlock();
        }
    }

    /// Closes the descriptor of a ring (close(2)).
    public static void close(int ring) {
        LibC.close(ring);
    }
}
