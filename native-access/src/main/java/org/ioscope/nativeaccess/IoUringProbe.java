package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// Tells whether this process may use io_uring, by setting up a ring and closing it again (io_uring_setup(2)).
public final class IoUringProbe {

    /// The same on all architectures (asm-generic/unistd.h).
    private static final long IO_URING_SETUP = 425;

    /// struct io_uring_params (linux/io_uring.h): 0 sq_entries u32, 4 cq_entries u32, 8 flags u32,
    /// 12 sq_thread_cpu u32, 16 sq_thread_idle u32, 20 features u32, 24 wq_fd u32, 28 resv u32[3], 40 sq_off,
    /// 80 cq_off.
    private static final int PARAMETERS = 120;

    private static final int FEATURES = 20;

    private IoUringProbe() {}

    /// Sets up the smallest ring there is.
    ///
    /// @return the kernel's feature bits (`IORING_FEAT_*`)
    /// @throws ErrnoException [Errno#EPERM] by sysctl `kernel.io_uring_disabled` or a seccomp filter,
    ///     [Errno#ENOSYS] without io_uring in the kernel or by a filter, [Errno#ENOMEM] over the limit of locked
    ///     memory
    public static int attempt() throws ErrnoException {
        ByteBuffer parameters = ByteBuffer.allocateDirect(PARAMETERS).order(ByteOrder.nativeOrder());
        try {
            long ring = Calls.check(
                    LibC.syscall(IO_URING_SETUP, 1, Calls.address(parameters), 0), "io_uring_setup", "1 entry");
            LibC.close((int) ring);
            return parameters.getInt(FEATURES);
        } finally {
            Reference.reachabilityFence(parameters);
        }
    }
}
