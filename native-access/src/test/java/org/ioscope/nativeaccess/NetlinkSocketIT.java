package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Talks to the controller of generic netlink, which every kernel has and which answers everybody.
@RequiresKernel(KernelFeature.PROCFS)
final class NetlinkSocketIT {

    private static final int CONTROLLER = 16;

    private NetlinkSocket socket;

    @BeforeEach
    void open() throws ErrnoException {
        socket = NetlinkSocket.open(NetlinkSocket.NETLINK_GENERIC, 0, "test");
    }

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void theKernelAnswersWhileItTakesTheRequest() throws ErrnoException {
        DatagramBatch batch = new DatagramBatch(4, 8192);
        socket.send(askForController(7));

        assertEquals(1, socket.receive(batch));
        assertEquals(batch.length(0), batch.data().getInt(0), "the header's length is that of the datagram");
        assertEquals(7, batch.data().getInt(8), "the sequence number of the request");
        assertEquals(0, batch.senderPort(0), "the kernel's port");
        assertFalse(batch.isTruncated(0));
        assertEquals(0, socket.receive(batch), "nothing more has come");
    }

    @Test
    void severalAnswersComeAtOnceEachInItsSlot() throws ErrnoException {
        DatagramBatch batch = new DatagramBatch(4, 8192);
        for (int sequence = 1; sequence <= 6; sequence++) {
            socket.send(askForController(sequence));
        }

        assertEquals(4, socket.receive(batch));
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, batch.data().getInt(batch.offset(i) + 8));
        }
        assertEquals(2, socket.receive(batch));
        assertEquals(5, batch.data().getInt(8));
    }

    @Test
    void aDatagramLongerThanItsSlotIsMarkedAndTheNextIsNot() throws ErrnoException {
        DatagramBatch small = new DatagramBatch(1, 32);
        socket.send(askForController(1));
        assertEquals(1, socket.receive(small));
        assertTrue(small.isTruncated(0));
        assertEquals(32, small.length(0));

        DatagramBatch large = new DatagramBatch(1, 8192);
        socket.send(askForController(2));
        assertEquals(1, socket.receive(large));
        assertFalse(large.isTruncated(0));

        socket.send(badRequest());
        DatagramBatch exact = new DatagramBatch(1, 64);
        assertEquals(1, socket.receive(exact));
        assertFalse(exact.isTruncated(0));
    }

    @Test
    void aBufferThatRunsOverIsReportedOnceAndTheSocketGoesOn() throws ErrnoException {
        socket.growReceiveBuffer(1);
        DatagramBatch batch = new DatagramBatch(1, 8192);
        ErrnoException failure = null;
        for (int i = 0; i < 1000 && failure == null; i++) {
            socket.send(askForController(i));
            failure = i < 20 ? null : receiveAll(batch);
        }
        assertTrue(failure != null, "the buffer never ran over");
        assertEquals(Errno.ENOBUFS, failure.errno());
        assertEquals("recvmmsg", failure.call());

        assertNull(receiveAll(batch));
        socket.send(askForController(77));
        assertEquals(1, socket.receive(batch));
        assertEquals(77, batch.data().getInt(8));
    }

    private @Nullable ErrnoException receiveAll(DatagramBatch batch) {
        try {
            for (int received = socket.receive(batch); received > 0; ) {
                received = socket.receive(batch);
            }
            return null;
        } catch (ErrnoException e) {
            return e;
        }
    }

    @Test
    void aLargerReceiveBufferIsGrantedAtLeastInPart() throws ErrnoException {
        int small = socket.growReceiveBuffer(4096);

        assertTrue(socket.growReceiveBuffer(128 * 1024) > small);
    }

    @Test
    @RequiresKernel(KernelFeature.TASKSTATS)
    void aDatagramOfAnotherProcessBearsItsPort() throws ErrnoException {
        DatagramBatch batch = new DatagramBatch(1, 8192);
        socket.send(askForController(1));
        assertEquals(1, socket.receive(batch));
        int ownPort = batch.data().getInt(12);

        try (ForeignSender sender = new ForeignSender()) {
            sender.send(badRequest(), ownPort);
        }

        assertEquals(1, socket.receive(batch));
        assertEquals(20, batch.length(0));
        assertNotEquals(0, batch.senderPort(0));
        assertNotEquals(ownPort, batch.senderPort(0));

        socket.send(askForController(2));
        assertEquals(1, socket.receive(batch));
        assertEquals(0, batch.senderPort(0), "the next one is the kernel's again");
    }

    @Test
    void useAfterCloseIsAnIllegalState() {
        socket.close();
        socket.close();

        DatagramBatch batch = new DatagramBatch(1, 64);
        assertThrows(IllegalStateException.class, () -> socket.receive(batch));
        assertThrows(IllegalStateException.class, () -> socket.send(askForController(1)));
        assertThrows(IllegalStateException.class, () -> socket.growReceiveBuffer(4096));
        assertThrows(IllegalStateException.class, socket::descriptor);
    }

    @Test
    void aProtocolThatTheKernelDoesNotHaveIsAnErrorThatNamesTheCall() {
        ErrnoException failure = assertThrows(ErrnoException.class, () -> NetlinkSocket.open(31, 0, "nobody's"));

        assertEquals(Errno.EPROTONOSUPPORT, failure.errno());
        assertEquals("socket(AF_NETLINK, nobody's): EPROTONOSUPPORT (Protocol not supported)", failure.getMessage());
    }

    /// `CTRL_CMD_GETFAMILY` for `nlctrl` itself (linux/genetlink.h).
    private static ByteBuffer askForController(int sequence) {
        byte[] name = "nlctrl\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer request = direct(32);
        request.putInt(32).putShort((short) CONTROLLER).putShort((short) 1).putInt(sequence);
        request.putInt(0).put((byte) 3).put((byte) 1).putShort((short) 0);
        request.putShort((short) (4 + name.length)).putShort((short) 2).put(name);
        return request.clear();
    }

    /// A request of a command that does not exist, which the kernel answers with a short error.
    private static ByteBuffer badRequest() {
        ByteBuffer request = direct(20);
        request.putInt(20).putShort((short) CONTROLLER).putShort((short) 1).putInt(9);
        request.putInt(0).put((byte) 200).put((byte) 1).putShort((short) 0);
        return request.clear();
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
