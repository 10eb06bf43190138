package org.ioscope.core.directory.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.ioscope.core.child.ChildProgram;
import org.ioscope.core.mount.MountedFileSystem;
import org.ioscope.core.mount.MountedFileSystem.Kind;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is watched where not everything is allowed or there is not room for all.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class WatchRightsIT {

    /// More than the kernel keeps for a reader (fs.inotify.max_queued_events, fs.fanotify.max_queued_events).
    private static final int TOO_MANY = 17_000;

    @TempDir
    private Path folder;

    @Test
    void rootFollowsWholeFileSystems() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        try (WatchProbe probe = WatchProbe.of(WatchOptions.DEFAULT, folder)) {
            WatchedPart part = probe.watch().state().parts().getFirst();
            assertEquals(WatchBackend.FANOTIFY, part.backend().orElseThrow());
            assertEquals(2, part.watched());
            assertEquals("", part.reason());
        }
    }

    @Test
    void othersFollowDirectoriesOneByOneAndAreToldWhy(@TempDir Path classes) throws Exception {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwxrwxrwx"));

        String output = ChildProgram.runAsNobody(classes, List.of(), WatchRun.class, folder.toString());

        assertTrue(output.contains("inotify watches 2 of 2: only root (CAP_SYS_ADMIN) may"), output);
        assertTrue(output.contains("grown: " + sub), output);
    }

    @Test
    void whereThereIsRoomForFewThoseThatChangedLastAreWatched() throws IOException {
        for (int i = 0; i < 10; i++) {
            Path sub = Files.createDirectory(folder.resolve("sub" + i));
            Files.setLastModifiedTime(sub, FileTime.from(Instant.ofEpochSecond(1_000_000_000L + i)));
        }
        WatchOptions options = WatchOptions.DEFAULT.by(WatchBackend.INOTIFY).watchingAtMost(3);
        try (WatchProbe probe = WatchProbe.of(options, folder)) {
            WatchedPart part = probe.watch().state().parts().getFirst();
            assertEquals(11, part.directories());
            assertEquals(3, part.watched());
            assertFalse(part.isWhole());
            assertEquals("watches are limited to 3; directories that changed last come first", part.reason());

            Files.write(folder.resolve("sub1/file"), new byte[40_000]);
            Files.write(folder.resolve("sub9/file"), new byte[20_000]);
            WatchState state = probe.await(now -> now.grown() > 0);
            assertEquals(
                    folder.resolve("sub9").toString(),
                    state.growing().getFirst().path().toString());

            Files.createDirectory(folder.resolve("sub9/new"));
            probe.await(now -> now.missed() > 0);
        }
    }

    @Test
    void aFileSystemThatTellsNothingIsSaidToBeUnwatched() throws IOException {
        Path root = Path.of("/proc/self/fdinfo");
        try (WatchProbe probe = WatchProbe.of(WatchOptions.DEFAULT.by(WatchBackend.FANOTIFY), root)) {
            WatchState state = probe.watch().state();
            assertFalse(state.isWatching());
            assertEquals(0, state.watched());
            assertTrue(
                    state.parts().getFirst().reason().startsWith("it can not be followed as a whole ("),
                    state.parts().toString());
        }
    }

    @Test
    void nothingToWatchIsReadyToo() throws IOException {
        try (WatchProbe probe = WatchProbe.of(WatchOptions.DEFAULT, folder.resolve("none"))) {
            assertFalse(probe.watch().state().isWatching());
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void eventsThatTheKernelDroppedAreCounted(WatchBackend backend) throws IOException {
        try (MountedFileSystem system = MountedFileSystem.mount(Kind.TMPFS)) {
            Path changing = Files.createDirectory(system.folder().resolve("changing"));
            try (EventSource source = source(backend, changing)) {
                for (int i = 0; i < TOO_MANY; i++) {
                    Files.createFile(changing.resolve(Integer.toString(i)));
                }
                source.drain();
                assertTrue(source.hasChanges());
                assertEquals(1, source.missed());

                Files.createFile(changing.resolve("more"));
                source.drain();
                assertEquals(1, source.missed());
            }
        }
    }

    private static EventSource source(WatchBackend backend, Path folder) throws IOException {
        DirectoryCalls calls = new DirectoryCalls();
        int descriptor;
        try (Arena arena = Arena.ofConfined()) {
            descriptor = calls.open(
                    DirectoryCalls.WORKING_DIRECTORY,
                    arena.allocateFrom(folder.toString()).address(),
                    false);
        }
        if (backend == WatchBackend.FANOTIFY) {
            return FanotifySource.open(descriptor);
        }
        InotifySource source = InotifySource.open(1);
        assertTrue(source.follow(new FileId(1, 1), descriptor));
        calls.close(descriptor);
        return source;
    }
}
