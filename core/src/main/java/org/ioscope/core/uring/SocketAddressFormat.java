package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Socket addresses as the kernel has them (ip(7), ipv6(7), unix(7)).
///
/// struct sockaddr_in: 0 sin_family u16, 2 sin_port u16 big-endian, 4 sin_addr 4 bytes, 8 zero; 16 bytes.
/// struct sockaddr_in6: 0 sin6_family u16, 2 sin6_port u16 big-endian, 4 sin6_flowinfo u32, 8 sin6_addr 16
/// bytes, 24 sin6_scope_id u32; 28 bytes. struct sockaddr_un: 0 sun_family u16, 2 sun_path 108 bytes.
final class SocketAddressFormat {

    /// struct sockaddr_storage: room for any address.
    static final int MOST_BYTES = 128;

    static final int IPV4_BYTES = 16;
    static final int IPV6_BYTES = 28;
    private static final int PORT = 2;
    private static final int IPV4_ADDRESS = 4;
    private static final int IPV6_ADDRESS = 8;
    private static final int IPV6_ADDRESS_BYTES = 16;
    private static final int SCOPE = 24;
    private static final int UNIX_PATH = 2;
    private static final int UNIX_PATH_BYTES = 108;

    private static final ValueLayout.OfShort PORT_LAYOUT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private SocketAddressFormat() {}

    /// Writes an address.
    ///
    /// @return its length in bytes
    static int write(SocketAddress address, MemorySegment to) {
        return switch (address) {
            case InetSocketAddress internet -> writeInternet(internet, to);
            case UnixDomainSocketAddress unix -> writeUnix(unix, to);
            default -> throw new IllegalArgumentException("neither an internet nor a unix address: " + address);
        };
    }

    private static int writeInternet(InetSocketAddress address, MemorySegment to) {
        InetAddress host = address.getAddress();
        if (host == null) {
            throw new IllegalArgumentException("the name was not resolved: " + address);
        }
        to.set(PORT_LAYOUT, PORT, (short) address.getPort());
        byte[] bytes = host.getAddress();
        if (host instanceof Inet6Address six) {
            to.set(ValueLayout.JAVA_SHORT, 0, (short) SocketDomain.IPV6.number());
            MemorySegment.copy(bytes, 0, to, ValueLayout.JAVA_BYTE, IPV6_ADDRESS, bytes.length);
            to.set(ValueLayout.JAVA_INT, SCOPE, six.getScopeId());
            return IPV6_BYTES;
        }
        to.set(ValueLayout.JAVA_SHORT, 0, (short) SocketDomain.IPV4.number());
        MemorySegment.copy(bytes, 0, to, ValueLayout.JAVA_BYTE, IPV4_ADDRESS, bytes.length);
        return IPV4_BYTES;
    }

    private static int writeUnix(UnixDomainSocketAddress address, MemorySegment to) {
        byte[] path = address.getPath().toString().getBytes(StandardCharsets.UTF_8);
        if (path.length >= UNIX_PATH_BYTES) {
            throw new IllegalArgumentException(
                    "the path of a unix socket has at most " + (UNIX_PATH_BYTES - 1) + " bytes: " + address);
        }
        to.set(ValueLayout.JAVA_SHORT, 0, (short) SocketDomain.UNIX.number());
        MemorySegment.copy(path, 0, to, ValueLayout.JAVA_BYTE, UNIX_PATH, path.length);
        return path.length == 0 ? UNIX_PATH : UNIX_PATH + path.length + 1;
    }

    /// Reads an address; empty if there is none, if it was cut short, or if Java has no class for it.
    static Optional<SocketAddress> read(MemorySegment from, int length) {
        if (length < Short.BYTES || length > from.byteSize()) {
            return Optional.empty();
        }
        int family = from.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0);
        if (family == SocketDomain.IPV4.number() && length >= IPV4_BYTES) {
            byte[] bytes = from.asSlice(IPV4_ADDRESS, Integer.BYTES).toArray(ValueLayout.JAVA_BYTE);
            return Optional.of(internet(bytes, 0, port(from)));
        }
        if (family == SocketDomain.IPV6.number() && length >= IPV6_BYTES) {
            byte[] bytes = from.asSlice(IPV6_ADDRESS, IPV6_ADDRESS_BYTES).toArray(ValueLayout.JAVA_BYTE);
            return Optional.of(internet(bytes, from.get(ValueLayout.JAVA_INT_UNALIGNED, SCOPE), port(from)));
        }
        return family == SocketDomain.UNIX.number() ? unix(from, length) : Optional.empty();
    }

    private static int port(MemorySegment from) {
        return Short.toUnsignedInt(from.get(PORT_LAYOUT, PORT));
    }

    private static InetSocketAddress internet(byte[] bytes, int scope, int port) {
        try {
            InetAddress host = scope == 0 || bytes.length == Integer.BYTES
                    ? InetAddress.getByAddress(bytes)
                    : Inet6Address.getByAddress(null, bytes, scope);
            return new InetSocketAddress(host, port);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<SocketAddress> unix(MemorySegment from, int length) {
        int end = UNIX_PATH;
        while (end < length && from.get(ValueLayout.JAVA_BYTE, end) != 0) {
            end++;
        }
        byte[] path = from.asSlice(UNIX_PATH, end - UNIX_PATH).toArray(ValueLayout.JAVA_BYTE);
        // A name in the abstract name space begins with a zero, for which Java has no words.
        boolean abstractName = path.length == 0 && length > UNIX_PATH + 1;
        return abstractName
                ? Optional.empty()
                : Optional.of(UnixDomainSocketAddress.of(new String(path, StandardCharsets.UTF_8)));
    }
}
