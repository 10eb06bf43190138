package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class SocketCommandsIT {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int CREDENTIALS_BYTES = 12;
    private static final SocketOption PASS_CREDENTIALS = new SocketOption(1, 16);
    private static final int SCM_CREDENTIALS = 2;

    @TempDir
    private Path folder;

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
    }

    private static int connected(TestRing ring, ServerSocketChannel server) throws IOException {
        ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        int socket = ring.descriptor();
        ring.sockets().connect(socket, SocketAddressMemory.of(server.getLocalAddress()));
        assertEquals(0, ring.result());
        return socket;
    }

    @Test
    void tellsHowMuchIsOnItsWay() throws Exception {
        try (ServerSocketChannel server = server();
                TestRing ring = new TestRing()) {
            int socket = connected(ring, server);
            try (SocketChannel other = server.accept()) {
                ring.queue().socketCommands().bytesToReceive(socket);
                assertEquals(0, ring.result());
                other.write(ByteBuffer.allocate(123));
                ring.queue().polls().pollAdd(socket, PollEvents.IN);
                ring.result();
                ring.queue().socketCommands().bytesToReceive(socket);
                assertEquals(123, ring.result());
                ring.queue().socketCommands().bytesToSend(socket);
                assertEquals(0, ring.result());
            }
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().socketCommands().bytesToReceive(pipe.input());
            assertEquals(-Errno.EOPNOTSUPP.number(), ring.result());
        }
    }

    @Test
    void setsOptionsAndReadsThem() throws Exception {
        try (ServerSocketChannel server = server();
                TestRing ring = new TestRing();
                RingMemory value = RingMemory.allocate(16)) {
            int socket = connected(ring, server);
            SocketCommands commands = ring.queue().socketCommands();
            value.segment().set(ValueLayout.JAVA_INT, 0, 30_000);
            commands.setOption(socket, SocketOption.RECEIVE_BUFFER, value, 0, 4);
            assertEquals(1, value.uses());
            assertEquals(0, ring.result());
            commands.getOption(socket, SocketOption.RECEIVE_BUFFER, value, 8, 8);
            assertEquals(4, ring.result());
            assertEquals(60_000, value.segment().get(ValueLayout.JAVA_INT, 8));
            commands.getOption(socket, SocketOption.TYPE, value, 0, 4);
            assertEquals(4, ring.result());
            assertEquals(1, value.segment().get(ValueLayout.JAVA_INT, 0));
            commands.setOption(socket, SocketOption.NO_DELAY, value, 0, 4);
            assertEquals(0, ring.result());
            commands.getOption(socket, SocketOption.NO_DELAY, value, 0, 4);
            assertEquals(-Errno.EOPNOTSUPP.number(), ring.result());
            commands.setOption(socket, new SocketOption(1, 9999), value, 0, 4);
            assertEquals(-92, ring.result());
            assertThrows(
                    IndexOutOfBoundsException.class, () -> commands.getOption(socket, SocketOption.TYPE, value, 14, 4));
        }
    }

    @Test
    void takesOneConnectionIntoAPlaceOfTheRegisteredFiles() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(16)) {
            Path path = folder.resolve("s");
            ring.registerFiles(-1, -1, -1);
            ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            ring.sockets()
                    .bind(listener, SocketAddressMemory.of(UnixDomainSocketAddress.of(path)))
                    .link();
            ring.sockets().listen(listener, 8);
            assertEquals(0, ring.result());
            assertEquals(0, ring.result());
            for (int slot : new int[] {2, FixedSlot.ANY}) {
                ring.sockets().acceptDirect(listener, slot);
                try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                    Completion accepted = ring.next();
                    assertEquals(0, accepted.result());
                    assertFalse(accepted.hasMore());
                    client.write(ByteBuffer.allocate(7));
                    int place = slot == FixedSlot.ANY ? 0 : slot;
                    ring.sockets()
                            .recv(place, memory, 0, 16, TransferFlags.NONE)
                            .fixedFile();
                    assertEquals(7, ring.result());
                }
            }
            ring.sockets().acceptDirect(listener, 3);
            try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                assertTrue(client.isConnected());
                assertEquals(-Errno.EINVAL.number(), ring.result());
            }
        }
    }

    @Test
    void sendsDatagramsWithoutCopying() throws Exception {
        try (DatagramChannel other =
                        DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(LOOPBACK, 0));
                TestRing ring = new TestRing();
                RingMemory memory = TestRing.memory("some datagram")) {
            ring.sockets().socket(SocketDomain.IPV4, SocketType.DATAGRAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int socket = ring.descriptor();
            ring.sockets()
                    .sendZcTo(
                            socket, memory, 5, 8, SocketAddressMemory.of(other.getLocalAddress()), TransferFlags.NONE);
            Completion sent = ring.next();
            assertEquals(8, sent.result());
            assertTrue(sent.hasMore());
            ByteBuffer received = ByteBuffer.allocate(32);
            other.receive(received);
            assertEquals(8, received.position());
            assertEquals('d', received.get(0));
            assertTrue(CompletionFlags.isNotification(ring.next().flags()));
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void sendsFromARegisteredBufferWithoutCopying() throws Exception {
        try (ServerSocketChannel server = server();
                TestRing ring = new TestRing();
                RingMemory memory = TestRing.memory("registered")) {
            int socket = connected(ring, server);
            ring.ring().buffers().register(memory);
            try (SocketChannel other = server.accept()) {
                ring.sockets().sendZcFixed(socket, 0, memory, 2, 5, TransferFlags.NONE);
                Completion sent = ring.next();
                assertEquals(5, sent.result());
                assertTrue(sent.hasMore());
                ByteBuffer received = ByteBuffer.allocate(5);
                other.read(received);
                assertEquals("giste", new String(received.array(), java.nio.charset.StandardCharsets.UTF_8));
                assertTrue(CompletionFlags.isNotification(ring.next().flags()));
                try (RingMemory stranger = RingMemory.allocate(16)) {
                    ring.sockets().sendZcFixed(socket, 0, stranger, 0, 5, TransferFlags.NONE);
                    Completion refused = ring.next();
                    assertEquals(-Errno.EFAULT.number(), refused.result());
                    if (refused.hasMore()) {
                        assertTrue(CompletionFlags.isNotification(ring.next().flags()));
                    }
                }
                assertThrows(
                        IllegalArgumentException.class,
                        () -> ring.sockets().sendZcFixed(socket, 1 << 16, memory, 0, 1, TransferFlags.NONE));
            }
            ring.ring().buffers().unregister();
        }
    }

    @Test
    void receivesControlMessagesAgainAndAgain() throws Exception {
        Message shape = Message.shape(ControlMessage.room(1, CREDENTIALS_BYTES));
        try (TestRing ring = new TestRing();
                RingMemory value = RingMemory.allocate(4);
                BufferRing buffers = BufferRing.register(ring.ring(), 4, 512, BufferRing.Use.WHOLE)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("c"));
            value.segment().set(ValueLayout.JAVA_INT, 0, 1);
            ring.queue().socketCommands().setOption(pair.right(), PASS_CREDENTIALS, value, 0, 4);
            assertEquals(0, ring.result());
            long key = ring.sockets()
                    .recvmsgMulti(pair.right(), shape, buffers, TransferFlags.NONE)
                    .tag(1)
                    .key();
            for (String text : new String[] {"one", "three"}) {
                ring.sockets()
                        .send(pair.left(), TestRing.memory(text), 0, text.length(), TransferFlags.NONE)
                        .tag(2);
                Completion first = ring.next();
                Completion second = ring.next();
                Completion completion = first.tag() == 1 ? first : second;
                assertTrue(completion.hasMore());
                int id = buffers.take(completion.result(), completion.flags());
                ReceivedMessage message =
                        ReceivedMessage.read(buffers.buffer(id).asSlice(0, completion.result()), shape);
                assertEquals(text, TestRing.text(message.data(), 0, message.length()));
                ControlMessage control = message.control().getFirst();
                assertEquals(SCM_CREDENTIALS, control.type());
                assertEquals(
                        ProcessHandle.current().pid(),
                        ByteBuffer.wrap(control.bytes())
                                .order(java.nio.ByteOrder.nativeOrder())
                                .getInt());
                buffers.giveBack(id);
            }
            ring.queue().cancels().cancel(key).tag(3);
            ring.next();
            ring.next();
        }
        shape.close();
    }
}
