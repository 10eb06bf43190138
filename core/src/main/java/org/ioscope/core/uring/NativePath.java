package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A name as C has it: bytes that end with a zero. Immutable, for any number of operations.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
public final class NativePath extends KernelMemory {

    /// No name: the file that a descriptor stands for.
    static final NativePath EMPTY = of("");

    private final MemorySegment segment;

    private NativePath(MemorySegment segment) {
        this.segment = segment;
    }

    /// A name in UTF-8.
    ///
    /// @throws IllegalArgumentException if it has a zero in it
    public static NativePath of(String name) {
        return of(name.getBytes(StandardCharsets.UTF_8));
    }

    /// A path of the default file system.
    public static NativePath of(Path path) {
        return of(path.toString());
    }

    /// A name byte for byte, whatever its encoding.
    ///
    /// @param name without the zero at its end
    /// @throws IllegalArgumentException if it has a zero in it
    public static NativePath of(byte[] name) {
        for (byte character : name) {
            if (character == 0) {
                throw new IllegalArgumentException("a name must not contain a zero byte");
            }
        }
        MemorySegment segment = Arena.ofAuto().allocate(name.length + 1L);
        MemorySegment.copy(name, 0, segment, ValueLayout.JAVA_BYTE, 0, name.length);
        return new NativePath(segment);
    }

    long address() {
        return segment.address();
    }

    /// The name, as far as it is UTF-8.
    @Override
    public String toString() {
        return segment.getString(0);
    }

    @Override
    void free() {
        // The collector frees it: names are small.
    }
}
