package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BufferRingIT {

    @TempDir
    private Path folder;

    private static void send(TestRing ring, int socket, String text) throws Exception {
        ring.sockets()
                .send(socket, TestRing.memory(text), 0, text.length(), TransferFlags.NONE)
                .tag(99);
    }

    /// The next completion that is not about sending.
    private static Completion received(TestRing ring) throws Exception {
        Completion completion = ring.next();
        while (completion.tag() == 99) {
            assertTrue(completion.result() > 0);
            completion = ring.next();
        }
        return completion;
    }

    @Test
    void receivesUntilNoBufferIsFreeAndLosesNothing() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            assertEquals(2, buffers.available());
            ring.sockets().recvMulti(pair.right(), buffers, TransferFlags.NONE).tag(1);
            List<Integer> taken = new ArrayList<>();
            for (String text : List.of("first", "second")) {
                send(ring, pair.left(), text);
                Completion completion = received(ring);
                assertTrue(completion.hasMore());
                int id = buffers.take(completion.result(), completion.flags());
                taken.add(id);
                assertEquals(text, TestRing.text(buffers.buffer(id), 0, completion.result()));
            }
            assertEquals(0, buffers.available());
            assertThrows(IllegalStateException.class, buffers::close);
            send(ring, pair.left(), "third");
            Completion none = received(ring);
            assertEquals(-Errno.ENOBUFS.number(), none.result());
            assertFalse(none.hasMore());
            taken.forEach(buffers::giveBack);
            assertEquals(2, buffers.available());
            ring.sockets().recvMulti(pair.right(), buffers, TransferFlags.NONE).tag(1);
            Completion third = received(ring);
            int id = buffers.take(third.result(), third.flags());
            assertEquals("third", TestRing.text(buffers.buffer(id), 0, third.result()));
            ring.sockets().shutdown(pair.left(), ShutdownSide.WRITE).tag(2);
            List<Integer> ends = List.of(ring.result(), ring.result());
            assertEquals(List.of(0, 0), ends);
        }
    }

    @Test
    void refusesToGiveABufferTwiceOrToTakeOneTwice() throws Exception {
        try (TestRing ring = new TestRing();
                TestRing foreign = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE)) {
            assertThrows(IllegalStateException.class, () -> buffers.giveBack(0));
            int flags = (1 << 16) | 1;
            assertEquals(1, buffers.take(3, flags));
            assertThrows(IllegalStateException.class, () -> buffers.take(3, flags));
            assertThrows(IllegalArgumentException.class, () -> buffers.take(3, 0));
            assertThrows(IllegalArgumentException.class, () -> foreign.sockets().recv(0, buffers, TransferFlags.NONE));
        }
    }

    @Test
    void isTakenFromTheKernelWhenItIsClosed() throws Exception {
        try (TestRing ring = new TestRing()) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            BufferRing buffers = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE);
            int group = buffers.group();
            buffers.close();
            assertThrows(
                    IllegalStateException.class, () -> ring.sockets().recv(pair.right(), buffers, TransferFlags.NONE));
            try (BufferRing next = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE)) {
                assertEquals(group, next.group());
            }
        }
    }

    @Test
    void canBeClosedAfterItsRing() throws Exception {
        BufferRing buffers;
        try (TestRing ring = new TestRing()) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            buffers = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE);
            ring.sockets().recvMulti(pair.right(), buffers, TransferFlags.NONE);
            assertTrue(ring.isQuiet());
            assertEquals(1, buffers.uses());
        }
        assertEquals(0, buffers.uses());
        buffers.close();
    }

    @Test
    void fillsABufferBitByBit() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 8, BufferRing.Use.INCREMENTAL)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            StringBuilder all = new StringBuilder();
            List<String> pieces = new ArrayList<>();
            for (String text : List.of("abc", "de", "fgh")) {
                send(ring, pair.left(), text);
                ring.sockets().recv(pair.right(), buffers, TransferFlags.NONE);
                Completion completion = received(ring);
                buffers.take(completion.result(), completion.flags(), (id, from, length, done) -> {
                    all.append(TestRing.text(buffers.buffer(id), from, length));
                    pieces.add(id + ":" + from + ":" + length + ":" + done);
                });
            }
            assertEquals("abcdefgh", all.toString());
            assertEquals(List.of("0:0:3:false", "0:3:2:false", "0:5:3:true"), pieces);
            buffers.giveBack(0);
        }
    }

    @Test
    void receivesSeveralBuffersAtOnce() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 4, 4, BufferRing.Use.WHOLE)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            send(ring, pair.left(), "0123456789");
            assertEquals(10, ring.next().result());
            ring.sockets().recv(pair.right(), buffers, TransferFlags.BUNDLE);
            StringBuilder all = new StringBuilder();
            List<Integer> ids = new ArrayList<>();
            BufferPieceHandler handler = (id, from, length, done) -> {
                ids.add(id);
                all.append(TestRing.text(buffers.buffer(id), from, length));
                assertTrue(done);
            };
            Completion completion = ring.next();
            assertTrue(completion.result() > 4);
            buffers.take(completion.result(), completion.flags(), handler);
            if (completion.result() < 10) {
                ring.sockets().recv(pair.right(), buffers, TransferFlags.BUNDLE);
                completion = ring.next();
                buffers.take(completion.result(), completion.flags(), handler);
            }
            assertEquals("0123456789", all.toString());
            assertEquals(List.of(0, 1, 2), ids);
            assertEquals(1, buffers.available());
        }
    }

    @Test
    void sendsSeveralBuffersAtOnce() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.registerEmpty(ring.ring(), 3, 8, BufferRing.Use.WHOLE)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            ring.sockets().send(pair.left(), buffers, TransferFlags.BUNDLE);
            assertEquals(-Errno.ENOBUFS.number(), ring.result());
            for (int id : new int[] {2, 0}) {
                buffers.buffer(id).fill((byte) ('a' + id));
                buffers.add(id, 2 + id);
            }
            buffers.publish();
            ring.sockets().send(pair.left(), buffers, TransferFlags.BUNDLE);
            Completion sent = ring.next();
            assertEquals(6, sent.result());
            assertEquals(2, CompletionFlags.bufferId(sent.flags()));
            RingMemory memory = RingMemory.allocate(16);
            ring.sockets().recv(pair.right(), memory, 0, 16, TransferFlags.NONE);
            assertEquals(6, ring.result());
            assertEquals("ccccaa", TestRing.text(memory.segment(), 0, 6));
        }
    }

    @Test
    void receivesMessagesWithTheirSendersIntoBuffers() throws Exception {
        try (DatagramChannel other = DatagramChannel.open();
                TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 256, BufferRing.Use.WHOLE);
                Message shape = Message.shape(0)) {
            var loopback = InetAddress.getLoopbackAddress();
            other.bind(new InetSocketAddress(loopback, 0));
            ring.sockets().socket(SocketDomain.IPV4, SocketType.DATAGRAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int socket = ring.descriptor();
            ring.sockets()
                    .sendTo(
                            socket,
                            TestRing.memory("?"),
                            0,
                            1,
                            SocketAddressMemory.of(other.getLocalAddress()),
                            TransferFlags.NONE);
            assertEquals(1, ring.result());
            var sender = other.receive(ByteBuffer.allocate(1));
            ring.sockets().recvmsgMulti(socket, shape, buffers, TransferFlags.NONE);
            for (int i = 1; i <= 2; i++) {
                other.send(ByteBuffer.wrap(new byte[200 * i]), sender);
                Completion completion = ring.next();
                assertTrue(completion.hasMore());
                int id = buffers.take(completion.result(), completion.flags());
                ReceivedMessage message =
                        ReceivedMessage.read(buffers.buffer(id).asSlice(0, completion.result()), shape);
                assertEquals(Optional.of(other.getLocalAddress()), message.sender());
                assertEquals(256 - 16 - 128, message.data().byteSize());
                assertTrue(message.control().isEmpty());
                buffers.giveBack(id);
            }
            ring.queue().cancels().cancelAll();
            ring.next();
            ring.next();
        }
    }
}
