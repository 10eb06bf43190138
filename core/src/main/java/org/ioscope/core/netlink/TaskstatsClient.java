package org.ioscope.core.netlink;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.ioscope.nativeaccess.DatagramBatch;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;

/// Asks the kernel for the counters of many tasks at once: 64 requests in one datagram, their answers with one
/// `recvmmsg(2)`. The kernel answers while it takes the request, so nothing ever waits.
///
/// Open with [#open()], use from one thread at a time, close once.
public final class TaskstatsClient implements AutoCloseable {

    /// Takes the answers, in any order.
    public interface Receiver {
        /// Counters of the task asked for as number `index`; `stats` is valid during this call only.
        void receive(int index, TaskstatsView stats);

        /// The task asked for as number `index` is gone, or the kernel refused ([Errno#EPERM]).
        void failed(int index, Errno errno);
    }

    /// The kernel's name of the family.
    static final String FAMILY = "TASKSTATS";

    private static final int BATCH = 64;
    private static final int REQUEST_BYTES = 28;
    private static final int REPLY_BYTES = 1024;
    private static final int CMD_GET = 1;
    private static final int ATTR_PID = 1;
    private static final int ATTR_TGID = 2;

    private final NetlinkSocket socket;
    private final int family;
    private final ByteBuffer request = GenericNetlink.buffer(BATCH * REQUEST_BYTES);
    private final DatagramBatch replies = new DatagramBatch(BATCH, REPLY_BYTES);
    private final TaskstatsReply reply = new TaskstatsReply();
    private final BitSet answered = new BitSet(BATCH);

    private TaskstatsClient(NetlinkSocket socket, int family) {
        this.socket = socket;
        this.family = family;
    }

    /// A client that was seen to work: it asked for this process's own counters.
    ///
    /// @throws ErrnoException [Errno#ENOENT] without taskstats in the kernel or the network namespace,
    ///     [Errno#EPERM] without `CAP_NET_ADMIN`
    public static TaskstatsClient open() throws ErrnoException {
        NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_GENERIC, 0, "taskstats");
        try {
            socket.growReceiveBuffer(1 << 20);
            TaskstatsClient client = new TaskstatsClient(socket, GenericNetlink.familyNumber(socket, FAMILY));
            client.verify();
            return client;
        } catch (ErrnoException e) {
            socket.close();
            throw e;
        }
    }

    private void verify() throws ErrnoException {
        Errno[] failure = new Errno[1];
        int own = Math.toIntExact(ProcessHandle.current().pid());
        queryThreads(new int[] {own}, 1, new Receiver() {
            @Override
            public void receive(int index, TaskstatsView stats) {
                // It works.
            }

            @Override
            public void failed(int index, Errno errno) {
                failure[0] = errno;
            }
        });
        if (failure[0] != null) {
            throw ErrnoException.of(failure[0].number(), "TASKSTATS_CMD_GET", "pid " + own);
        }
    }

    /// Counters of threads.
    ///
    /// @param tids thread numbers, the first `count` of which are asked for
    public void queryThreads(int[] tids, int count, Receiver receiver) throws ErrnoException {
        query(ATTR_PID, tids, count, receiver);
    }

    /// Delays and run times of whole processes; the kernel leaves their bytes 0.
    ///
    /// @param tgids process numbers, the first `count` of which are asked for
    public void queryGroups(int[] tgids, int count, Receiver receiver) throws ErrnoException {
        query(ATTR_TGID, tgids, count, receiver);
    }

    private void query(int attribute, int[] numbers, int count, Receiver receiver) throws ErrnoException {
        for (int first = 0; first < count; first += BATCH) {
            int size = Math.min(BATCH, count - first);
            request.clear();
            for (int i = first; i < first + size; i++) {
                GenericNetlink.putRequest(request, family, i, CMD_GET, attribute, numbers[i]);
            }
            request.flip();
            socket.send(request);
            receiveAnswers(first, size, receiver);
        }
    }

    private void receiveAnswers(int first, int size, Receiver receiver) throws ErrnoException {
        answered.clear();
        while (answered.cardinality() < size) {
            int received;
            try {
                received = socket.receive(replies);
            } catch (ErrnoException e) {
                if (e.errno() != Errno.ENOBUFS) {
                    throw e;
                }
                continue;
            }
            if (received == 0) {
                break;
            }
            for (int i = 0; i < received; i++) {
                take(i, first, size, receiver);
            }
        }
        for (int i = answered.nextClearBit(0); i < size; i = answered.nextClearBit(i + 1)) {
            receiver.failed(first + i, Errno.ENOBUFS);
        }
    }

    private void take(int slot, int first, int size, Receiver receiver) {
        if (replies.senderPort(slot) != 0) {
            return;
        }
        TaskstatsReply.Kind kind = reply.decode(replies.data(), replies.offset(slot), replies.length(slot), family);
        int index = reply.sequence();
        if (kind == TaskstatsReply.Kind.MALFORMED || index < first || index >= first + size) {
            return;
        }
        answered.set(index - first);
        if (kind == TaskstatsReply.Kind.ERROR) {
            receiver.failed(index, Errno.of(reply.error()));
        } else {
            receiver.receive(index, reply.stats());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
