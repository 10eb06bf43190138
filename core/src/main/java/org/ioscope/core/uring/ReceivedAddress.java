package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.SocketAddress;
import java.util.Optional;

/// Room for the address of the other side, which the kernel writes. For one operation at a time; once that
/// ended, for the next.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
public final class ReceivedAddress extends KernelMemory {

    private static final int LENGTH = SocketAddressFormat.MOST_BYTES;

    private final MemorySegment segment =
            Arena.ofAuto().allocate(SocketAddressFormat.MOST_BYTES + Long.BYTES, Long.BYTES);

    /// Room for any address.
    public ReceivedAddress() {}

    /// The address that was received; empty if none was, or if Java has no class for it.
    public Optional<SocketAddress> get() {
        return SocketAddressFormat.read(
                segment.asSlice(0, SocketAddressFormat.MOST_BYTES), segment.get(ValueLayout.JAVA_INT, LENGTH));
    }

    /// Makes all of it free for the kernel to write.
    void prepare() {
        segment.set(ValueLayout.JAVA_SHORT, 0, (short) 0);
        segment.set(ValueLayout.JAVA_INT, LENGTH, SocketAddressFormat.MOST_BYTES);
    }

    long address() {
        return segment.address();
    }

    /// Where its length stands.
    long lengthAddress() {
        return segment.address() + LENGTH;
    }

    @Override
    void free() {
        // The collector frees it: addresses are small.
    }
}
