package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against Debian's ncdu, both directions.
class NcduIT {

    @TempDir
    private Path folder;

    private Path data;

    @Test
    void ourExportIsThatOfNcdu() throws IOException, InterruptedException {
        makeTree();
        Path theirs = folder.resolve("theirs");
        run(List.of("ncdu", "-0", "-x", "-o", theirs.toString(), data.toString()));
        Path ours = folder.resolve("ours");
        try (DirectoryTree tree = scan()) {
            TreeFile.export(tree, StoredTrees.TIME, ours);
        }
        assertEquals(entries(theirs), entries(ours));
    }

    @Test
    void ncduReadsOurSnapshotAndTellsTheSame() throws IOException, InterruptedException {
        makeTree();
        Path ours = folder.resolve("ours.json");
        Path again = folder.resolve("again");
        try (DirectoryTree tree = scan()) {
            TreeFile.snapshot(tree, StoredTrees.TIME, ours);
            run(List.of("ncdu", "-f", ours.toString(), "-0", "-o", again.toString()));
            try (StoredTree stored = TreeFile.read(again, HardLinkPolicy.FIRST)) {
                assertEquals(tree.nodeCount(), stored.tree().nodeCount());
                assertEquals(tree.totalApparent(1), stored.tree().totalApparent(1));
                assertEquals(tree.totalAllocated(1), stored.tree().totalAllocated(1));
            }
        }
    }

    @Test
    void ourImportOfNcduIsOurOwnScan() throws IOException, InterruptedException {
        makeTree();
        for (String compressor : new String[] {"", "gzip", "zstd -q"}) {
            Path theirs = folder.resolve("theirs");
            Files.deleteIfExists(theirs);
            String pipe = compressor.isEmpty() ? "" : " | " + compressor;
            run(List.of("sh", "-c", "ncdu -0 -o - " + data + pipe + " > " + theirs));
            try (DirectoryTree tree = scan();
                    StoredTree stored = TreeFile.read(theirs, HardLinkPolicy.FIRST)) {
                assertTrue(stored.program().startsWith("ncdu "), stored.program());
                assertEquals(sizes(tree), sizes(stored.tree()));
            }
        }
    }

    private DirectoryTree scan() {
        return DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(data)))
                .tree();
    }

    private void makeTree() throws IOException, InterruptedException {
        data = Files.createDirectory(folder.resolve("data"));
        String script = "mkdir -p a/b/c empty && echo hi > a/x && ln a/x a/b/y && ln a/x z && truncate -s 1G a/sparse"
                + " && mkfifo a/fifo && ln -s nowhere a/link && printf 1 > \"$(printf 'a/\\377\\n\"\\\\\\001')\""
                + " && head -c 100000 /dev/zero > big.tar.gz";
        run(List.of("sh", "-c", "cd " + data + " && " + script));
        // What a file system allocates late would differ between two looks.
        run(List.of("sync", "-f", data.toString()));
    }

    /// Without the line that names the program, in an order of their own: directories are read as they lie.
    private static List<String> entries(Path file) throws IOException {
        String text = Files.readString(file, ISO_8859_1);
        String[] entries = text.substring(text.indexOf('\n') + 1)
                .replace("[{", "{")
                .replace("}]", "}")
                .replaceAll("\\]+\\s*,?\\n?", "")
                .replace("},\n", "}\n")
                .split("\n", -1);
        return Arrays.stream(entries)
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }

    private static List<String> sizes(DirectoryTree tree) {
        List<String> sizes = new ArrayList<>();
        for (int node = 1; node < tree.nodeCount(); node++) {
            sizes.add(new String(tree.path(node), ISO_8859_1) + " " + tree.isDirectory(node) + " "
                    + tree.totalApparent(node) + " " + tree.totalAllocated(node) + " " + tree.totalFiles(node) + " "
                    + tree.has(node, NodeFlag.HARD_LINKED) + " " + tree.has(node, NodeFlag.SPARSE));
        }
        Collections.sort(sizes);
        return sizes;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TERM", "dumb");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        assertEquals(0, process.waitFor(), command + ": " + output);
    }
}
