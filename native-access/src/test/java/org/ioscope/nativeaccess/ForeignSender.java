package org.ioscope.nativeaccess;

import com.sun.jna.Function;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// A second user of netlink who writes to sockets that are not his; the kernel allows it to administrators.
public final class ForeignSender implements AutoCloseable {

    private static final int AF_NETLINK = 16;
    private final int fd = LibC.socket(AF_NETLINK, 2, NetlinkSocket.NETLINK_GENERIC);

    /// Ports of all generic netlink sockets of this network namespace, the kernel's own left out.
    public static Set<Integer> ports() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/net/netlink")).stream()
                .skip(1)
                .map(line -> line.strip().split(" +", -1))
                .filter(fields -> fields[1].equals(Integer.toString(NetlinkSocket.NETLINK_GENERIC)))
                .map(fields -> Integer.parseUnsignedInt(fields[2]))
                .filter(port -> port != 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Sends `message` from 0 to its limit.
    ///
    /// @param message direct buffer
    public void send(ByteBuffer message, int port) throws ErrnoException {
        ByteBuffer address = ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder());
        address.putShort(0, (short) AF_NETLINK).putInt(4, port);
        try {
            int sent = Function.getFunction("c", "sendto").invokeInt(new Object[] {
                fd, Calls.address(message), (long) message.limit(), 0, Calls.address(address), 12
            });
            Calls.check(sent, "sendto", "port " + port);
        } finally {
            Reference.reachabilityFence(address);
            Reference.reachabilityFence(message);
        }
    }

    @Override
    public void close() {
        LibC.close(fd);
    }
}
