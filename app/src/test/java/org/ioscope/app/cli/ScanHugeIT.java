package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file as long as a file can be, and nothing in it.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class ScanHugeIT {

    private static final String LONGEST = Long.toString(Long.MAX_VALUE);

    @TempDir
    private Path folder;

    private final ScanFront front = new ScanFront();
    private Path disk = Path.of("/");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        run("mount -t tmpfs none \"$0\" && truncate -s " + LONGEST + " \"$0/huge\"");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount \"$0\"");
    }

    private void run(String script) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", script, disk.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    private void assertPrints(String text, Object... arguments) {
        assertEquals(0, front.run(arguments), front.errors());
        assertTrue(front.output().contains(text), front.output());
    }

    @Test
    void itsLengthIsRightInEveryForm() throws IOException {
        assertPrints(LONGEST + "         1  " + disk + "/huge", disk, "--apparent", "--bytes");
        assertPrints("0 B           1  " + disk + "/huge", disk);
        assertPrints(disk + "/huge,file,1,0," + LONGEST + ",1,0,", disk, "--csv");
        assertPrints(
                "\"path\":\"" + disk + "/huge\",\"apparentBytes\":" + LONGEST + ",\"allocatedBytes\":0}",
                disk,
                "--json");
        assertPrints("{\"least\":4611686018427387904,\"most\":" + LONGEST + ",\"files\":1,", disk, "--json");
        assertPrints("{\"name\":\"huge\",\"asize\":" + LONGEST + "}", disk, "--ncdu", "-");
        front.terminal(80);
        assertPrints("8.00 EiB", disk, "--apparent", "--no-color");
        assertPrints("9.22 EB", disk, "--apparent", "--si", "--no-color");
    }

    @Test
    void itIsKeptInASnapshotAndCompared() throws IOException {
        Path snapshot = folder.resolve("s.zst");
        assertPrints("huge", disk, "--snapshot", snapshot);
        assertPrints(disk + "/huge,file,1,0," + LONGEST + ",1,0,", "--import", snapshot, "--csv");
        Files.delete(disk.resolve("huge"));
        assertPrints(
                "went," + disk + "/huge,false,-" + LONGEST + "," + LONGEST + ",0,",
                "--diff",
                snapshot,
                disk,
                "--csv",
                "--apparent");
        assertPrints("-8.00 EiB", "--diff", snapshot, disk, "--apparent");
    }
}
