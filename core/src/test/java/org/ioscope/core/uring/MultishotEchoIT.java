package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.RingCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that sends back what it receives: one accept, one receive for each connection, buffers that go
/// round.
final class MultishotEchoIT {

    private static final int KIND_SHIFT = 40;
    private static final long ACCEPT = 1;
    private static final long RECEIVE = 2;
    private static final long SEND = 3;
    private static final int BUFFER_SHIFT = 20;

    @TempDir
    private Path folder;

    private static long tag(long kind, int buffer, int socket) {
        return kind << KIND_SHIFT | (long) buffer << BUFFER_SHIFT | socket;
    }

    /// Serves until all connections ended.
    private static void serve(TestRing ring, BufferRing buffers, int listener, int connections) throws Exception {
        ring.sockets().acceptMulti(listener, DescriptorFlags.CLOSE_ON_EXEC).tag(tag(ACCEPT, 0, 0));
        int open = connections;
        while (open > 0) {
            Completion completion = ring.next();
            int socket = (int) (completion.tag() & ((1 << BUFFER_SHIFT) - 1));
            int kind = (int) (completion.tag() >>> KIND_SHIFT);
            if (kind == ACCEPT) {
                receive(ring, buffers, completion.result());
            } else if (kind == SEND) {
                buffers.giveBack((int) (completion.tag() >>> BUFFER_SHIFT) & 0xffff);
            } else if (completion.result() > 0) {
                int id = buffers.take(completion.result(), completion.flags());
                ring.sockets()
                        .send(
                                socket,
                                buffers.memory(),
                                (long) id * buffers.bufferBytes(),
                                completion.result(),
                                TransferFlags.ALL)
                        .tag(tag(SEND, id, socket));
                if (!completion.hasMore()) {
                    receive(ring, buffers, socket);
                }
            } else {
                RingCalls.close(socket);
                open--;
            }
        }
    }

    private static void receive(TestRing ring, BufferRing buffers, int socket) {
        ring.sockets().recvMulti(socket, buffers, TransferFlags.NONE).tag(tag(RECEIVE, 0, socket));
    }

    @Test
    void sendsBackWhatItReceives() throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("echo"));
        try (TestRing ring = new TestRing(RingOptions.fastest(64));
                BufferRing buffers = BufferRing.register(ring.ring(), 16, 256, BufferRing.Use.WHOLE)) {
            ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            ring.sockets().bind(listener, SocketAddressMemory.of(address)).link();
            ring.sockets().listen(listener, 8);
            assertEquals(0, ring.result());
            assertEquals(0, ring.result());
            Thread[] clients = new Thread[3];
            String[] failures = new String[clients.length];
            for (int i = 0; i < clients.length; i++) {
                int number = i;
                clients[i] = Thread.ofPlatform().start(() -> failures[number] = talk(address, number));
            }
            serve(ring, buffers, listener, clients.length);
            for (Thread client : clients) {
                client.join();
            }
            for (String failure : failures) {
                assertEquals("", failure);
            }
            ring.queue().cancels().cancelAll();
            while (ring.ring().operationsHoldingMemory() > 0) {
                ring.next();
            }
        }
    }

    private static String talk(UnixDomainSocketAddress address, int number) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(address);
            for (int i = 0; i < 100; i++) {
                byte[] sent = new byte[1 + (i * 7 + number) % 700];
                java.util.Arrays.fill(sent, (byte) i);
                channel.write(ByteBuffer.wrap(sent));
                ByteBuffer received = ByteBuffer.allocate(sent.length);
                while (received.hasRemaining() && channel.read(received) >= 0) {}
                if (!java.util.Arrays.equals(sent, received.array())) {
                    return "round " + i + " came back otherwise";
                }
            }
            return "";
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
