package org.ioscope.core.netlink;

import java.util.List;
import org.ioscope.nativeaccess.DatagramBatch;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;

/// Births, new programs and deaths of all tasks, as the kernel's process connector tells them.
///
/// Open with [#open()], use from one thread at a time, close once.
final class ProcessEvents implements EventChannel<ProcessEvent> {

    private static final System.Logger LOG = System.getLogger(ProcessEvents.class.getName());
    private static final int CN_IDX_PROC = 1;
    private static final int RECEIVE_BUFFER = 16 << 20;
    private static final int BATCH = 128;
    private static final int SLOT_BYTES = 128;

    private final NetlinkSocket socket;
    private final DatagramBatch batch = new DatagramBatch(BATCH, SLOT_BYTES);

    private ProcessEvents(NetlinkSocket socket) {
        this.socket = socket;
    }

    /// Asks to be told.
    ///
    /// @throws ErrnoException where the kernel or the namespace does not allow it
    static ProcessEvents open() throws ErrnoException {
        NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_CONNECTOR, CN_IDX_PROC, "process events");
        try {
            socket.growReceiveBuffer(RECEIVE_BUFFER);
            socket.send(ProcessEventMessage.listen());
            return new ProcessEvents(socket);
        } catch (ErrnoException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public NetlinkSocket socket() {
        return socket;
    }

    @Override
    public void drainTo(List<ProcessEvent> into) throws ErrnoException {
        for (int received = socket.receive(batch); received > 0; received = socket.receive(batch)) {
            for (int i = 0; i < received; i++) {
                if (batch.senderPort(i) == 0) {
                    ProcessEventMessage.decode(batch.data(), batch.offset(i), batch.length(i))
                            .ifPresent(into::add);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.send(ProcessEventMessage.ignore());
        } catch (ErrnoException e) {
            LOG.log(System.Logger.Level.DEBUG, "ending process events", e);
        }
        socket.close();
    }
}
