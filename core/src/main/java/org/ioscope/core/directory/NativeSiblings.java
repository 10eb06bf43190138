package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.ioscope.nativeaccess.FileCalls;

/// Reads small files relative to the descriptor of their directory, which need not have its path any more. One
/// thread.
public final class NativeSiblings {

    private final FileCalls calls = new FileCalls();

    /// What is in a regular file; empty where there is none, or where it can not be read.
    ///
    /// @param directory its descriptor
    public byte[] read(int directory, byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(name.length + 1L);
            MemorySegment.copy(name, 0, text, ValueLayout.JAVA_BYTE, 0, name.length);
            int descriptor = calls.open(directory, text.address(), false);
            if (descriptor < 0) {
                return new byte[0];
            }
            try {
                return content(arena, descriptor);
            } finally {
                calls.close(descriptor);
            }
        }
    }

    private byte[] content(Arena arena, int descriptor) {
        StatxDecoder statx = new StatxDecoder(arena, 1);
        if (calls.stat(descriptor, statx.address(0)) < 0) {
            return new byte[0];
        }
        statx.read(1);
        long size = statx.size();
        if (statx.type() != EntryType.FILE || size <= 0 || size > SiblingReader.MOST_BYTES) {
            return new byte[0];
        }
        MemorySegment bytes = arena.allocate(size);
        int done = 0;
        int read = 1;
        while (read > 0 && done < size) {
            read = calls.read(descriptor, bytes.address() + done, (int) size - done, done);
            done += Math.max(0, read);
        }
        return read < 0 ? new byte[0] : Arrays.copyOf(bytes.toArray(ValueLayout.JAVA_BYTE), done);
    }
}
