package org.ioscope.core.netlink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.nativeaccess.DatagramBatch;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;

/// The kernel's last word on every thread that ends, on every processor.
///
/// Open with [#open()], use from one thread at a time, close once.
final class ExitRecords implements EventChannel<ExitRecord> {

    /// About 40,000 records fit, what a machine can end in a second or two.
    private static final int RECEIVE_BUFFER = 32 << 20;

    private static final int BATCH = 128;
    /// A thread's and its group's record come in one datagram.
    private static final int SLOT_BYTES = 2048;

    private static final int CMD_GET = 1;
    private static final int ATTR_REGISTER_CPUMASK = 3;
    private static final Path POSSIBLE_PROCESSORS = Path.of("/sys/devices/system/cpu/possible");

    private final NetlinkSocket socket;
    private final int family;
    private final DatagramBatch batch = new DatagramBatch(BATCH, SLOT_BYTES);
    private final TaskstatsReply reply = new TaskstatsReply();

    private ExitRecords(NetlinkSocket socket, int family) {
        this.socket = socket;
        this.family = family;
    }

    /// Registers for the records of all processors.
    ///
    /// @throws ErrnoException [Errno#EPERM] without `CAP_NET_ADMIN`, [Errno#EINVAL] outside the first PID
    ///     namespace
    /// @throws IOException if the machine's processors can not be read
    static ExitRecords open() throws IOException {
        String processors = Files.readString(POSSIBLE_PROCESSORS).strip();
        NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_GENERIC, 0, "exit records");
        try {
            socket.growReceiveBuffer(RECEIVE_BUFFER);
            int family = GenericNetlink.familyNumber(socket, TaskstatsClient.FAMILY);
            ExitRecords records = new ExitRecords(socket, family);
            records.register(processors);
            return records;
        } catch (ErrnoException e) {
            socket.close();
            throw e;
        }
    }

    private void register(String processors) throws ErrnoException {
        ByteBuffer request = GenericNetlink.textRequest(
                family, GenericNetlink.ACKNOWLEDGE, CMD_GET, ATTR_REGISTER_CPUMASK, processors);
        socket.send(request);
        DatagramBatch answer = new DatagramBatch(1, SLOT_BYTES);
        if (GenericNetlink.receiveFromKernel(socket, answer)
                && reply.decode(answer.data(), 0, answer.length(0), family) == TaskstatsReply.Kind.ERROR
                && reply.error() != 0) {
            throw ErrnoException.of(reply.error(), "TASKSTATS_CMD_ATTR_REGISTER_CPUMASK", processors);
        }
    }

    @Override
    public NetlinkSocket socket() {
        return socket;
    }

    @Override
    public void drainTo(List<ExitRecord> into) throws ErrnoException {
        for (int received = socket.receive(batch); received > 0; received = socket.receive(batch)) {
            long now = System.nanoTime();
            for (int i = 0; i < received; i++) {
                if (batch.senderPort(i) == 0
                        && reply.decode(batch.data(), batch.offset(i), batch.length(i), family)
                                == TaskstatsReply.Kind.THREAD) {
                    into.add(ExitRecord.of(reply.stats(), now));
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
