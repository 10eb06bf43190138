package org.ioscope.core.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ioscope.core.action.Children;
import org.ioscope.core.netlink.OwnThread;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskId;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.PROCFS)
final class TaskInspectorIT {

    private static final int OWN_PID = (int) ProcessHandle.current().pid();

    @TempDir
    Path folder;

    @Test
    void anOpenFileIsToldWithItsPositionSizeAndHowFarItWentOn() throws IOException {
        Path path = folder.resolve("data");
        TaskInspector inspector = TaskInspector.of(Children.id(OWN_PID, OWN_PID));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(new byte[1000]);
            OpenFile first = file(look(inspector), path);
            file.write(new byte[500]);
            OpenFile second = file(look(inspector), path);
            file.seek(0);
            OpenFile third = file(look(inspector), path);

            assertEquals(OpenFileKind.FILE, first.kind());
            assertEquals("rw", first.flags().text());
            assertEquals(Reading.of(1000), first.position());
            assertEquals(Reading.of(1000), first.sizeBytes());
            assertEquals(Reading.Unknown.UNSUPPORTED, first.movedBytes());
            assertEquals(Reading.of(500), second.movedBytes());
            assertEquals(Reading.of(1500), second.sizeBytes());
            assertEquals(Reading.Unknown.RESET, third.movedBytes());
        }
    }

    @Test
    void aFileThatHasNoNameAnyMoreIsToldWithItsLastAndItsSize() throws IOException {
        Path path = folder.resolve("gone");
        TaskInspector inspector = TaskInspector.of(Children.id(OWN_PID, OWN_PID));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(new byte[77]);
            Files.delete(path);

            OpenFile found = file(look(inspector), path);

            assertTrue(found.deleted());
            assertEquals(Reading.of(77), found.sizeBytes());
        }
    }

    @Test
    void ofAProcessProgramFolderCommandLineAndControlGroupAreTold() throws IOException {
        Process child =
                new ProcessBuilder("sleep", "1000").directory(folder.toFile()).start();
        try {
            Inspection found = look(TaskInspector.of(Children.id(child)));

            assertEquals("sleep\n1000", found.commandLine().text());
            assertEquals(folder.toRealPath().toString(), found.workingFolder().text());
            assertTrue(found.program().text().startsWith("/"), found.program().text());
            assertFalse(found.cgroup().text().isEmpty());
            assertEquals(Reading.of(1), found.threads());
            assertTrue(found.openFileLimit().isPositive());
            assertTrue(found.files().files().stream().anyMatch(file -> file.kind() == OpenFileKind.PIPE));
            assertFalse(found.files().cut());
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aThreadIsInspectedAsItsProcess() throws IOException {
        int tid = OwnThread.tid();

        Inspection found = look(TaskInspector.of(Children.id(OWN_PID, tid)));

        assertTrue(found.threads().orElse(0) > 1);
        assertTrue(found.program().text().contains("java"), found.program().text());
    }

    @Test
    void ofAProcessThatEndedOrWasReplacedNothingIsTold() throws IOException, InterruptedException {
        Process child = Children.sleeping();
        TaskId id = Children.id(child);
        TaskInspector former = TaskInspector.of(new TaskId(id.pid(), id.tid(), id.startTimeMillis() - 60_000));
        TaskInspector inspector = TaskInspector.of(id);
        assertTrue(inspector.look().isPresent());
        assertEquals(Optional.empty(), former.look());

        child.destroyForcibly().waitFor();

        assertEquals(Optional.empty(), inspector.look());
    }

    private static Inspection look(TaskInspector inspector) {
        return inspector.look().orElseThrow();
    }

    private static OpenFile file(Inspection inspection, Path path) {
        return inspection.files().files().stream()
                .filter(file -> file.path().equals(path.toString()))
                .findFirst()
                .orElseThrow();
    }
}
