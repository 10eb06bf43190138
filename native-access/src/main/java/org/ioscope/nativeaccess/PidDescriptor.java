package org.ioscope.nativeaccess;

import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// A process that stays the same one whoever gets its number (pidfd_open(2), Linux 5.3).
///
/// Life cycle: [#open(int)], any number of signals by one thread at a time, [#close()].
public final class PidDescriptor implements AutoCloseable {

    /// The same on all architectures (asm-generic/unistd.h).
    private static final long PIDFD_SEND_SIGNAL = 424;

    private static final long PIDFD_OPEN = 434;
    private static final int NO_SIGNAL = 0;

    private final int pid;
    private final int descriptor;
    private boolean closed;

    private PidDescriptor(int pid, int descriptor) {
        this.pid = pid;
        this.descriptor = descriptor;
    }

    /// The process that has the number now.
    ///
    /// @throws ErrnoException [Errno#ESRCH] if none has, [Errno#ENOSYS] on a kernel before Linux 5.3
    public static PidDescriptor open(int pid) throws ErrnoException {
        long descriptor = Calls.check(LibC.syscall(PIDFD_OPEN, pid, 0, 0), "pidfd_open", Integer.toString(pid));
        return new PidDescriptor(pid, (int) descriptor);
    }

    /// Sends a signal to the process.
    ///
    /// @throws ErrnoException [Errno#ESRCH] if it ended, [Errno#EPERM] if it may not be signalled
    public void send(int signal) throws ErrnoException {
        if (closed) {
            throw new IllegalStateException("the descriptor is closed");
        }
        Calls.check(
                LibC.syscall(PIDFD_SEND_SIGNAL, descriptor, signal, 0, 0), "pidfd_send_signal", Integer.toString(pid));
    }

    /// Whether the process still has its number: it lives, or its parent has not waited for it yet.
    public boolean hasNumber() throws ErrnoException {
        try {
            send(NO_SIGNAL);
            return true;
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EPERM) {
                return true;
            }
            if (e.errno() == Errno.ESRCH) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LibC.close(descriptor);
        }
    }
}
