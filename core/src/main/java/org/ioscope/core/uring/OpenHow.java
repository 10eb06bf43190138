package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// What [DirectoryOperations#openat2] is told: how to open, and what not to do on the way along the path.
/// Immutable, for any number of operations.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
public final class OpenHow extends KernelMemory {

    /// struct open_how of linux/openat2.h: 0 flags u64, 8 mode u64, 16 resolve u64.
    static final int BYTES = 24;

    /// Two of them: the second without `O_CLOEXEC`, which places of registered files do not have.
    private final MemorySegment both = Arena.ofAuto().allocate(2 * BYTES, Long.BYTES);

    private OpenHow(OpenFlags flags, long resolve) {
        fill(0, flags.bits() | OpenFlags.CLOEXEC, flags.permissions(), resolve);
        fill(BYTES, flags.bits(), flags.permissions(), resolve);
    }

    private void fill(long at, int bits, int permissions, long resolve) {
        both.set(ValueLayout.JAVA_LONG, at, Integer.toUnsignedLong(bits));
        both.set(ValueLayout.JAVA_LONG, at + Long.BYTES, permissions);
        both.set(ValueLayout.JAVA_LONG, at + 2 * Long.BYTES, resolve);
    }

    /// Opens so, under these rules.
    public static OpenHow of(OpenFlags flags, ResolveRule... rules) {
        long resolve = 0;
        for (ResolveRule rule : rules) {
            resolve |= rule.bit();
        }
        return new OpenHow(flags, resolve);
    }

    /// Address of the struct for a descriptor.
    long address() {
        return both.address();
    }

    /// Address of the struct for a place of registered files.
    long fixedAddress() {
        return both.address() + BYTES;
    }

    @Override
    void free() {
        // The collector frees it: it is small.
    }
}
