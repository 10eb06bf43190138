package org.ioscope.core.directory.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuplicateSearchIT {

    private static final int LONG = 700_001;

    @TempDir
    Path folder;

    private DirectoryTree scan() {
        return DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(PathBytes.of(folder)))
                .tree();
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] content(int seed, int length) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    /// Names of each file, joined by `=`, of each group.
    private String groups(DirectoryTree tree, Duplicates duplicates) {
        int from = folder.toString().length() + 1;
        return duplicates.groups().stream()
                .map(group -> group.files().stream()
                        .map(file -> file.names().stream()
                                .map(node -> new String(tree.path(node), UTF_8).substring(from))
                                .reduce((one, other) -> one + "=" + other)
                                .orElse(""))
                        .toList())
                .toList()
                .toString();
    }

    private String found() {
        try (DirectoryTree tree = scan()) {
            return groups(tree, new DuplicateSearch(tree).run());
        }
    }

    @Test
    void filesOfTheSameContentAreFoundTheLargestFirst() throws IOException {
        write("a/small", content(1, 300));
        write("b/small", content(1, 300));
        write("c/same-length", content(2, 300));
        for (String name : List.of("x/1", "x/2", "y/3")) {
            write(name, content(3, LONG));
        }
        write("y/alone", content(4, 12_345));

        try (DirectoryTree tree = scan()) {
            DuplicateSearch search = new DuplicateSearch(tree);
            Duplicates duplicates = search.run();

            assertEquals("[[x/1, x/2, y/3], [a/small, b/small]]", groups(tree, duplicates));
            assertEquals(new DuplicateEstimate(6, 3 * 300 + 3 * LONG), DuplicateEstimate.of(tree));
            assertEquals(6, search.progress().settled());
            assertEquals(search.progress().candidateBytes(), search.progress().settledBytes());
            assertEquals(
                    2 * duplicates.groups().getFirst().files().getFirst().allocatedBytes(),
                    duplicates.groups().getFirst().freedBytes());
            assertEquals(6, duplicates.candidates());
            assertEquals(Map.of(), duplicates.skipped());
        }
    }

    @Test
    void whatDiffersInOneByteIsToldApartWhereverItLies() throws IOException {
        for (int place : new int[] {0, 5_000, 300_000, LONG - 5_000, LONG - 1}) {
            byte[] content = content(1, LONG);
            content[place]++;
            write("changed-at-" + place, content);
        }
        write("two/changed-at-zero", content(7, 8_192));
        byte[] content = content(7, 8_192);
        content[4_096]++;
        write("two/changed-in-the-middle", content);

        assertEquals("[]", found());
    }

    @Test
    void namesOfOneFileAreNoDuplicates() throws IOException {
        write("a", content(1, 10_000));
        Files.createLink(folder.resolve("b"), folder.resolve("a"));
        assertEquals("[]", found());

        write("c", content(1, 10_000));
        assertEquals("[[a=b, c]]", found());
    }

    @Test
    void aFileWithANameElsewhereFreesNothing(@TempDir Path elsewhere) throws IOException {
        write("a", content(1, 10_000));
        write("b", content(1, 10_000));
        write("c", content(1, 10_000));
        Files.createLink(elsewhere.resolve("b"), folder.resolve("b"));

        try (DirectoryTree tree = scan()) {
            DuplicateGroup group = new DuplicateSearch(tree).run().groups().getFirst();
            assertEquals(
                    List.of(true, false, true),
                    group.files().stream().map(DuplicateFile::isWhollyInTree).toList());
            assertEquals(2 * group.files().getFirst().allocatedBytes(), group.freedBytes());
        }
    }

    @Test
    void holesAreTheZerosTheyStandFor() throws IOException {
        byte[] content = new byte[2_000_000];
        content[1_234_567] = 7;
        for (String name : List.of("full-1", "full-2")) {
            write(name, content);
        }
        for (String name : List.of("holes-1", "holes-2")) {
            write(name, new byte[0]);
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(content.length);
                file.seek(1_234_567);
                file.write(7);
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("other").toFile(), "rw")) {
            file.setLength(content.length);
            file.seek(1_234_568);
            file.write(7);
        }
        assertEquals("[[full-1, full-2, holes-1, holes-2]]", found());
    }

    @Test
    void hugeFilesOfNothingButHolesTakeNoTime() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(4L << 40);
            }
        }
        try (DirectoryTree tree = scan()) {
            Duplicates duplicates = new DuplicateSearch(tree).run();
            assertEquals("[[a, b, c]]", groups(tree, duplicates));
            assertTrue(duplicates.readBytes() < 1 << 20);
        }
    }

    @Test
    void emptyFilesAreCountedOnly() throws IOException {
        write("a", new byte[0]);
        write("b", new byte[0]);
        try (DirectoryTree tree = scan()) {
            Duplicates duplicates = new DuplicateSearch(tree).run();
            assertEquals(List.of(), duplicates.groups());
            assertEquals(2, duplicates.emptyFiles());
        }
    }

    @Test
    void whatChangedOrVanishedSinceTheScanIsCountedAndLeftOut() throws IOException {
        for (String name : List.of("a", "b", "grows", "vanishes", "becomes-a-link", "gone/with-its-directory")) {
            write(name, content(1, 10_000));
        }
        write("replaced/directory", content(1, 10_000));
        try (DirectoryTree tree = scan()) {
            write("grows", content(1, 10_001));
            Files.delete(folder.resolve("vanishes"));
            Files.delete(folder.resolve("becomes-a-link"));
            Files.createSymbolicLink(folder.resolve("becomes-a-link"), Path.of("a"));
            Files.delete(folder.resolve("gone/with-its-directory"));
            Files.delete(folder.resolve("gone"));
            Files.move(folder.resolve("replaced"), folder.resolve("moved"));
            Files.createSymbolicLink(folder.resolve("replaced"), Path.of("moved"));

            Duplicates duplicates = new DuplicateSearch(tree).run();

            assertEquals("[[a, b]]", groups(tree, duplicates));
            assertEquals(2, duplicates.skipped(SkipReason.CHANGED));
            assertEquals(3, duplicates.skipped(SkipReason.VANISHED));
        }
    }

    @Test
    void namesInAnyEncodingAndFilesThatWereScannedThemselvesAreOpened() throws Exception {
        write("plain", content(1, 5_000));
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", "mkdir d && cp plain \"d/$(printf 'raw\\377')\"")
                        .directory(folder.toFile())
                        .start()
                        .waitFor());
        List<byte[]> paths = List.of(PathBytes.of(folder.resolve("plain")), PathBytes.of(folder.resolve("d")));
        try (DirectoryTree tree =
                DirectoryProfiler.profile(ScanOptions.DEFAULT, paths).tree()) {
            assertEquals(
                    2,
                    new DuplicateSearch(tree).run().groups().getFirst().files().size());
        }
    }

    @Test
    void aCancelledSearchSaysSo() throws IOException {
        write("a", content(1, 5_000));
        write("b", content(1, 5_000));
        try (DirectoryTree tree = scan()) {
            DuplicateSearch search = new DuplicateSearch(tree);
            search.cancel();
            Duplicates duplicates = search.run();
            assertTrue(duplicates.isCancelled());
            assertEquals(List.of(), duplicates.groups());
            assertEquals(2, search.progress().candidates());
        }
    }
}
