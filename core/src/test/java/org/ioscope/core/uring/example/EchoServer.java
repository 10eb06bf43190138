package org.ioscope.core.uring.example;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.ioscope.core.uring.BufferRing;
import org.ioscope.core.uring.CompletionFlags;
import org.ioscope.core.uring.CompletionQueue;
import org.ioscope.core.uring.DescriptorFlags;
import org.ioscope.core.uring.Ring;
import org.ioscope.core.uring.RingMemory;
import org.ioscope.core.uring.RingOptions;
import org.ioscope.core.uring.SocketAddressMemory;
import org.ioscope.core.uring.SocketDomain;
import org.ioscope.core.uring.SocketType;
import org.ioscope.core.uring.SubmissionQueue;
import org.ioscope.core.uring.TransferFlags;
import org.ioscope.nativeaccess.ErrnoException;

/// Multishot operations and provided buffers: one operation accepts all connections, one for each connection
/// receives all its data, and the kernel chooses where to put them.
///
/// Run it with `EchoServer PORT`; it listens on the loopback interface and ends when the line "quit" comes.
public final class EchoServer implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final int BUFFERS = 64;
    private static final int BUFFER_BYTES = 4096;

    private static final long ACCEPT = 1L << 40;
    private static final long RECEIVE = 2L << 40;
    private static final long SEND = 3L << 40;
    private static final long CLOSE = 4L << 40;
    private static final long DESCRIPTOR = (1L << 40) - 1;

    private final Ring ring;
    private final SubmissionQueue queue;
    private final CompletionQueue completions;
    private final BufferRing buffers;
    private final int listener;
    private boolean quit;

    /// Opens the server on the current thread, which must be the one that runs it.
    EchoServer(int port) throws IOException {
        ring = Ring.open(RingOptions.fastest(CONNECTIONS * 2));
        queue = ring.submission();
        completions = ring.completion();
        buffers = BufferRing.register(ring, BUFFERS, BUFFER_BYTES, BufferRing.Use.WHOLE);
        queue.sockets().socket(SocketDomain.IPV4, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
        listener = one();
        SocketAddressMemory address =
                SocketAddressMemory.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        queue.sockets().bind(listener, address);
        one();
        queue.sockets().listen(listener, CONNECTIONS);
        one();
    }

    public static void main(String[] arguments) throws IOException {
        try (EchoServer server = new EchoServer(Integer.parseInt(arguments[0]))) {
            server.run();
        }
    }

    private int one() throws IOException {
        queue.submitAndWait(1);
        completions.await(1);
        completions.next();
        if (completions.result() < 0) {
            throw ErrnoException.of(-completions.result(), "operation", "");
        }
        return completions.result();
    }

    /// Serves until a client sends "quit".
    void run() throws IOException {
        queue.sockets().acceptMulti(listener, DescriptorFlags.CLOSE_ON_EXEC).tag(ACCEPT);
        while (!quit) {
            queue.submitAndWait(1);
            while (completions.next()) {
                completed(completions.tag(), completions.result(), completions.flags());
            }
        }
    }

    private void completed(long tag, int result, int flags) throws IOException {
        int socket = (int) (tag & DESCRIPTOR);
        switch ((int) (tag >>> 40)) {
            case 1 -> {
                if (result >= 0) {
                    receive(result);
                }
            }
            case 2 -> received(socket, result, flags);
            case 3 -> {
                if (result < 0) {
                    queue.files().close(socket).tag(CLOSE);
                }
            }
            default -> {}
        }
    }

    private void receive(int socket) {
        queue.sockets().recvMulti(socket, buffers, TransferFlags.NONE).tag(RECEIVE | socket);
    }

    private void received(int socket, int result, int flags) {
        if (result <= 0) {
            // Without data: the client is gone, or no buffer was free.
            if (result == 0) {
                queue.files().close(socket).tag(CLOSE);
            } else {
                receive(socket);
            }
            return;
        }
        int id = buffers.take(result, flags);
        RingMemory answer = RingMemory.allocate(result);
        answer.segment().copyFrom(buffers.buffer(id).asSlice(0, result));
        buffers.giveBack(id);
        quit |= result >= 4
                && new String(
                                answer.segment().asSlice(0, 4).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                                java.nio.charset.StandardCharsets.US_ASCII)
                        .equals("quit");
        // Not closed here: it is freed once the send has completed and nobody refers to it.
        queue.sockets().send(socket, answer, 0, result, TransferFlags.ALL).tag(SEND | socket);
        if (!CompletionFlags.hasMore(flags)) {
            receive(socket);
        }
    }

    @Override
    public void close() {
        ring.close();
        buffers.close();
    }
}
