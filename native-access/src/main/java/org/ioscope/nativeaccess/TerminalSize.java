package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// How large the terminal is that standard output goes to (ioctl_tty(2)).
public final class TerminalSize {

    private static final long IOCTL = SystemCalls.number(16, 29);
    private static final long TIOCGWINSZ = 0x5413;
    private static final int STANDARD_OUTPUT = 1;

    private TerminalSize() {}

    /// Its columns; empty where standard output is no terminal, or one that does not know.
    public static OptionalInt columns() {
        // struct winsize (asm-generic/termios.h): 0 ws_row u16, 2 ws_col u16, 4 ws_xpixel u16, 6 ws_ypixel u16.
        ByteBuffer size = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        try {
            long result = LibC.syscall(IOCTL, STANDARD_OUTPUT, TIOCGWINSZ, Calls.address(size));
            int columns = Short.toUnsignedInt(size.getShort(2));
            return result < 0 || columns == 0 ? OptionalInt.empty() : OptionalInt.of(columns);
        } finally {
            Reference.reachabilityFence(size);
        }
    }
}
