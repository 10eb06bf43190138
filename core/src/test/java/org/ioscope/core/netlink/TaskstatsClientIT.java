package org.ioscope.core.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.ioscope.core.local.DiskFolder;
import org.ioscope.core.procfs.TaskIo;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.ForeignSender;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.TASKSTATS)
final class TaskstatsClientIT {

    private static final int KIB = 1024;

    /// What a query gave, copied.
    private record Answer(int tid, int tgid, int uid, String name, long readBytes, long writeBytes, long runNanos) {}

    private static final class Answers implements TaskstatsClient.Receiver {
        final Map<Integer, Answer> received = new HashMap<>();
        final Map<Integer, Errno> failed = new HashMap<>();
        private int calls;

        @Override
        public void receive(int index, TaskstatsView stats) {
            calls++;
            received.put(
                    index,
                    new Answer(
                            stats.tid(),
                            stats.tgid(),
                            stats.uid(),
                            stats.name(),
                            stats.readBytes(),
                            stats.writeBytes(),
                            stats.runNanos()));
        }

        @Override
        public void failed(int index, Errno errno) {
            calls++;
            failed.put(index, errno);
        }

        Answer at(int index) {
            Answer answer = received.get(index);
            assertTrue(answer != null, () -> "no answer but " + failed.get(index));
            return answer;
        }
    }

    private TaskstatsClient client;

    @BeforeEach
    void open() throws ErrnoException {
        client = TaskstatsClient.open();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theCountersOfAThreadAgreeWithItsFileInProc(@TempDir(factory = DiskFolder.class) Path folder) throws Exception {
        Answer before = own();
        TaskIo fileBefore = ownFile();
        // 5 pages and a bit: not a multiple of 1,024 to the writer, but pages are dirtied whole.
        Files.write(folder.resolve("written"), new byte[20_500]);
        TaskIo fileAfter = ownFile();
        Answer after = own();

        assertTrue(fileAfter.writeBytes() - fileBefore.writeBytes() >= 20_500);
        assertEquals(
                cutToKib(fileAfter.writeBytes()) - cutToKib(fileBefore.writeBytes()),
                after.writeBytes() - before.writeBytes());
        assertEquals(cutToKib(fileAfter.writeBytes()), after.writeBytes());
        assertEquals(cutToKib(fileAfter.readBytes()), after.readBytes());
    }

    private static long cutToKib(long bytes) {
        return bytes / KIB * KIB;
    }

    @Test
    void aThreadIsDescribedAsInItsStatusFile() throws Exception {
        Answer answer = own();

        assertEquals(OwnThread.tid(), answer.tid());
        assertEquals(ProcessHandle.current().pid(), answer.tgid());
        assertEquals(Files.getAttribute(Path.of("/proc/thread-self"), "unix:uid"), answer.uid());
        assertEquals(Files.readString(Path.of("/proc/thread-self/comm")).strip(), answer.name());
    }

    @Test
    void aThreadThatIsGoneIsNotFound() throws ErrnoException {
        Answers answers = new Answers();
        client.queryThreads(new int[] {Integer.MAX_VALUE - 1, OwnThread.tid()}, 2, answers);

        assertEquals(Map.of(0, Errno.ESRCH), answers.failed);
        assertEquals(OwnThread.tid(), answers.at(1).tid());

        Answers groups = new Answers();
        client.queryGroups(new int[] {Integer.MAX_VALUE - 1}, 1, groups);
        assertEquals(Map.of(0, Errno.ESRCH), groups.failed);
    }

    @Test
    void aThousandThreadsAreAllAnsweredEachOnce() throws Exception {
        int count = 1000;
        CountDownLatch started = new CountDownLatch(count);
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().stackSize(64 * KIB).daemon().start(() -> {
                started.countDown();
                awaitQuietly(end);
            }));
        }
        try {
            started.await();
            String[] names = new java.io.File("/proc/self/task").list();
            assertTrue(names != null && names.length >= count);
            int[] tids = new int[count];
            for (int i = 0; i < count; i++) {
                // The newest are listed last.
                tids[i] = Integer.parseInt(names[names.length - 1 - i]);
            }
            Answers answers = new Answers();
            client.queryThreads(tids, count, answers);

            assertEquals(count, answers.calls);
            int answered = 0;
            for (int i = 0; i < count; i++) {
                // Threads of other tests may end meanwhile.
                if (answers.received.containsKey(i)) {
                    answered++;
                    assertEquals(tids[i], answers.at(i).tid());
                }
            }
            assertTrue(answered > count - 50, answered + " answers");
        } finally {
            end.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyTheFirstCountNumbersAreAskedFor() throws ErrnoException {
        Answers answers = new Answers();
        client.queryThreads(new int[] {OwnThread.tid(), OwnThread.tid(), OwnThread.tid()}, 2, answers);
        assertEquals(Set.of(0, 1), answers.received.keySet());

        Answers none = new Answers();
        client.queryThreads(new int[0], 0, none);
        assertEquals(0, none.calls);
    }

    @Test
    void theRunTimeOfAProcessGrowsWhenAnyOfItsThreadsRuns() throws Exception {
        long before = ownGroup().runNanos();
        Thread busy = Thread.ofPlatform().start(() -> {
            long sum = 0;
            for (int i = 0; i < 20_000_000; i++) {
                sum += Integer.toString(i).hashCode();
            }
            assertTrue(sum != 1);
        });
        busy.join();

        assertTrue(ownGroup().runNanos() > before);
    }

    @Test
    void whatAnotherProcessSendsIsIgnored() throws Exception {
        Set<Integer> ports = reopen();
        while (ports.isEmpty()) {
            // The kernel gave it the port that a socket of another test had until just now.
            ports = reopen();
        }
        // With the answer of the kernel's own shape, for the first request, and about nobody.
        byte[] struct = new TaskstatsStruct(16).set("ac_pid", 4711).bytes();
        ByteBuffer built = TaskstatsDatagram.answer().thread(4711, struct).end();
        ByteBuffer forged = ByteBuffer.allocateDirect(built.limit()).order(ByteOrder.nativeOrder());
        forged.put(built).putInt(8, 0).clear();
        try (ForeignSender sender = new ForeignSender()) {
            for (int port : ports) {
                send(sender, forged, port);
            }
        }

        assertEquals(OwnThread.tid(), own().tid());
    }

    /// Opens the client anew. Gives the ports that are used since, of which one is its own unless another socket
    /// had the same just before.
    private Set<Integer> reopen() throws Exception {
        client.close();
        Set<Integer> known = ForeignSender.ports();
        client = TaskstatsClient.open();
        Set<Integer> ports = new HashSet<>(ForeignSender.ports());
        ports.removeAll(known);
        return ports;
    }

    private static void send(ForeignSender sender, ByteBuffer message, int port) throws ErrnoException {
        try {
            sender.send(message, port);
        } catch (ErrnoException e) {
            // A socket of another test that was closed meanwhile.
            assertEquals(Errno.ECONNREFUSED, e.errno());
        }
    }

    @Test
    void useAfterCloseIsAnIllegalState() {
        client.close();
        client.close();

        assertThrows(IllegalStateException.class, () -> client.queryThreads(new int[] {1}, 1, new Answers()));
    }

    private Answer own() throws ErrnoException {
        Answers answers = new Answers();
        client.queryThreads(new int[] {OwnThread.tid()}, 1, answers);
        return answers.at(0);
    }

    private Answer ownGroup() throws ErrnoException {
        Answers answers = new Answers();
        client.queryGroups(new int[] {Math.toIntExact(ProcessHandle.current().pid())}, 1, answers);
        return answers.at(0);
    }

    private static TaskIo ownFile() throws IOException {
        String path = "/proc/thread-self/io";
        return TaskIo.parse(path, Files.readAllBytes(Path.of(path)));
    }
}
