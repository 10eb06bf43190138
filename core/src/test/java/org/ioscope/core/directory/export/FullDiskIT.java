package org.ioscope.core.directory.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a file system of one megabyte.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
class FullDiskIT {

    private Path disk = Path.of("/");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createTempDirectory("ioscope-full");
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
        Files.delete(disk);
    }

    @Test
    void aFullDiskLeavesTheOlderSnapshotAndNoHalfOne() throws IOException {
        Path file = disk.resolve("a.json");
        try (DirectoryTree small = tree(1);
                DirectoryTree large = tree(20_000)) {
            TreeFile.snapshot(small, StoredTrees.TIME, file);
            byte[] before = Files.readAllBytes(file);
            IOException failure =
                    assertThrows(IOException.class, () -> TreeFile.snapshot(large, StoredTrees.TIME, file));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("can not write " + file), failure.toString());
            assertThrows(IOException.class, () -> TreeFile.export(large, StoredTrees.TIME, disk.resolve("b.json")));
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        try (Stream<Path> files = Files.list(disk)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static DirectoryTree tree(int files) {
        try (StoredTrees trees = new StoredTrees("/d")) {
            trees.directory("/d");
            for (int i = 0; i < files; i++) {
                trees.file("a file with a long name, number " + i, i, i);
            }
            return trees.finish();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
