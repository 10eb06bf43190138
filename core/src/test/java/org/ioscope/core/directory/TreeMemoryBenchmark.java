package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ioscope.core.directory.rank.LargestNodes;
import org.ioscope.core.directory.rank.Measure;

/// What a tree of generated files takes of memory, and that sums, statistics and order over it hold;
/// `app/src/benchmark/scan-cost memory` runs it.
public final class TreeMemoryBenchmark {

    private static final int LISTED = 1000;
    private static final double MEBIBYTE = 1 << 20;

    private final StringBuilder report = new StringBuilder();

    private TreeMemoryBenchmark() {}

    /// Makes the tree, measures and prints.
    ///
    /// @param arguments number of files
    /// @throws IllegalStateException if a sum is not that of what was generated
    public static void main(String[] arguments) throws IOException {
        TreeMemoryBenchmark benchmark = new TreeMemoryBenchmark();
        benchmark.measure(Integer.parseInt(arguments[0]));
        System.out.print(benchmark.report);
    }

    private void measure(int files) throws IOException {
        MemoryNodes nodes = new MemoryNodes(files);
        try (DirectoryTree tree =
                new DirectoryTree(List.of("/generated".getBytes(StandardCharsets.UTF_8)), HardLinkPolicy.FIRST)) {
            long before = residentBytes("VmRSS");
            time("make", () -> nodes.addTo(tree));
            time("sums, names of the same file found", () -> new TreeTotals(tree).settle());
            memory(tree, nodes, before);
            expect("files", nodes.files(), tree.totalFiles(tree.root()));
            expect("directories", nodes.directories() - 1L, tree.totalDirectories(tree.root()));
            expect("bytes by length", nodes.apparent(), tree.totalApparent(tree.root()));
            expect("bytes occupied", nodes.allocated(), tree.totalAllocated(tree.root()));
            time("statistics", () -> {
                DirectoryStatistics statistics = DirectoryStatistics.of(tree, tree.root());
                expect(
                        "files in the statistics",
                        nodes.files(),
                        statistics.type(EntryType.FILE).count());
            });
            time("the " + LISTED + " largest, in order", () -> order(tree));
            time("the children of each directory by size", () -> sortAll(tree));
            line(
                    "RSS at the most, all included",
                    residentBytes("VmHWM") / MEBIBYTE,
                    "MiB",
                    "target for 10,000,000" + " files: at most 0.75 GB, 715 MiB");
        }
    }

    private void memory(DirectoryTree tree, MemoryNodes nodes, long before) throws IOException {
        double count = tree.nodeCount();
        double names = tree.names().bytes();
        report.append(String.format(
                Locale.ROOT,
                "%,d nodes: %,d files, %,d directories, %,d further names of files; names of %.1f bytes in the mean%n",
                tree.nodeCount(),
                nodes.files(),
                nodes.directories(),
                nodes.furtherNames(),
                nodes.nameBytes() / count));
        line("rows a node", (tree.memoryBytes() - names) / count, "bytes", "target: at most 48");
        line("  of entries", tree.nodes().bytes() / count, "bytes", "");
        line("  of directories, spread over all", tree.directories().bytes() / count, "bytes", "");
        line("names a node, each with a zero byte", names / count, "bytes", "");
        line("RSS of the virtual machine without the tree", before / MEBIBYTE, "MiB", "");
        line("RSS with the tree", residentBytes("VmRSS") / MEBIBYTE, "MiB", "");
    }

    private static void order(DirectoryTree tree) {
        List<Integer> all = new LargestNodes(tree, tree.root(), Measure.ALLOCATED, LISTED, Integer.MAX_VALUE, false)
                .all(tree.root());
        expect("nodes in order", Math.min(LISTED, tree.nodeCount() - 1), all.size());
    }

    private static void sortAll(DirectoryTree tree) {
        long sorted = 0;
        for (int directory = 0; directory < tree.directoryCount(); directory++) {
            int[] children = tree.children(tree.directories().node(directory));
            long[] sizes = new long[children.length];
            for (int i = 0; i < children.length; i++) {
                sizes[i] = tree.totalAllocated(children[i]);
            }
            Arrays.sort(sizes);
            sorted += sizes.length;
        }
        expect("sorted nodes", tree.nodeCount() - 1L, sorted);
    }

    private void time(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        line(what, (System.nanoTime() - begin) / 1e6, "ms", "");
    }

    private void line(String what, double value, String unit, String note) {
        report.append(String.format(
                Locale.ROOT, "  %-46s %10.1f %-5s %s%n", what, value, unit, note.isEmpty() ? "" : "(" + note + ")"));
    }

    private static void expect(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + expected + " were generated, " + found + " found");
        }
    }

    /// A figure of `/proc/self/status` that is in kB there.
    private static long residentBytes(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
