package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.ForeignLibC;
import org.ioscope.nativeaccess.libc.LibC;

/// A counter of the kernel that one thread waits for and others count up (eventfd(2)).
///
/// Any thread may signal; close it only when none does any more.
public final class EventDescriptor implements AutoCloseable {

    private static final int EFD_CLOEXEC = 0x80000;

    private final int descriptor;
    private final MemorySegment one = Arena.ofAuto().allocate(Long.BYTES, Long.BYTES);
    // Shared by all that signal: nobody reads the error number, as counting up fails only at 2^64 - 2.
    private final MemorySegment callState = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());

    private EventDescriptor(int descriptor) {
        this.descriptor = descriptor;
        one.set(ValueLayout.JAVA_LONG, 0, 1);
    }

    /// A new counter at zero. A read of its descriptor waits until it is more, and sets it to zero.
    ///
    /// @throws ErrnoException [Errno#EMFILE] over the limit of descriptors
    public static EventDescriptor open() throws ErrnoException {
        return new EventDescriptor(Calls.check(LibC.eventfd(0, EFD_CLOEXEC), "eventfd", "0"));
    }

    /// Number of the descriptor.
    public int number() {
        return descriptor;
    }

    /// Counts up by one.
    public void signal() {
        ForeignLibC.write(callState, descriptor, one.address(), Long.BYTES);
    }

    @Override
    public void close() {
        LibC.close(descriptor);
    }
}
