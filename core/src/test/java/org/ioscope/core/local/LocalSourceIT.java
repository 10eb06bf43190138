package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.netlink.OwnThread;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@RequiresKernel(KernelFeature.PROCFS)
@ResourceLock("descriptors of this process") // counted by one of the tests
final class LocalSourceIT {

    private static final int OWN_PID = (int) ProcessHandle.current().pid();
    private static final int BLOCK = 256 * 1024;

    private LocalSource source;

    @BeforeEach
    void open() throws IOException {
        source = LocalSource.open();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    @RequiresKernel(KernelFeature.EXIT_RECORDS)
    void everyByteOfShortLivedWritersIsAttributedOnce(@TempDir(factory = DiskFolder.class) Path folder)
            throws Exception {
        int writers = 50;
        Map<Integer, Long> written = new HashMap<>();
        List<Integer> pids = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            Process writer = quietly(
                            "dd", "if=/dev/zero", "of=" + folder.resolve("w" + i), "bs=256k", "count=1", "oflag=direct")
                    .start();
            pids.add((int) writer.pid());
            assertEquals(0, writer.waitFor());
            if (i % 7 == 0) {
                add(source.sample(), written);
            }
        }
        Await.until(() -> {
            add(source.sample(), written);
            return written.keySet().containsAll(pids);
        });
        add(source.sample(), written);
        add(source.sample(), written);

        for (int pid : pids) {
            long bytes = written.getOrDefault(pid, 0L);
            // A little more than a block: the first write to a new folder may dirty a page of the file system's own.
            assertTrue(bytes >= BLOCK && bytes < 2 * BLOCK, pid + " wrote " + bytes);
        }
    }

    private static void add(Sample sample, Map<Integer, Long> written) {
        for (TaskSample task : sample.tasks()) {
            if (task.activity().writeBytes().isPositive()) {
                written.merge(task.id().tid(), task.activity().writeBytes().orElse(0), Long::sum);
            }
        }
    }

    @Test
    @RequiresKernel(KernelFeature.EXIT_RECORDS)
    void whatAThreadWroteShowsOnceInItsRowAndOnceInThatOfItsProcess(@TempDir(factory = DiskFolder.class) Path folder)
            throws Exception {
        int bytes = 32 << 20;
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xint",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        ThreadWriter.class.getName(),
                        folder.resolve("written").toString(),
                        Integer.toString(bytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = child.inputReader();
                var input = child.outputWriter()) {
            int tid = Integer.parseInt(output.readLine());
            Sums before = new Sums(tid, (int) child.pid());
            before.add(source.sample());
            input.write("write\n");
            input.flush();
            assertEquals("written", output.readLine());
            before.add(source.sample());
            input.write("end\n");
            input.flush();
            assertEquals("ended", output.readLine());
            Await.until(() -> before.add(source.sample()));
            before.add(source.sample());

            assertTrue(before.thread >= bytes && before.thread < bytes + (4 << 20), before.thread + " of the thread");
            assertTrue(before.process >= bytes && before.process < bytes + (4 << 20), before.process + " in all");
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static final class Sums {
        private final int tid;
        private final int pid;
        long thread;
        long process;

        Sums(int tid, int pid) {
            this.tid = tid;
            this.pid = pid;
        }

        /// Whether the thread ended.
        boolean add(Sample sample) {
            boolean ended = false;
            for (TaskSample task : sample.tasks()) {
                if (task.id().tid() == tid) {
                    thread += task.activity().writeBytes().orElse(0);
                    ended |= task.exited();
                }
            }
            for (TaskSample row : ProcessRows.of(sample.tasks())) {
                process += row.id().pid() == pid ? row.activity().writeBytes().orElse(0) : 0;
            }
            return ended;
        }
    }

    @Test
    void theTwoCountsOfWhatTheDisksMovedAgree(@TempDir(factory = DiskFolder.class) Path folder) throws Exception {
        source.sample();
        long current = 0;
        long devices = 0;
        for (int i = 0; i < 8; i++) {
            assertEquals(
                    0,
                    quietly("dd", "if=/dev/zero", "of=" + folder.resolve("w"), "bs=1M", "count=4", "oflag=direct")
                            .start()
                            .waitFor());
            Sample sample = source.sample();
            current += sample.current().writeBytes().orElse(0);
            devices += sample.coverage().deviceWriteBytes().orElse(0);
        }

        assertTrue(devices >= 32L << 20, devices + " bytes");
        // The files are read one after the other while the machine goes on.
        assertTrue(Math.abs(current - devices) < devices / 4, current + " and " + devices);
    }

    @Test
    void aProcessStartedWhenItsHandleSays() throws Exception {
        Process child = new ProcessBuilder("sleep", "1000").start();
        try {
            for (ProcessHandle handle : List.of(child.toHandle(), ProcessHandle.current())) {
                Instant expected = handle.info().startInstant().orElseThrow();
                TaskSample row = leader(source.sample(), (int) handle.pid());

                Instant start = Instant.ofEpochMilli(row.id().startTimeMillis());
                Duration difference = Duration.between(start, expected).abs();
                assertTrue(difference.compareTo(Duration.ofSeconds(2)) < 0, start + " and " + expected);
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    @Test
    void aRunningProcessIsNamedAndKeepsItsIdentity() throws Exception {
        Process child = new ProcessBuilder("sleep", "1001").start();
        try {
            TaskSample first = awaitProgram((int) child.pid(), "sleep 1001");
            TaskSample second = leader(source.sample(), (int) child.pid());

            assertEquals("sleep", first.info().name());
            assertEquals(
                    Files.getOwner(Path.of("/proc/self/status")).getName(),
                    first.info().user());
            assertEquals(first.id(), second.id());
            assertFalse(second.exited());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    @Test
    void thePriorityOfAnIdleClassProcessIsIdle() throws Exception {
        Process child = new ProcessBuilder("ionice", "-c3", "sleep", "1002").start();
        try {
            TaskSample row = awaitProgram((int) child.pid(), "sleep 1002");

            assertEquals(new IoPriority(IoPriorityClass.IDLE, 0), row.info().ioPriority());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    @Test
    void ownThreadsAreAmongTheTasks() throws IOException {
        Sample sample = source.sample();
        int tid = OwnThread.tid();

        TaskSample own = sample.tasks().stream()
                .filter(task -> task.id().tid() == tid)
                .findFirst()
                .orElseThrow();
        assertEquals(OWN_PID, own.id().pid());
        assertTrue(sample.intervalNanos() > 0);
        assertEquals(source.status().backend(), sample.source().backend());
    }

    @Test
    void totalsAreTheSumsOfTheTasks() throws IOException {
        Sample sample = source.sample();

        long read = sample.tasks().stream()
                .mapToLong(task -> task.activity().readBytes().orElse(0))
                .sum();
        assertEquals(read, sample.total().readBytes().orElse(-1));
        assertEquals(read, sample.coverage().attributedReadBytes());
    }

    @Test
    void useAfterCloseIsAnIllegalState() {
        source.close();
        source.close();

        assertThrows(IllegalStateException.class, source::sample);
    }

    @Test
    void samplingLeaksNoDescriptors() throws Exception {
        source.sample();
        long before = ownDescriptors();
        for (int i = 0; i < 50; i++) {
            source.sample();
        }

        // Other tests open files meanwhile; a leak would be one a sample at least.
        assertTrue(ownDescriptors() < before + 50, before + " and " + ownDescriptors());
    }

    @Test
    void openingAndClosingLeaksNoDescriptorsAndNoThreads() throws Exception {
        long before = ownDescriptors();
        for (int i = 0; i < 20; i++) {
            LocalSource.open().close();
        }

        assertTrue(ownDescriptors() < before + 40, before + " and " + ownDescriptors());
    }

    private static long ownDescriptors() {
        String[] names = new File("/proc/self/fd").list();
        return names == null ? 0 : names.length;
    }

    private TaskSample awaitProgram(int pid, String commandLine) throws Exception {
        List<TaskSample> found = new ArrayList<>();
        Await.until(() -> {
            source.sample().tasks().stream()
                    .filter(task -> task.id().tid() == pid)
                    .filter(task -> task.info().commandLine().equals(commandLine))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getLast();
    }

    private static TaskSample leader(Sample sample, int pid) {
        return sample.tasks().stream()
                .filter(task -> task.id().tid() == pid)
                .findFirst()
                .orElseThrow();
    }

    private static ProcessBuilder quietly(String... command) {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
