package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.SocketAddress;

/// The address of a socket as C has it. Immutable, for any number of operations.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
public final class SocketAddressMemory extends KernelMemory {

    private final MemorySegment segment = Arena.ofAuto().allocate(SocketAddressFormat.MOST_BYTES, Long.BYTES);
    private final SocketAddress socketAddress;
    private final int length;

    private SocketAddressMemory(SocketAddress socketAddress) {
        this.socketAddress = socketAddress;
        length = SocketAddressFormat.write(socketAddress, segment);
    }

    /// An address of the internet (IPv4 or IPv6 as its host is) or of a unix socket.
    ///
    /// @throws IllegalArgumentException for other kinds, for a name that was not resolved, for a path that is
    ///     too
    ///     long
    public static SocketAddressMemory of(SocketAddress address) {
        return new SocketAddressMemory(address);
    }

    /// The address that it was made of.
    public SocketAddress socketAddress() {
        return socketAddress;
    }

    long address() {
        return segment.address();
    }

    /// Bytes of the address.
    int length() {
        return length;
    }

    @Override
    void free() {
        // The collector frees it: addresses are small.
    }
}
