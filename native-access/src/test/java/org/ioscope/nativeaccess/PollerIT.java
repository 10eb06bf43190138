package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@RequiresKernel(KernelFeature.PROCFS)
final class PollerIT {

    @Test
    void anArrivalEndsTheWaitUntilItIsRead() throws ErrnoException {
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_GENERIC, 0, "test");
                Poller poller = new Poller(List.of(socket))) {
            socket.send(badRequest());

            assertTrue(poller.await());
            assertTrue(poller.await(), "still unread");

            assertEquals(1, socket.receive(new DatagramBatch(1, 64)));
            poller.wake();
            assertFalse(poller.await());
        }
    }

    @Test
    void aWakeEndsTheWaitOfAnotherThreadAndEveryLaterOne() throws Exception {
        try (Poller poller = new Poller(List.of())) {
            FutureTask<Boolean> wait = new FutureTask<>(poller::await);
            Thread.ofPlatform().daemon().start(wait);

            poller.wake();

            assertFalse(wait.get(30, TimeUnit.SECONDS));
            assertFalse(poller.await());
        }
    }

    @Test
    void closingTwiceDoesNoHarm() throws ErrnoException {
        Poller first = new Poller(List.of());
        first.close();
        try (Poller second = new Poller(List.of())) {
            // The kernel gives the number of the closed descriptor to the next one that is opened.
            first.close();

            assertDoesNotThrow(second::wake);
            assertFalse(second.await());
        }
    }

    @Test
    void useAfterCloseIsAnIllegalState() throws ErrnoException {
        Poller poller = new Poller(List.of());
        poller.close();

        assertThrows(IllegalStateException.class, poller::wake);
        assertThrows(IllegalStateException.class, poller::await);
    }

    @Test
    void aClosedSocketIsNotWaitedFor() throws ErrnoException {
        NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_GENERIC, 0, "test");
        socket.close();

        assertThrows(IllegalStateException.class, () -> new Poller(List.of(socket)));
    }

    private static ByteBuffer badRequest() {
        ByteBuffer request = ByteBuffer.allocateDirect(20).order(ByteOrder.nativeOrder());
        request.putInt(20).putShort((short) 16).putShort((short) 1).putInt(9);
        request.putInt(0).put((byte) 200).put((byte) 1).putShort((short) 0);
        return request.clear();
    }
}
