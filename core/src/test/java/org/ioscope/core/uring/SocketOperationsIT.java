package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SocketOperationsIT {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    private static int tcp(TestRing ring) throws IOException {
        ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        return ring.descriptor();
    }

    private static int connected(TestRing ring, ServerSocket server) throws IOException {
        int socket = tcp(ring);
        ring.sockets().connect(socket, SocketAddressMemory.of(server.getLocalSocketAddress()));
        assertEquals(0, ring.result());
        return socket;
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 16, LOOPBACK);
    }

    @Test
    void connectsToAJavaServerAndTalksWithIt() throws Exception {
        try (ServerSocket server = server();
                TestRing ring = new TestRing()) {
            int socket = connected(ring, server);
            try (Socket other = server.accept()) {
                ring.sockets().send(socket, TestRing.memory("hello"), 0, 5, TransferFlags.NONE);
                assertEquals(5, ring.result());
                assertEquals("hello", new String(other.getInputStream().readNBytes(5), StandardCharsets.UTF_8));
                RingMemory answer = RingMemory.allocate(16);
                ring.sockets().recv(socket, answer, 4, 12, TransferFlags.POLL_FIRST);
                assertTrue(ring.isQuiet());
                other.getOutputStream().write("world".getBytes(StandardCharsets.UTF_8));
                assertEquals(5, ring.result());
                assertEquals("world", TestRing.text(answer.segment(), 4, 5));
                ring.sockets().shutdown(socket, ShutdownSide.WRITE);
                assertEquals(0, ring.result());
                assertEquals(-1, other.getInputStream().read());
            }
        }
    }

    @Test
    void bindsListensAndAcceptsAJavaClientByIpv6() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
            port = free.getLocalPort();
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("::1"), port);
        try (TestRing ring = new TestRing()) {
            ring.sockets().socket(SocketDomain.IPV6, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            ring.sockets().bind(listener, SocketAddressMemory.of(address));
            assertEquals(0, ring.result());
            ring.sockets().listen(listener, 8);
            assertEquals(0, ring.result());
            ReceivedAddress from = new ReceivedAddress();
            ring.sockets().accept(listener, DescriptorFlags.CLOSE_ON_EXEC, from);
            assertTrue(ring.isQuiet());
            assertThrows(IllegalStateException.class, from::close);
            try (SocketChannel client = SocketChannel.open(address)) {
                int accepted = ring.descriptor();
                assertEquals(Optional.of(client.getLocalAddress()), from.get());
                client.write(ByteBuffer.wrap(new byte[] {42}));
                RingMemory one = RingMemory.allocate(1);
                ring.sockets().recv(accepted, one, 0, 1, TransferFlags.NONE);
                assertEquals(1, ring.result());
                assertEquals((byte) 42, one.segment().get(ValueLayout.JAVA_BYTE, 0));
            }
        }
    }

    @Test
    void tellsWhatIsWrongWithSockets() throws Exception {
        int port;
        try (ServerSocket free = server()) {
            port = free.getLocalPort();
            try (TestRing ring = new TestRing()) {
                ring.sockets().bind(tcp(ring), SocketAddressMemory.of(free.getLocalSocketAddress()));
                assertEquals(-Errno.EADDRINUSE.number(), ring.result());
            }
        }
        try (TestRing ring = new TestRing()) {
            int socket = tcp(ring);
            ring.sockets().connect(socket, SocketAddressMemory.of(new InetSocketAddress(LOOPBACK, port)));
            assertEquals(-Errno.ECONNREFUSED.number(), ring.result());
            ring.sockets().shutdown(tcp(ring), ShutdownSide.BOTH);
            assertEquals(-107, ring.result());
            ring.sockets().send(99_999, TestRing.memory("x"), 0, 1, TransferFlags.NONE);
            assertEquals(-Errno.EBADF.number(), ring.result());
            RingMemory memory = RingMemory.allocate(8);
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> ring.sockets().recv(socket, memory, 4, 5, TransferFlags.NONE));
            ring.sockets().accept(socket, DescriptorFlags.NONE, AcceptMode.DO_NOT_WAIT);
            assertEquals(-Errno.EINVAL.number(), ring.result());
        }
    }

    @Test
    void acceptsAsLongAsClientsCome() throws Exception {
        Path path = folder.resolve("socket");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        try (TestRing ring = new TestRing()) {
            ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            ring.sockets().bind(listener, SocketAddressMemory.of(address));
            assertEquals(0, ring.result());
            assertTrue(Files.exists(path));
            ring.sockets().listen(listener, 8);
            assertEquals(0, ring.result());
            ring.sockets().accept(listener, DescriptorFlags.NONE, AcceptMode.DO_NOT_WAIT);
            assertEquals(-Errno.EAGAIN.number(), ring.result());
            Submission accepting = ring.sockets()
                    .acceptMulti(listener, DescriptorFlags.CLOSE_ON_EXEC)
                    .tag(7);
            long key = accepting.key();
            for (int i = 0; i < 3; i++) {
                try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    client.connect(address);
                    Completion completion = ring.next();
                    assertEquals(7, completion.tag());
                    assertTrue(completion.hasMore());
                    ring.closing(completion.result());
                    assertTrue(Files.readSymbolicLink(Path.of("/proc/self/fd/" + completion.result()))
                            .toString()
                            .startsWith("socket:"));
                }
            }
            ring.queue().cancels().cancel(key).tag(8);
            Completion first = ring.next();
            Completion second = ring.next();
            assertEquals(Set.of(7L, 8L), Set.copyOf(List.of(first.tag(), second.tag())));
            Completion end = first.tag() == 7 ? first : second;
            assertEquals(-Errno.ECANCELED.number(), end.result());
            assertFalse(end.hasMore());
        }
    }

    @Test
    void putsSocketsAmongTheRegisteredFiles() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
                TestRing ring = new TestRing()) {
            ring.sockets().socketDirect(SocketDomain.IPV4, SocketType.STREAM, 0, 0);
            assertEquals(-6, ring.result());
            ring.registerFiles(-1, -1, -1);
            ring.sockets().socketDirect(SocketDomain.IPV4, SocketType.STREAM, 0, 2);
            assertEquals(0, ring.result());
            ring.sockets()
                    .connect(2, SocketAddressMemory.of(server.getLocalAddress()))
                    .fixedFile();
            assertEquals(0, ring.result());
            try (SocketChannel other = server.accept()) {
                ring.sockets()
                        .send(2, TestRing.memory("fixed"), 0, 5, TransferFlags.NONE)
                        .fixedFile();
                assertEquals(5, ring.result());
                ByteBuffer buffer = ByteBuffer.allocate(16);
                assertEquals(5, other.read(buffer));
            }
            ring.sockets().socketDirect(SocketDomain.IPV4, SocketType.STREAM, 0, FixedSlot.ANY);
            assertEquals(0, ring.result());
            ring.sockets().socketDirect(SocketDomain.IPV4, SocketType.STREAM, 0, FixedSlot.ANY);
            assertEquals(1, ring.result());
            ring.sockets().socketDirect(SocketDomain.IPV4, SocketType.STREAM, 0, FixedSlot.ANY);
            assertEquals(-Errno.ENFILE.number(), ring.result());
        }
    }

    @Test
    void acceptsIntoTheRegisteredFiles() throws Exception {
        Path path = folder.resolve("direct");
        try (TestRing ring = new TestRing()) {
            ring.registerFiles(-1, -1);
            ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            ring.sockets()
                    .bind(listener, SocketAddressMemory.of(UnixDomainSocketAddress.of(path)))
                    .link();
            ring.sockets().listen(listener, 8);
            assertEquals(0, ring.result());
            assertEquals(0, ring.result());
            ring.sockets().acceptMultiDirect(listener);
            try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(path));
                    SocketChannel second = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                assertEquals(0, ring.result());
                assertEquals(1, ring.result());
                second.write(ByteBuffer.wrap(new byte[9]));
                ring.sockets()
                        .recv(1, RingMemory.allocate(16), 0, 16, TransferFlags.NONE)
                        .fixedFile();
                assertEquals(9, ring.result());
                assertTrue(first.isConnected());
            }
        }
    }

    @Test
    void sendsDatagramsToAnAddressAndTellsWhoSentOne() throws Exception {
        try (DatagramChannel other =
                        DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(LOOPBACK, 0));
                TestRing ring = new TestRing();
                IoVector room = IoVector.of(RingMemory.allocate(3), RingMemory.allocate(16));
                Message message = Message.toReceive(room, 0)) {
            ring.sockets().socket(SocketDomain.IPV4, SocketType.DATAGRAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int socket = ring.descriptor();
            ring.sockets()
                    .sendTo(
                            socket,
                            TestRing.memory("datagram"),
                            0,
                            8,
                            SocketAddressMemory.of(other.getLocalAddress()),
                            TransferFlags.NONE);
            assertEquals(8, ring.result());
            ByteBuffer received = ByteBuffer.allocate(16);
            InetSocketAddress sender = (InetSocketAddress) other.receive(received);
            assertEquals(8, received.position());
            other.send(ByteBuffer.wrap(new byte[30]), sender);
            ring.sockets().recvmsg(socket, message, TransferFlags.NONE);
            assertEquals(19, ring.result());
            assertEquals(Optional.of(other.getLocalAddress()), message.sender());
            assertTrue(message.isTruncated());
            other.send(ByteBuffer.wrap(new byte[5]), sender);
            ring.sockets().recvmsg(socket, message, TransferFlags.NONE);
            assertEquals(5, ring.result());
            assertFalse(message.isTruncated());
        }
    }

    @Test
    void handsDescriptorsToTheOtherSide() throws Exception {
        Path path = folder.resolve("rights");
        try (TestRing ring = new TestRing();
                IoVector one = IoVector.of(TestRing.memory("x"));
                IoVector room = IoVector.of(RingMemory.allocate(8));
                Message received = Message.toReceive(room, ControlMessage.room(1, Integer.BYTES))) {
            UnixPair pair = UnixPair.open(ring, path);
            try (Message message = Message.toSend(one, null, List.of(ControlMessage.descriptors(pair.right())))) {
                ring.sockets().sendmsg(pair.left(), message, TransferFlags.NONE);
                assertEquals(1, ring.result());
            }
            ring.sockets().recvmsg(pair.right(), received, TransferFlags.CLOSE_ON_EXEC);
            assertEquals(1, ring.result());
            int copy = ring.closing(
                    received.control().getFirst().receivedDescriptors().getFirst());
            assertEquals(
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + pair.right())),
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + copy)));
        }
    }

    @Test
    void keepsTheMemoryOfAZeroCopySendUntilItsNotification() throws Exception {
        try (ServerSocket server = server();
                TestRing ring = new TestRing()) {
            int socket = connected(ring, server);
            RingMemory memory = RingMemory.allocate(64 << 10);
            try (Socket other = server.accept()) {
                ring.sockets()
                        .sendZc(socket, memory, 0, 64 << 10, TransferFlags.REPORT_USAGE.and(TransferFlags.ALL))
                        .tag(3);
                Completion sent = ring.next();
                assertEquals(64 << 10, sent.result());
                assertTrue(sent.hasMore());
                assertEquals(1, memory.uses());
                assertThrows(IllegalStateException.class, memory::close);
                assertEquals(64 << 10, other.getInputStream().readNBytes(64 << 10).length);
                Completion notified = ring.next();
                assertTrue(CompletionFlags.isNotification(notified.flags()));
                assertEquals(3, notified.tag());
                assertTrue(SocketOperations.wasCopied(notified.result()));
                memory.close();
            }
        }
    }

    @Test
    void hasANotificationAlsoForAZeroCopySendThatFails() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(64);
                IoVector vector = IoVector.of(memory);
                Message message = Message.toSend(vector)) {
            ring.sockets().sendZc(99_999, memory, 0, 64, TransferFlags.NONE);
            Completion failed = ring.next();
            assertEquals(-Errno.EBADF.number(), failed.result());
            assertTrue(failed.hasMore());
            assertEquals(1, memory.uses() - 1);
            assertTrue(CompletionFlags.isNotification(ring.next().flags()));
            assertEquals(0, ring.ring().operationsHoldingMemory());
            ring.sockets().sendmsgZc(99_999, message, TransferFlags.BUNDLE);
            Completion refused = ring.next();
            assertEquals(-Errno.EINVAL.number(), refused.result());
            assertTrue(refused.hasMore());
            assertTrue(CompletionFlags.isNotification(ring.next().flags()));
            assertEquals(0, ring.ring().operationsHoldingMemory());
        }
    }

    @Test
    void sendsMessagesWithoutCopying() throws Exception {
        try (ServerSocket server = server();
                TestRing ring = new TestRing();
                IoVector vector = IoVector.of(TestRing.memory("ab"), TestRing.memory("cd"));
                Message message = Message.toSend(vector)) {
            int socket = connected(ring, server);
            try (Socket other = server.accept()) {
                ring.sockets().sendmsgZc(socket, message, TransferFlags.NONE);
                assertEquals(4, ring.result());
                assertEquals("abcd", new String(other.getInputStream().readNBytes(4), StandardCharsets.UTF_8));
                assertTrue(CompletionFlags.isNotification(ring.next().flags()));
            }
        }
    }
}
