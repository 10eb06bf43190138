package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ioscope.core.mount.MountedFileSystem;
import org.ioscope.core.mount.MountedFileSystem.Kind;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// File systems within file systems, and what is seen twice.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class MountsIT {

    @TempDir
    Path folder;

    private final Deque<String> undo = new ArrayDeque<>();

    @AfterEach
    void unmount() throws IOException {
        while (!undo.isEmpty()) {
            Shell.run(folder, undo.pop());
        }
    }

    private void mount(String command, String point) throws IOException {
        Shell.run(folder, command);
        undo.push("umount -l " + point);
    }

    private DirectoryProfile scan(ScanOptionsBuilder options) {
        return DirectoryProfiler.profile(options.build(), List.of(PathBytes.of(folder)));
    }

    private static ScanOptionsBuilder options() {
        return ScanOptions.DEFAULT.toBuilder();
    }

    @Test
    void theSameInodeNumberOnTwoFileSystemsIsTwoFiles() throws IOException {
        Shell.run(folder, "mkdir m1 m2");
        mount("mount -t tmpfs one m1", "m1");
        mount("mount -t tmpfs two m2", "m2");
        Shell.run(folder, "for m in m1 m2; do head -c 1000000 /dev/zero > $m/a; ln $m/a $m/b; done");

        try (DirectoryTree tree = scan(options()).tree()) {
            assertEquals(Shell.number(folder, "du -s -B1 ."), tree.totalAllocated(tree.root()));
            assertEquals(Shell.number(folder, "du -s -B1 --apparent-size ."), tree.totalApparent(tree.root()));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "m1"), NodeFlag.MOUNT_POINT));
        }
    }

    @Test
    void oneFileSystemOnlyLeavesOutTheOthersAsDuDoes() throws IOException {
        Shell.run(folder, "mkdir -p mounted plain; printf 123 > plain/a");
        mount("mount -t tmpfs one mounted", "mounted");
        Shell.run(folder, "head -c 100000 /dev/zero > mounted/big");

        try (DirectoryTree tree = scan(options().oneFileSystem(true)).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "mounted"), NodeFlag.OTHER_FILE_SYSTEM));
            long mountPoint = tree.allocatedBytes(DirectoryProfilerIT.find(tree, "mounted"));
            assertEquals(Shell.number(folder, "du -sx -B1 ."), tree.totalAllocated(tree.root()) - mountPoint);
        }
    }

    @Test
    void aBindMountOfWhatIsScannedAnywayIsCountedOnce() throws IOException {
        Shell.run(folder, "mkdir -p data/sub again/here; printf 12345 > data/sub/file");
        mount("mount --bind data again/here", "again/here");

        try (DirectoryTree tree = scan(options()).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "again/here"), NodeFlag.SEEN_ELSEWHERE));
        }
    }

    @Test
    void readingByNioLeavesTheSameMountsAlone() throws IOException {
        Shell.run(folder, "mkdir -p data/sub again/here kernel; printf 12345 > data/sub/file");
        mount("mount --bind data again/here", "again/here");
        mount("mount -t sysfs none kernel", "kernel");

        try (DirectoryTree tree = scan(options().backend(Backend.NIO)).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "again/here"), NodeFlag.SEEN_ELSEWHERE));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "kernel"), NodeFlag.SKIPPED_FILE_SYSTEM));
        }
    }

    @Test
    void aBindMountOfSomethingElseIsEntered(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("file"), "12345");
        Shell.run(folder, "mkdir here there");
        mount("mount --bind " + elsewhere + " here", "here");
        mount("mount --bind " + elsewhere + " there", "there");

        try (DirectoryTree tree = scan(options()).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
            assertFalse(tree.has(DirectoryProfilerIT.find(tree, "here"), NodeFlag.SEEN_ELSEWHERE));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "there"), NodeFlag.SEEN_ELSEWHERE));
        }
    }

    @Test
    void whatTheKernelShowsAsFilesIsSkippedUnlessAsked() throws IOException {
        Shell.run(folder, "mkdir kernel");
        mount("mount -t sysfs none kernel", "kernel");

        try (DirectoryTree tree = scan(options()).tree()) {
            assertEquals(0, tree.totalFiles(tree.root()));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "kernel"), NodeFlag.SKIPPED_FILE_SYSTEM));
        }
        try (DirectoryTree tree =
                scan(options().skippedKinds(Set.of()).mostDepth(3)).tree()) {
            assertTrue(tree.totalFiles(tree.root()) > 10);
        }
    }

    @Test
    void aSubvolumeOfBtrfsIsToldApartAndOneThatIsAlsoMountedIsCountedOnce() throws IOException {
        try (MountedFileSystem btrfs = MountedFileSystem.mount(Kind.BTRFS)) {
            Path top = btrfs.folder();
            Shell.run(top, "btrfs subvolume create sub >/dev/null; head -c 200000 /dev/urandom > sub/file; sync");
            DirectoryProfile profile = DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(top)));
            try (DirectoryTree tree = profile.tree()) {
                assertTrue(tree.has(DirectoryProfilerIT.find(tree, "sub"), NodeFlag.SUBVOLUME));
                assertEquals(Shell.number(top, "du -s -B1 ."), tree.totalAllocated(tree.root()));
            }
            Shell.run(top, "mkdir again");
            String source = Shell.run(top, "findmnt -n -o SOURCE --target . | sed 's/\\[.*//'");
            mount("mount -o subvol=sub " + source + " " + top + "/again", top + "/again");
            try (DirectoryTree tree = DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(top)))
                    .tree()) {
                assertEquals(1, tree.totalFiles(tree.root()));
                assertTrue(tree.has(DirectoryProfilerIT.find(tree, "again"), NodeFlag.SEEN_ELSEWHERE));
            }
            unmount();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void countsAreThoseOfDuOnEveryFileSystem(Kind kind) throws IOException {
        try (MountedFileSystem system = MountedFileSystem.mount(kind)) {
            GeneratedFiles.make(system.folder(), 300, 11);
            Shell.run(system.folder(), "sync");

            DirectoryProfile profile =
                    DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(system.folder())));

            try (DirectoryTree tree = profile.tree()) {
                assertEquals(Shell.number(system.folder(), "find . -printf x | wc -c"), profile.entries());
                assertEquals(Shell.number(system.folder(), "du -s -B1 ."), tree.totalAllocated(tree.root()));
                assertEquals(
                        Shell.number(system.folder(), "du -s -B1 --apparent-size ."), tree.totalApparent(tree.root()));
            }
        }
    }

    @Test
    void lengthsThatDoNotFitTogetherStopAtTheLargestNumber() throws IOException {
        Shell.run(folder, "mkdir huge");
        mount("mount -t tmpfs huge huge", "huge");
        Shell.run(folder, "for i in 1 2 3; do truncate -s 9223372036854775807 huge/$i; done");

        try (DirectoryTree tree = scan(options()).tree()) {
            assertEquals(Long.MAX_VALUE, tree.totalApparent(tree.root()));
            assertTrue(tree.totalAllocated(tree.root()) < 1 << 20);
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "huge/1"), NodeFlag.SPARSE));
        }
    }

    /// A file system in user space that never answers: whoever asks waits until it is unmounted by force.
    @Test
    void aMountThatHangsIsLeftAndTheRestGoesOn() throws IOException {
        Shell.run(folder, "mkdir -p before dead/mounted after; touch before/1 dead/near after/2");
        Process server = serveNothing();
        try {
            assertEquals('m', server.getInputStream().read());

            DirectoryProfile profile = scan(options().timeLimit(Duration.ofMillis(300)));

            try (DirectoryTree tree = profile.tree()) {
                assertEquals(
                        Map.of(ScanError.Kind.TIMED_OUT, 1), profile.errors().counts());
                assertEquals(
                        folder.resolve("dead/mounted").toString(),
                        profile.errors().listed().getFirst().path().toString());
                assertEquals(3, tree.totalFiles(tree.root()));
                assertTrue(tree.has(DirectoryProfilerIT.find(tree, "dead/mounted"), NodeFlag.UNREADABLE));
            }
        } finally {
            server.destroyForcibly().onExit().join();
        }
    }

    @Test
    void aStoppedScanDoesNotWaitForAMountThatHangs() throws Exception {
        Shell.run(folder, "mkdir -p dead/mounted");
        Process server = serveNothing();
        try {
            assertEquals('m', server.getInputStream().read());
            DirectoryScan scan = DirectoryProfiler.start(
                    options().timeLimit(Duration.ofDays(1)).build(), List.of(PathBytes.of(folder)));
            while (scan.tree().nodeCount() < 3) {
                Thread.onSpinWait();
            }

            scan.cancel();

            DirectoryProfile profile = scan.await();
            try (DirectoryTree tree = profile.tree()) {
                assertTrue(profile.isCancelled());
                // It hangs where it asks for the mount's attributes or where it opens it, as the kernel likes.
                int dead = DirectoryProfilerIT.find(tree, "dead");
                int last = tree.childCount(dead) == 0 ? dead : tree.children(dead)[0];
                assertTrue(tree.has(last, NodeFlag.PENDING));
            }
        } finally {
            server.destroyForcibly().onExit().join();
        }
    }

    private Process serveNothing() throws IOException {
        undo.push("umount -l dead/mounted");
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec 9<>/dev/fuse; mount -i -t fuse -o fd=9,rootmode=40000,user_id=0,group_id=0 hung \"$0\""
                                + " && echo mounted && exec sleep 100",
                        folder.resolve("dead/mounted").toString())
                .start();
    }
}
