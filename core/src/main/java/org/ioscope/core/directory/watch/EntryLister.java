package org.ioscope.core.directory.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BooleanSupplier;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;

/// Reads the entries of one open directory, and nothing below (getdents64(2), statx(2)). Links are not followed.
final class EntryLister {

    private static final int BUFFER_BYTES = 32 * 1024;

    // struct linux_dirent64
    private static final int ENTRY_LENGTH = 16;
    private static final int ENTRY_NAME = 19;

    private final DirectoryCalls calls;
    private final OpenStat stat;
    private final BooleanSupplier ended;
    private final MemorySegment memory;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /// Takes entries.
    interface Receiver {

        /// Whether an entry is to be asked for its attributes.
        boolean wants(byte[] buffer, int from, int length);

        /// Takes an entry, whose attributes are in the [OpenStat] of the lister.
        void entry(byte[] buffer, int from, int length);
    }

    /// @param ended whether to stop before the end
    EntryLister(DirectoryCalls calls, OpenStat stat, Arena arena, BooleanSupplier ended) {
        this.calls = calls;
        this.stat = stat;
        this.ended = ended;
        memory = arena.allocate(BUFFER_BYTES, Long.BYTES);
    }

    /// Reads from the directory's beginning to its end.
    ///
    /// @return whether that worked
    boolean list(int directory, Receiver receiver) {
        while (true) {
            int read = calls.list(directory, memory.address(), BUFFER_BYTES);
            if (read == 0) {
                return true;
            }
            if (read < 0 && read != -Errno.EINTR.number()) {
                return false;
            }
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, buffer, 0, Math.max(0, read));
            int length;
            for (int at = 0; at < read; at += length) {
                length = (buffer[at + ENTRY_LENGTH] & 0xff) | (buffer[at + ENTRY_LENGTH + 1] & 0xff) << Byte.SIZE;
                take(directory, at + ENTRY_NAME, receiver);
                if (ended.getAsBoolean()) {
                    return false;
                }
            }
        }
    }

    private void take(int directory, int from, Receiver receiver) {
        int to = from;
        while (buffer[to] != 0) {
            to++;
        }
        int length = to - from;
        boolean isDots = buffer[from] == '.' && (length == 1 || (length == 2 && buffer[from + 1] == '.'));
        // What vanished between the two calls is not there, and what can not be asked has no size.
        if (!isDots
                && receiver.wants(buffer, from, length)
                && calls.stat(directory, memory.address() + from, false, stat.address()) == 0) {
            receiver.entry(buffer, from, length);
        }
    }
}
