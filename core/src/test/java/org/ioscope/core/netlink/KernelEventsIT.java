package org.ioscope.core.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ioscope.core.local.Await;
import org.ioscope.core.local.DiskFolder;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelEventsIT {

    private static final String READER = "ioscope-kernel-events";

    private final List<ProcessEvent> events = new ArrayList<>();
    private final Map<Integer, ExitRecord> leaders = new HashMap<>();
    private final List<ExitRecord> exits = new ArrayList<>();
    private KernelEvents kernel;

    @BeforeEach
    void open() throws ErrnoException {
        kernel = KernelEvents.open();
    }

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    @RequiresKernel(KernelFeature.EXIT_RECORDS)
    void everyShortLivedWriterLeavesARecordWithItsBytes(@TempDir(factory = DiskFolder.class) Path folder)
            throws Exception {
        assertEquals("", kernel.exitRecordsCause());
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            writers.add(writer(folder.resolve("written" + i)));
        }
        for (Process writer : writers) {
            assertEquals(0, writer.waitFor());
        }

        await(() -> writers.stream().allMatch(writer -> leaders.containsKey((int) writer.pid())));

        for (Process writer : writers) {
            ExitRecord record = record(writer);
            assertEquals("dd", record.name());
            assertEquals(record.tid(), record.tgid());
            assertEquals(ProcessHandle.current().pid(), record.parentTgid());
            assertTrue(record.writeBytes() >= 256 * 1024, record::toString);
            assertTrue(record.writeBytes() < 512 * 1024, record::toString);
            assertTrue(record.elapsedMicros() > 0, record::toString);
            assertTrue(record.receivedNanos() <= System.nanoTime());
            assertEquals(
                    1, exits.stream().filter(exit -> exit.tid() == writer.pid()).count());
        }
    }

    @Test
    @RequiresKernel(KernelFeature.EXIT_RECORDS)
    void theRecordOfAThreadTellsItsProcess() throws Exception {
        int[] tid = new int[1];
        Thread thread = Thread.ofPlatform().start(() -> tid[0] = OwnThread.tid());
        thread.join();

        await(() -> exits.stream().anyMatch(record -> record.tid() == tid[0]));

        ExitRecord record =
                exits.stream().filter(exit -> exit.tid() == tid[0]).findFirst().orElseThrow();
        assertEquals(ProcessHandle.current().pid(), record.tgid());
    }

    @Test
    @RequiresKernel(KernelFeature.PROCESS_EVENTS)
    void birthProgramAndEndOfAProcessComeInThisOrder() throws Exception {
        assertEquals("", kernel.processEventsCause());
        long before = System.nanoTime();
        Process child = new ProcessBuilder("true").start();
        int pid = (int) child.pid();
        child.waitFor();
        long after = System.nanoTime();

        await(() -> events.contains(new ProcessEvent.Exit(pid, pid)));

        ProcessEvent.Fork fork = events.stream()
                .filter(ProcessEvent.Fork.class::isInstance)
                .map(ProcessEvent.Fork.class::cast)
                .filter(birth -> birth.tid() == pid)
                .findFirst()
                .orElseThrow();
        assertEquals(pid, fork.tgid());
        // The same clock as System.nanoTime().
        assertTrue(before <= fork.nanos() && fork.nanos() <= after, before + " " + fork + " " + after);
        int born = events.indexOf(fork);
        int started = events.indexOf(new ProcessEvent.Exec(pid));
        int ended = events.indexOf(new ProcessEvent.Exit(pid, pid));
        assertTrue(born < started && started < ended, born + " " + started + " " + ended);
    }

    @Test
    @RequiresKernel(KernelFeature.PROCESS_EVENTS)
    void theBirthOfEveryTaskWhoseEndIsToldWasToldBefore() throws Exception {
        List<Integer> pids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Process child = new ProcessBuilder("true").start();
            pids.add((int) child.pid());
            drain();
            for (int pid : pids) {
                boolean born =
                        events.stream().anyMatch(event -> event instanceof ProcessEvent.Fork fork && fork.tid() == pid);
                assertTrue(born || !leaders.containsKey(pid), "end without birth of " + pid);
            }
            child.waitFor();
        }
    }

    @Test
    @RequiresKernel(KernelFeature.PROCFS)
    void closeEndsTheThreadAndMayBeRepeated() throws Exception {
        List<Thread> before = readers();
        KernelEvents second = KernelEvents.open();
        List<Thread> added = readers();
        added.removeAll(before);
        assertFalse(added.isEmpty());

        second.close();
        second.close();

        second.drain();
        assertTrue(second.drain().exits().isEmpty(), "nothing comes after the end");
        Await.until(() -> added.stream().anyMatch(thread -> !thread.isAlive()));
        // The other one goes on.
        drain();
    }

    @Test
    @RequiresKernel(KernelFeature.PROCFS)
    void drainAfterCloseGivesWhatHadComeAndThenNothing() throws Exception {
        kernel.close();
        kernel.drain();

        KernelEvents.Batch batch = kernel.drain();

        assertEquals(List.of(), batch.events());
        assertEquals(List.of(), batch.exits());
        assertFalse(batch.lost());
    }

    private static List<Thread> readers() {
        return new ArrayList<>(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(READER))
                .toList());
    }

    private static Process writer(Path file) throws Exception {
        return new ProcessBuilder("dd", "if=/dev/zero", "of=" + file, "bs=256k", "count=1", "conv=fsync")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ExitRecord record(Process process) {
        ExitRecord record = leaders.get((int) process.pid());
        assertTrue(record != null);
        return record;
    }

    private void await(BooleanSupplier condition) throws Exception {
        Await.until(() -> {
            drain();
            return condition.getAsBoolean();
        });
    }

    private void drain() throws ErrnoException {
        KernelEvents.Batch batch = kernel.drain();
        events.addAll(batch.events());
        exits.addAll(batch.exits());
        batch.exits().forEach(record -> leaders.put(record.tid(), record));
    }
}
