package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every backend finds, checked against `find` and `du`.
abstract class DirectoryProfilerIT {

    private static final int ENTRIES = 700;

    @TempDir
    Path folder;

    abstract Backend backend();

    boolean knowsAllocation() {
        return backend() != Backend.NIO;
    }

    private ScanOptionsBuilder options() {
        return ScanOptions.DEFAULT.toBuilder().backend(backend());
    }

    private DirectoryProfile scan() {
        return scan(options().build(), folder);
    }

    private static DirectoryProfile scan(ScanOptions options, Path... paths) {
        return DirectoryProfiler.profile(
                options, Arrays.stream(paths).map(PathBytes::of).toList());
    }

    @Test
    void findsEveryEntryThatFindFinds() throws IOException {
        GeneratedFiles.make(folder, ENTRIES, 1);

        DirectoryProfile profile = scan();

        try (DirectoryTree tree = profile.tree()) {
            assertEquals(Shell.number(folder, "find . -printf x | wc -c"), profile.entries());
            assertEquals(Shell.number(folder, "find . ! -type d -printf x | wc -c"), tree.totalFiles(tree.root()));
            assertEquals(
                    Shell.number(folder, "find . -type d -printf x | wc -c") - 1, tree.totalDirectories(tree.root()));
            assertEquals(0, profile.errors().count());
            assertEquals(backend(), profile.backend());
        }
    }

    @Test
    void countsLengthsAsDuDoes() throws IOException {
        GeneratedFiles.make(folder, ENTRIES, 2);

        try (DirectoryTree tree = scan().tree()) {
            assertEquals(Shell.number(folder, "du -s -B1 --apparent-size ."), tree.totalApparent(tree.root()));
            if (knowsAllocation()) {
                assertEquals(Shell.number(folder, "du -s -B1 ."), tree.totalAllocated(tree.root()));
            } else {
                assertEquals(-1, tree.allocatedBytes(tree.root()));
            }
        }
    }

    /// `du` counts a file with several names where it meets it first, so only what has none is compared by directory.
    @Test
    void countsEveryDirectoryAsDuDoes() throws IOException {
        GeneratedFiles.make(folder, ENTRIES, 3);
        Shell.run(folder, "find . -name 'l*' -delete");
        Map<String, Long> expected = new TreeMap<>();
        for (String line : Shell.run(folder, "du -B1 --apparent-size \"$0\"").split("\n", -1)) {
            String[] fields = line.split("\t", 2);
            expected.put(fields[1], Long.parseLong(fields[0]));
        }

        try (DirectoryTree tree = scan().tree()) {
            Map<String, Long> counted = new TreeMap<>();
            for (int node = 1; node < tree.nodeCount(); node++) {
                if (tree.isDirectory(node)) {
                    counted.put(new String(tree.path(node), StandardCharsets.UTF_8), tree.totalApparent(node));
                }
            }
            assertEquals(expected, counted);
        }
    }

    @Test
    void findsTheSameInTheSameTreeEachTime() throws IOException {
        GeneratedFiles.make(folder, ENTRIES, 4);

        List<String> first = describe(scan());
        for (int i = 0; i < 3; i++) {
            assertEquals(first, describe(scan()));
        }
    }

    /// Every node with what is known of it, in an order of its own.
    private static List<String> describe(DirectoryProfile profile) {
        List<String> lines = new ArrayList<>();
        try (DirectoryTree tree = profile.tree()) {
            for (int node = 1; node < tree.nodeCount(); node++) {
                lines.add(new String(tree.path(node), StandardCharsets.ISO_8859_1) + " " + tree.type(node) + " "
                        + tree.totalApparent(node) + " " + tree.totalAllocated(node) + " " + tree.newest(node) + " "
                        + tree.owner(node) + " " + tree.extensions().name(tree.extension(node)) + " "
                        + tree.has(node, NodeFlag.NOT_COUNTED));
            }
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void countsAFileWithSeveralNamesOnceWhereItsFirstPathIs() throws IOException {
        Shell.run(folder, "mkdir a b c; head -c 1048576 /dev/zero > c/big; ln c/big b/link; ln c/big a/zz");

        try (DirectoryTree tree = scan().tree()) {
            assertTrue(tree.totalApparent(find(tree, "a")) > 1_048_576);
            assertTrue(tree.totalApparent(find(tree, "b")) < 1_048_576);
            assertTrue(tree.has(find(tree, "c/big"), NodeFlag.NOT_COUNTED));
            assertEquals(Shell.number(folder, "du -s -B1 --apparent-size ."), tree.totalApparent(tree.root()));
            assertEquals(3, tree.totalFiles(tree.root()));
        }
    }

    @Test
    void keepsTheBytesOfNamesThatAreNotUtf8() throws IOException {
        Shell.run(folder, "d=\"$(printf 'dir\\377')\"; mkdir \"$d\"; printf abc > \"$d/$(printf 'file\\376')\"");

        DirectoryProfile profile = scan();

        try (DirectoryTree tree = profile.tree()) {
            assertEquals(0, profile.errors().count());
            int directory = tree.children(tree.root())[0];
            int file = tree.children(directory)[0];
            assertArrayEquals(new byte[] {'d', 'i', 'r', (byte) 0xff}, tree.name(directory));
            assertArrayEquals(new byte[] {'f', 'i', 'l', 'e', (byte) 0xfe}, tree.name(file));
            assertEquals(3, tree.apparentBytes(file));
            assertEquals("abc", Files.readString(PathBytes.toPath(tree.path(file)), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void doesNotFollowLinksUnlessAsked() throws IOException {
        Shell.run(
                folder,
                "mkdir -p in out; printf 12345678 > out/file; ln -s ../out in/link; ln -s ../in in/loop;"
                        + " ln -s nowhere in/broken");

        try (DirectoryTree tree = scan(options().build(), folder.resolve("in")).tree()) {
            assertEquals(3, tree.totalFiles(tree.root()));
            assertEquals(EntryType.SYMLINK, tree.type(find(tree, "link")));
        }
        try (DirectoryTree tree =
                scan(options().followLinks(true).build(), folder.resolve("in")).tree()) {
            assertEquals(EntryType.FILE, tree.type(find(tree, "link/file")));
            assertEquals(EntryType.SYMLINK, tree.type(find(tree, "broken")));
            assertTrue(tree.has(find(tree, "loop"), NodeFlag.SEEN_ELSEWHERE));
        }
    }

    @Test
    void followsALinkThatItWasGiven() throws IOException {
        Shell.run(folder, "mkdir real; printf 123 > real/file; ln -s real link");

        try (DirectoryTree tree =
                scan(options().build(), folder.resolve("link")).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
        }
    }

    @Test
    void takesInFilesAndSeveralPaths() throws IOException {
        Shell.run(folder, "mkdir a b; printf 123 > a/x; printf 12345 > b/y; printf 1234567 > single");

        try (DirectoryTree tree = scan(
                        options().build(), folder.resolve("a"), folder.resolve("single"), folder.resolve("b"))
                .tree()) {
            assertEquals(DirectoryTree.TOP, tree.root());
            assertEquals(3, tree.totalFiles(DirectoryTree.TOP));
            assertArrayEquals(PathBytes.of(folder.resolve("single")), tree.path(tree.children(DirectoryTree.TOP)[1]));
            assertEquals(
                    Shell.number(folder, "du -cs -B1 --apparent-size a single b | tail -1"), tree.totalApparent(0));
        }
    }

    @Test
    void countsAPathWithinAnotherOnce() throws IOException {
        Shell.run(folder, "mkdir -p a/b; printf 123 > a/b/x");

        try (DirectoryTree tree = scan(
                        options().build(), folder.resolve("a/b"), folder.resolve("a"), folder.resolve("a"))
                .tree()) {
            assertEquals(1, tree.totalFiles(DirectoryTree.TOP));
            assertTrue(tree.has(tree.children(DirectoryTree.TOP)[0], NodeFlag.SEEN_ELSEWHERE));
        }
    }

    @Test
    void saysWhichPathIsNotThere() {
        DirectoryProfile profile = scan(options().build(), folder.resolve("missing"));

        try (DirectoryTree tree = profile.tree()) {
            assertEquals(Map.of(ScanError.Kind.MISSING, 1), profile.errors().counts());
            assertTrue(tree.has(tree.root(), NodeFlag.UNREADABLE));
        }
    }

    @Test
    void anEmptyDirectoryHasNothing() {
        try (DirectoryTree tree = scan().tree()) {
            assertEquals(0, tree.childCount(tree.root()));
            assertEquals(0, tree.totalFiles(tree.root()));
        }
    }

    @Test
    void takesInManyEntriesOfOneDirectory() throws IOException {
        Shell.run(folder, "mkdir wide after; seq 1 20000 | (cd wide && xargs touch); touch after/one");

        try (DirectoryTree tree = scan().tree()) {
            assertEquals(20_000, tree.childCount(find(tree, "wide")));
            assertEquals(20_001, tree.totalFiles(tree.root()));
            assertEquals(
                    20_000,
                    Arrays.stream(tree.children(find(tree, "wide"))).distinct().count());
        }
    }

    @Test
    void entersNoDirectoryBelowTheGreatestDepth() throws IOException {
        Shell.run(folder, "mkdir -p a/b/c; touch a/1 a/b/2 a/b/c/3");

        try (DirectoryTree tree = scan(options().mostDepth(1).build(), folder).tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
            assertTrue(tree.has(find(tree, "a/b"), NodeFlag.EXCLUDED));
        }
    }

    @Test
    void asksTheFilterForEachEntry() throws IOException {
        Shell.run(folder, "mkdir -p keep/deep drop; touch keep/a keep/deep/b drop/c");
        EntryFilter noDrop = entry -> !new String(entry.relativePath(), StandardCharsets.UTF_8).equals("drop");

        DirectoryProfile profile = scan(options().filter(noDrop).build(), folder);

        try (DirectoryTree tree = profile.tree()) {
            assertEquals(2, tree.totalFiles(tree.root()));
            assertEquals(1, profile.excludedEntries());
        }
    }

    @Test
    void keepsWhatWasFoundWhenItIsStopped() throws Exception {
        GeneratedFiles.make(folder, ENTRIES, 5);
        EntryFilter blocking = new EntryFilter() {
            @Override
            public boolean includes(ScannedEntry entry) {
                return true;
            }
        };
        DirectoryScan scan = DirectoryProfiler.start(options().filter(blocking).build(), List.of(PathBytes.of(folder)));
        scan.cancel();

        DirectoryProfile profile = scan.await();

        try (DirectoryTree tree = profile.tree()) {
            assertTrue(profile.isCancelled());
            assertTrue(tree.totalFiles(tree.root()) <= ENTRIES + 10);
        }
    }

    @Test
    void aPausedScanGoesOnWhenItIsResumed() throws Exception {
        GeneratedFiles.make(folder, ENTRIES, 6);
        DirectoryScan scan = DirectoryProfiler.start(options().build(), List.of(PathBytes.of(folder)));
        scan.pause();
        assertTrue(scan.isPaused());
        scan.resume();

        try (DirectoryTree tree = scan.await().tree()) {
            assertEquals(Shell.number(folder, "find . -printf x | wc -c"), tree.nodeCount() - 1);
            assertFalse(scan.isPaused());
        }
    }

    @Test
    void leavesNoDescriptorOpen() throws IOException {
        GeneratedFiles.make(folder, ENTRIES, 7);
        scan().tree().close();

        assertEquals(
                "",
                Shell.run(
                        folder,
                        "ls -l /proc/" + ProcessHandle.current().pid() + "/fd 2>/dev/null | grep -F \"$0\" || true"));
    }

    /// The node of a path below the root.
    static int find(DirectoryTree tree, String path) {
        int node = tree.root();
        for (String name : path.split("/", -1)) {
            int found = DirectoryTree.NO_NODE;
            for (int child : tree.children(node)) {
                if (tree.displayName(child).equals(name)) {
                    found = child;
                }
            }
            assertTrue(found != DirectoryTree.NO_NODE, path);
            node = found;
        }
        return node;
    }
}
