package org.ioscope.core.uring;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import org.ioscope.nativeaccess.ErrnoException;

/// Two sockets that are connected with each other.
record UnixPair(int left, int right) {

    static UnixPair open(TestRing ring, Path path) throws ErrnoException {
        SocketAddressMemory address = SocketAddressMemory.of(UnixDomainSocketAddress.of(path));
        ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        int listener = ring.descriptor();
        ring.sockets().bind(listener, address).link();
        ring.sockets().listen(listener, 1);
        ring.result();
        ring.result();
        ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        int left = ring.descriptor();
        ring.sockets().connect(left, address);
        if (ring.result() != 0) {
            throw new AssertionError("no connection");
        }
        ring.sockets().accept(listener, DescriptorFlags.CLOSE_ON_EXEC);
        return new UnixPair(left, ring.descriptor());
    }
}
