package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.OwnThread;
import org.ioscope.core.procfs.ControlGroupFile;
import org.ioscope.core.procfs.TaskIo;
import org.ioscope.core.sample.LogicalIo;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;
import org.ioscope.core.sample.Waits;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@RequiresKernel(KernelFeature.TASKSTATS)
@ResourceLock("descriptors of this process") // counted by one of the tests
final class DetailsIT {

    private static final int OWN_PID = (int) ProcessHandle.current().pid();

    @Test
    void charactersAndCallsOfAThreadAreThoseOfItsFile() throws IOException {
        try (LocalSource source = LocalSource.open(EnumSet.allOf(Detail.class))) {
            source.sample();
            TaskIo before = ownIo();
            byte[] block = new byte[1000];
            try (var zero = Files.newInputStream(Path.of("/dev/zero"));
                    var nothing = Files.newOutputStream(Path.of("/dev/null"))) {
                for (int i = 0; i < 500; i++) {
                    assertEquals(1000, zero.read(block));
                    nothing.write(block);
                }
            }
            TaskIo after = ownIo();

            LogicalIo own = ownThread(source.sample().tasks()).activity().logical();

            // What the sample itself and the readings of this test added comes on top.
            assertBetween(500_000, after.readChars() - before.readChars() + 5_000_000, own.readChars());
            assertBetween(500_000, 600_000, own.writeChars());
            assertBetween(500, after.readCalls() - before.readCalls() + 50_000, own.readCalls());
            assertBetween(500, 600, own.writeCalls());
        }
    }

    @Test
    void processorTimeMemoryAndControlGroupAreTold() throws IOException {
        try (LocalSource source = LocalSource.open(EnumSet.allOf(Detail.class))) {
            source.sample();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
            long spins = 0;
            while (System.nanoTime() < end) {
                spins++;
            }
            assertTrue(spins > 0);

            TaskSample own = ownThread(source.sample().tasks());

            assertBetween(1_000_000, TimeUnit.MINUTES.toNanos(1), own.activity().cpuNanos());
            assertBetween(10 << 20, 100L << 30, own.activity().residentBytes());
            assertEquals(
                    ControlGroupFile.path(Files.readAllBytes(Path.of("/proc/self/cgroup"))),
                    own.info().cgroup());
            assertEquals(
                    ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L),
                    own.info().parentPid());
            assertEquals(Reading.of(0), own.info().nice());
        }
    }

    @Test
    void waitsForAProcessorAreToldWithTheirLongest() throws IOException {
        try (LocalSource source = LocalSource.open(EnumSet.of(Detail.WAITS))) {
            TaskActivity own = ownThread(source.sample().tasks()).activity();

            assertTrue(own.waits().processor().nanos() instanceof Reading.Known, own.toString());
            assertEquals(LogicalIo.UNSUPPORTED, own.logical());
            assertEquals(Reading.Unknown.UNSUPPORTED, own.cpuNanos());
        }
    }

    @Test
    void tasksThatDoNothingAreTheSameObjectsInEverySample() throws IOException {
        try (LocalSource source = LocalSource.open(EnumSet.allOf(Detail.class))) {
            source.sample();
            source.sample();
            Map<TaskId, TaskSample> before = new HashMap<>();
            source.sample().tasks().forEach(task -> before.put(task.id(), task));
            int same = 0;
            int unchanged = 0;
            for (TaskSample task : source.sample().tasks()) {
                TaskSample last = before.get(task.id());
                if (last != null && last.equals(task)) {
                    unchanged++;
                    same += isSame(last, task) ? 1 : 0;
                }
            }

            assertTrue(unchanged > 0 && same > unchanged * 0.9, same + " of " + unchanged);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the point of the test
    private static boolean isSame(TaskSample one, TaskSample other) {
        return one == other;
    }

    @Test
    void whatIsNotAskedForIsNotTold() throws IOException {
        try (LocalSource source = LocalSource.open()) {
            for (TaskSample task : source.sample().tasks()) {
                TaskActivity activity = task.activity();
                assertEquals("", task.info().cgroup());
                assertSame(LogicalIo.UNSUPPORTED, activity.logical());
                assertEquals(Reading.Unknown.UNSUPPORTED, activity.residentBytes());
                assertEquals(Waits.UNSUPPORTED.processor(), activity.waits().processor());
            }
        }
    }

    @Test
    @RequiresKernel(KernelFeature.EXIT_RECORDS)
    void ofAProcessThatLivedBetweenTwoSamplesCharactersProcessorTimeAndControlGroupAreTold(
            @TempDir(factory = DiskFolder.class) Path folder) throws Exception {
        try (LocalSource source = LocalSource.open(EnumSet.allOf(Detail.class))) {
            Process writer = new ProcessBuilder(
                            "dd", "if=/dev/zero", "of=" + folder.resolve("f"), "bs=1k", "count=2048", "oflag=direct")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int pid = (int) writer.pid();
            assertEquals(0, writer.waitFor());
            TaskSample[] last = new TaskSample[1];
            Await.until(() -> {
                source.sample().tasks().stream()
                        .filter(task -> task.id().tid() == pid && task.exited())
                        .forEach(task -> last[0] = task);
                return last[0] != null;
            });

            TaskActivity activity = last[0].activity();
            assertBetween(2048 * 1024, 3 << 20, activity.logical().writeChars());
            // Cut to a multiple of 1,024.
            assertBetween(1024, 4096, activity.logical().writeCalls());
            assertTrue(activity.cpuNanos().isPositive());
            assertEquals(Reading.Unknown.GONE, activity.residentBytes());
            assertEquals(
                    ControlGroupFile.path(Files.readAllBytes(Path.of("/proc/self/cgroup"))),
                    last[0].info().cgroup());
        }
    }

    private static void assertBetween(long least, long most, Reading reading) {
        assertTrue(reading instanceof Reading.Known, reading.toString());
        assertTrue(reading.orElse(0) >= least && reading.orElse(0) <= most, least + " .. " + most + ": " + reading);
    }

    private static TaskSample ownThread(List<TaskSample> tasks) {
        int tid = OwnThread.tid();
        return tasks.stream().filter(task -> task.id().tid() == tid).findFirst().orElseThrow();
    }

    private static TaskIo ownIo() throws IOException {
        String path = "/proc/" + OWN_PID + "/task/" + OwnThread.tid() + "/io";
        return TaskIo.parse(path, Files.readAllBytes(Path.of(path)));
    }
}
