package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What liburing's tests demand of sockets.
final class ConformitySocketsIT {

    private static final int AGAIN = -Errno.EAGAIN.number();
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int IN_PROGRESS = -115;

    // Commands of IORING_OP_URING_CMD for sockets, and a level and name of getsockopt(2).
    private static final int SOCKET_INPUT = 0;
    private static final int SOCKET_GETSOCKOPT = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_TYPE = 3;

    @TempDir
    private Path folder;

    private UnixPair pair(TestRing ring) throws Exception {
        return UnixPair.open(ring, folder.resolve("s"));
    }

    private int listener(TestRing ring, Path path) throws Exception {
        ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        int listener = ring.descriptor();
        ring.sockets()
                .bind(listener, SocketAddressMemory.of(UnixDomainSocketAddress.of(path)))
                .tag(0)
                .link();
        ring.sockets().listen(listener, 8).tag(1);
        assertEquals(0, ring.results(2)[1]);
        return listener;
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
            return free.getLocalPort();
        }
    }

    private static Completion send(TestRing ring, int socket, String text) throws Exception {
        ring.sockets().send(socket, TestRing.memory(text), 0, text.length(), TransferFlags.NONE);
        return ring.next();
    }

    @Test
    void readAndWriteWorkOnSockets() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = pair(ring);
            RingMemory back = RingMemory.allocate(5);
            // The read is first in the queue, and does not keep the write from being done.
            ring.queue().files().readv(pair.right(), 0, IoVector.of(back)).tag(0);
            ring.queue()
                    .files()
                    .writev(pair.left(), 0, IoVector.of(TestRing.memory("hello")))
                    .tag(1);
            int[] results = ring.results(2);
            assertEquals(5, results[0]);
            assertEquals(5, results[1]);
            assertEquals("hello", TestRing.text(back.segment(), 0, 5));
        }
    }

    @Test
    void aSocketThatDoesNotBlockSaysSoOnRequest() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = pair(ring);
            RingMemory memory = RingMemory.allocate(5);
            ring.sockets().recv(pair.right(), memory, 0, 5, TransferFlags.DO_NOT_WAIT);
            assertEquals(AGAIN, ring.result());
            ring.sockets().recv(pair.right(), memory, 0, 5, TransferFlags.NONE);
            assertTrue(ring.isQuiet());
            send(ring, pair.left(), "x");
            ring.next();
        }
    }

    @Test
    void aReadOfASocketWaitsUnlessToldOtherwise() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = pair(ring);
            RingMemory memory = RingMemory.allocate(5);
            ring.queue().files().read(pair.right(), 0, memory, 0, 5, ReadWriteFlags.NOWAIT);
            assertEquals(AGAIN, ring.result());
            ring.queue().files().read(pair.right(), 0, memory);
            assertTrue(ring.isQuiet());
            ring.queue().files().write(pair.left(), 0, TestRing.memory("abc"));
            assertEquals(3, ring.result());
            assertEquals(3, ring.result());
        }
    }

    @Test
    void writingBehindAShutdownFailsWithoutASignal() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = pair(ring);
            ring.sockets().shutdown(pair.left(), ShutdownSide.WRITE);
            assertEquals(0, ring.result());
            ring.queue().files().write(pair.left(), 0, TestRing.memory("x"));
            assertEquals(-Errno.EPIPE.number(), ring.result());
            RingMemory memory = RingMemory.allocate(1);
            ring.sockets().recv(pair.right(), memory, 0, 1, TransferFlags.NONE);
            assertEquals(0, ring.result());
        }
    }

    @Test
    void receivingAllWaitsForAll() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = pair(ring);
            RingMemory memory = RingMemory.allocate(10);
            ring.sockets().recv(pair.right(), memory, 0, 10, TransferFlags.ALL).tag(7);
            for (String part : List.of("abc", "def")) {
                assertEquals(part.length(), send(ring, pair.left(), part).result());
                assertTrue(ring.isQuiet());
            }
            ring.sockets()
                    .send(pair.left(), TestRing.memory("ghij"), 0, 4, TransferFlags.NONE)
                    .tag(1);
            Completion one = ring.next();
            Completion other = ring.next();
            assertEquals(14, one.result() + other.result());
            assertEquals("abcdefghij", TestRing.text(memory.segment(), 0, 10));
        }
    }

    @Test
    void aDatagramIsNotJoinedWithTheNext() throws Exception {
        try (TestRing ring = new TestRing();
                DatagramChannel sender = DatagramChannel.open();
                ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
            InetSocketAddress address = new InetSocketAddress(LOOPBACK, free.getLocalPort());
            ring.sockets().socket(SocketDomain.IPV4, SocketType.DATAGRAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int socket = ring.descriptor();
            ring.sockets().bind(socket, SocketAddressMemory.of(address));
            assertEquals(0, ring.result());
            RingMemory memory = RingMemory.allocate(100);
            ring.sockets().recv(socket, memory, 0, 100, TransferFlags.ALL);
            ring.queue().submit();
            sender.send(ByteBuffer.wrap(new byte[30]), address);
            sender.send(ByteBuffer.wrap(new byte[40]), address);
            assertEquals(30, ring.result());
            ring.sockets().recv(socket, memory, 0, 10, TransferFlags.FULL_LENGTH);
            assertEquals(40, ring.result());
        }
    }

    @Test
    void refusedConnectionsAreRefusedAgainAndAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
            port = free.getLocalPort();
        }
        SocketAddressMemory nobody = SocketAddressMemory.of(new InetSocketAddress(LOOPBACK, port));
        for (RingOptions options : List.of(RingOptions.fastest(8), RingOptions.split(8))) {
            try (TestRing ring = new TestRing(options)) {
                ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
                int socket = ring.descriptor();
                for (int i = 0; i < 5; i++) {
                    ring.sockets().connect(socket, nobody);
                    assertEquals(-Errno.ECONNREFUSED.number(), ring.result());
                }
            }
        }
    }

    @Test
    void aConnectionThatDoesNotBlockIsMadeAllTheSame() throws Exception {
        try (TestRing ring = new TestRing();
                ServerSocket server = new ServerSocket(0, 4, LOOPBACK)) {
            ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.NON_BLOCKING);
            int socket = ring.descriptor();
            ring.sockets().connect(socket, SocketAddressMemory.of(server.getLocalSocketAddress()));
            int result = ring.result();
            assertTrue(result == 0 || result == IN_PROGRESS, "result: " + result);
            server.accept().close();
            ring.queue().polls().pollAdd(socket, PollEvents.OUT);
            assertTrue(PollEvents.OUT.isIn(ring.result()));
        }
    }

    @Test
    void acceptingTellsThatMoreWait() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            InetSocketAddress address = new InetSocketAddress(LOOPBACK, freePort());
            ring.sockets()
                    .bind(listener, SocketAddressMemory.of(address))
                    .tag(0)
                    .link();
            ring.sockets().listen(listener, 8).tag(1);
            assertEquals(0, ring.results(2)[1]);
            try (SocketChannel first = SocketChannel.open(address);
                    SocketChannel second = SocketChannel.open(address)) {
                assertTrue(first.isConnected() && second.isConnected());
                for (boolean more : new boolean[] {true, false}) {
                    ring.sockets().accept(listener, DescriptorFlags.CLOSE_ON_EXEC);
                    Completion completion = ring.next();
                    ring.closing(completion.result());
                    assertEquals(more, CompletionFlags.isSocketNotEmpty(completion.flags()));
                }
            }
            ring.sockets().accept(listener, DescriptorFlags.NONE, AcceptMode.DO_NOT_WAIT);
            assertEquals(AGAIN, ring.result());
        }
    }

    @Test
    void anAcceptThatWaitsIsCancelled() throws Exception {
        try (TestRing ring = new TestRing()) {
            int listener = listener(ring, folder.resolve("l"));
            long key =
                    ring.sockets().accept(listener, DescriptorFlags.NONE).tag(0).key();
            assertTrue(ring.isQuiet());
            ring.queue().cancels().cancel(key).tag(1);
            int[] results = ring.results(2);
            assertEquals(-Errno.ECANCELED.number(), results[0]);
            assertEquals(0, results[1]);
        }
    }

    @Test
    void dataBeforeTheEndComeBeforeIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            try (TestRing ring = new TestRing();
                    BufferRing buffers = BufferRing.register(ring.ring(), 4, 16, BufferRing.Use.WHOLE)) {
                UnixPair pair = UnixPair.open(ring, folder.resolve("s" + round));
                ring.sockets()
                        .recvMulti(pair.right(), buffers, TransferFlags.NONE)
                        .tag(7);
                ring.queue().submit();
                ring.sockets()
                        .send(pair.left(), TestRing.memory("last"), 0, 4, TransferFlags.NONE)
                        .link();
                ring.sockets().shutdown(pair.left(), ShutdownSide.WRITE);
                StringBuilder got = new StringBuilder();
                boolean ended = false;
                while (!ended) {
                    Completion completion = ring.next();
                    if (completion.tag() == 7 && completion.result() > 0) {
                        int id = buffers.take(completion.result(), completion.flags());
                        got.append(TestRing.text(buffers.buffer(id), 0, completion.result()));
                        buffers.giveBack(id);
                        if (!completion.hasMore()) {
                            ring.sockets()
                                    .recvMulti(pair.right(), buffers, TransferFlags.NONE)
                                    .tag(7);
                        }
                    } else if (completion.tag() == 7) {
                        assertEquals(0, completion.result());
                        assertFalse(completion.hasMore());
                        ended = true;
                    }
                }
                assertEquals("last", got.toString());
            }
        }
    }

    @Test
    void commandsForSocketsAreSentAsRawOperations() throws Exception {
        try (TestRing ring = new TestRing();
                ServerSocket server = new ServerSocket(0, 4, LOOPBACK)) {
            ring.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int socket = ring.descriptor();
            ring.sockets().connect(socket, SocketAddressMemory.of(server.getLocalSocketAddress()));
            assertEquals(0, ring.result());
            int command = Opcode.URING_CMD.number();
            try (Socket other = server.accept();
                    RingMemory value = RingMemory.allocate(4)) {
                other.getOutputStream().write(new byte[5]);
                ring.queue().polls().pollAdd(socket, PollEvents.IN);
                ring.result();
                ring.queue().unsafeRaw(command, socket, SOCKET_INPUT, 0, 0, 0, null, null);
                assertEquals(5, ring.result());
                // level and name lie where the address is, the length where the file's place is.
                long levelAndName = SOL_SOCKET | (long) SO_TYPE << 32;
                ring.queue()
                        .unsafeRaw(command, socket, SOCKET_GETSOCKOPT, levelAndName, 0, 0, value, null)
                        .fileIndex(4)
                        .third(value.address(0, 4));
                assertEquals(4, ring.result());
                assertEquals(1, value.segment().get(ValueLayout.JAVA_INT, 0));
            }
        }
    }
}
