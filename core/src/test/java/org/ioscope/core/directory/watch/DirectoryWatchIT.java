package org.ioscope.core.directory.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.mount.MountedFileSystem;
import org.ioscope.core.mount.MountedFileSystem.Kind;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What both ways to be told of changes have in common, on a file system in memory: each page is counted at once.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class DirectoryWatchIT {

    private static final int KB = 1024;

    /// A scanned folder on a file system of its own.
    private record Place(MountedFileSystem system, Path folder) implements AutoCloseable {

        static Place make() throws IOException {
            MountedFileSystem system = MountedFileSystem.mount(Kind.TMPFS);
            return new Place(system, Files.createDirectory(system.folder().resolve("scanned")));
        }

        Path write(String name, int kilobytes) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, new byte[kilobytes * KB]);
        }

        @Override
        public void close() {
            system.close();
        }
    }

    private static WatchProbe watch(WatchBackend backend, Path... folders) throws IOException {
        return WatchProbe.of(ScanOptions.DEFAULT, backend, folders);
    }

    private static long used(Path folder) throws IOException {
        DirectoryTree tree = DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(folder)))
                .tree();
        try (tree) {
            return tree.totalAllocated(tree.root());
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aFileThatGrowsCountsForItsFolder(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            Path log = place.write("var/log", 4);
            place.write("quiet/file", 4);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Files.write(log, new byte[40 * KB], StandardOpenOption.APPEND);

                WatchState state = probe.awaitTotal(40 * KB);

                DirectoryGrowth growth = WatchProbe.growth(state, log.getParent());
                assertEquals(40 * KB, growth.grownBytes());
                assertEquals(0, growth.came());
                assertEquals(1, state.grown());
                assertEquals(
                        log.getParent().toString(),
                        new String(probe.tree().path(growth.node()), StandardCharsets.UTF_8));
                probe.await(now -> now.bytesPerSecond() == 0);

                Files.write(log, new byte[KB]);

                assertEquals(0, probe.awaitTotal(0).grown());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void filesThatAreDeletedAreFreed(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            Path one = place.write("a/one", 64);
            place.write("a/two", 8);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Files.delete(one);

                WatchState state = probe.awaitTotal(-64 * KB);

                assertEquals(64 * KB, state.freedBytes());
                assertEquals(List.of(), state.growing());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void newDirectoriesCountForTheOneTheyCameInto(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/one", 4);
            try (WatchProbe probe = watch(backend, place.folder())) {
                place.write("a/new/deep/er/file", 20);
                place.write("a/new/other", 12);
                WatchState state = probe.awaitTotal(32 * KB);
                assertEquals(
                        2, WatchProbe.growth(state, place.folder().resolve("a")).came());

                place.write("a/new/deep/er/later", 8);
                probe.awaitTotal(40 * KB);

                deleteTree(place.folder().resolve("a/new"));
                probe.awaitTotal(0);
            }
        }
    }

    private static void deleteTree(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void whatMovesWithinTheFolderGrowsNothingInAll(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/moved/in/file", 100);
            place.write("a/stays", 4);
            place.write("b/file", 4);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Files.move(place.folder().resolve("a/moved"), place.folder().resolve("b/arrived"));
                WatchState state = probe.await(now -> now.grownBytes() == 100 * KB && now.freedBytes() == 100 * KB);
                assertEquals(
                        100 * KB,
                        WatchProbe.growth(state, place.folder().resolve("b")).grownBytes());

                place.write("b/arrived/in/more", 8);
                probe.awaitTotal(8 * KB);

                Files.move(place.folder().resolve("b/arrived"), place.folder().resolve("a/moved"));
                state = probe.await(now -> now.grownBytes() == 8 * KB && now.freedBytes() == 0);
                assertEquals(
                        8 * KB,
                        WatchProbe.growth(state, place.folder().resolve("a")).grownBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aFileThatReplacesAnotherIsNoSecondOne(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            Path old = place.write("a/file", 16);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Path better = place.write("a/file.new", 24);
                Files.move(better, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

                probe.awaitTotal(8 * KB);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void whatIsOutsideDoesNotCount(WatchBackend backend, @TempDir Path elsewhere) throws IOException {
        try (Place place = Place.make();
                MountedFileSystem other = MountedFileSystem.mount(Kind.TMPFS)) {
            place.write("a/file", 4);
            Files.createSymbolicLink(place.folder().resolve("link"), other.folder());
            Path beside = Files.createDirectory(place.folder().resolveSibling("beside"));
            Path leaves = place.folder().resolve("leaves");
            place.write("leaves/inner/file", 4);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Files.write(beside.resolve("large"), new byte[400 * KB]);
                Files.write(other.folder().resolve("large"), new byte[400 * KB]);
                Files.write(elsewhere.resolve("large"), new byte[400 * KB]);
                Files.move(leaves, beside.resolve("left"));
                probe.awaitTotal(-4 * KB);

                Files.write(beside.resolve("left/inner/large"), new byte[400 * KB]);
                place.write("a/more", 8);

                WatchState state = probe.awaitTotal(4 * KB);
                assertEquals(4 * KB, state.freedBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aLinkInPlaceOfADirectoryLeadsNowhere(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/dir/file", 4);
            Path outside = Files.createDirectory(place.folder().resolveSibling("outside"));
            Files.write(outside.resolve("large"), new byte[400 * KB]);
            try (WatchProbe probe = watch(backend, place.folder())) {
                deleteTree(place.folder().resolve("a/dir"));
                Files.createSymbolicLink(place.folder().resolve("a/dir"), outside);
                Files.write(outside.resolve("larger"), new byte[400 * KB]);

                WatchState state = probe.awaitTotal(-4 * KB);
                assertEquals(0, state.grownBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void otherFileSystemsOfTheTreeAreWatchedToo(WatchBackend backend) throws IOException {
        try (Place place = Place.make();
                MountedFileSystem other = MountedFileSystem.mount(Kind.EXT4)) {
            place.write("a/file", 4);
            Path inOther = Files.createDirectory(other.folder().resolve("dir"));
            try (WatchProbe probe = watch(backend, place.folder(), other.folder())) {
                long before = used(other.folder());
                Files.write(inOther.resolve("file"), new byte[300 * KB]);
                place.write("a/more", 8);

                long grown = used(other.folder()) - before;
                WatchState state = probe.awaitTotal(grown + 8 * KB);

                assertTrue(grown >= 300 * KB);
                assertEquals(grown, WatchProbe.growth(state, inOther).grownBytes());
                assertEquals(2, state.parts().size());
                assertTrue(state.parts().stream().allMatch(WatchedPart::isWhole));
                assertEquals(state.directories(), state.watched());
            }
        }
    }

    /// Subvolumes have numbers of devices of their own, and events tell of the whole.
    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aSubvolumeOfBtrfsIsWatchedWithItsFileSystem(WatchBackend backend) throws IOException {
        try (MountedFileSystem system = MountedFileSystem.mount(Kind.BTRFS)) {
            Path sub = system.folder().resolve("sub");
            shell(system.folder(), "btrfs subvolume create sub >/dev/null && mkdir sub/dir");
            try (WatchProbe probe = watch(backend, system.folder())) {
                Files.write(sub.resolve("dir/file"), new byte[300 * KB]);

                WatchState state = probe.await(now -> now.grownBytes() >= 300 * KB);

                assertEquals(
                        sub.resolve("dir"),
                        Path.of(state.growing().getFirst().path().toString()));
                assertEquals(1, state.parts().size());
                assertTrue(state.parts().getFirst().isWhole());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aFurtherNameOfAFileOccupiesNothing(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            Path file = place.write("a/file", 100);
            Files.createDirectory(place.folder().resolve("b"));
            try (WatchProbe probe = watch(backend, place.folder())) {
                Files.createLink(place.folder().resolve("b/again"), file);
                place.write("b/more", 4);
                WatchState state = probe.awaitTotal(4 * KB);
                assertEquals(
                        4 * KB,
                        WatchProbe.growth(state, place.folder().resolve("b")).grownBytes());

                Files.write(file, new byte[20 * KB], StandardOpenOption.APPEND);
                probe.awaitTotal(24 * KB);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void namesThatAreNotTextAreFollowed(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            shell(place.folder(), "mkdir \"$(printf 'a\\377b')\"");
            try (WatchProbe probe = watch(backend, place.folder())) {
                shell(
                        place.folder(),
                        "cd \"$(printf 'a\\377b')\"; mkdir \"$(printf '\\376')\";"
                                + " head -c 8192 /dev/zero > \"$(printf '\\376/x\\ny\\375')\"");

                WatchState state = probe.awaitTotal(8 * KB);

                byte[] path = state.growing().getFirst().path().bytes();
                assertEquals((byte) 0xff, path[path.length - 2]);
            }
        }
    }

    private static void shell(Path folder, String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertEquals(0, process.onExit().join().exitValue());
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aScannedFolderThatVanishesIsFreed(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/file", 40);
            place.write("file", 20);
            try (WatchProbe probe = watch(backend, place.folder())) {
                deleteTree(place.folder());

                probe.awaitTotal(-60 * KB);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void whatTheScanLeftOutIsLeftOut(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/one.tmp", 40);
            place.write("a/deep/er/file", 8);
            ScanOptions scan = ScanOptions.DEFAULT.toBuilder()
                    .mostDepth(2)
                    .filter(entry -> !new String(entry.relativePath(), StandardCharsets.UTF_8).endsWith("a/two.tmp")
                            && !new String(entry.name(), StandardCharsets.UTF_8).equals("one.tmp"))
                    .build();
            try (WatchProbe probe = WatchProbe.of(scan, backend, place.folder())) {
                place.write("a/one.tmp", 80);
                place.write("a/two.tmp", 80);
                place.write("a/deep/er/more", 80);
                place.write("a/three", 4);

                WatchState state = probe.awaitTotal(4 * KB);
                assertEquals(0, state.freedBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void whatIsMountedMeanwhileDidNotGrow(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            place.write("a/file", 4);
            Path point = Files.createDirectory(place.folder().resolve("point"));
            try (WatchProbe probe = watch(backend, place.folder())) {
                shell(place.folder(), "mount -t tmpfs other point && head -c 100000 /dev/zero > point/file");
                try {
                    place.write("more", 8);
                    probe.awaitTotal(8 * KB);
                    Files.write(point.resolve("again"), new byte[80 * KB]);
                    place.write("last", 4);
                    probe.awaitTotal(12 * KB);
                } finally {
                    shell(place.folder(), "umount point");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void closingWhileThingsHappenEndsTheThread(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            Path file = place.write("a/file", 4);
            try (WatchProbe probe = watch(backend, place.folder())) {
                Thread writer = Thread.ofPlatform().start(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            Files.write(file, new byte[8 * KB], StandardOpenOption.APPEND);
                            Files.write(file, new byte[KB]);
                        } catch (IOException e) {
                            return;
                        }
                    }
                });
                probe.await(state ->
                        state.time().isAfter(state.since()) && !state.growing().isEmpty());

                probe.watch().close();
                WatchState last = probe.watch().state();

                assertFalse(probe.watch().isRunning());
                assertEquals("", last.failure());
                assertEquals(last, probe.watch().state());
                writer.interrupt();
                probe.watch().close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void aScanThatFollowedLinksIsRefused(WatchBackend backend) throws IOException {
        try (Place place = Place.make()) {
            ScanOptions scan = ScanOptions.DEFAULT.toBuilder().followLinks(true).build();
            assertThrows(IllegalArgumentException.class, () -> WatchProbe.of(scan, backend, place.folder()));
        }
    }
}
