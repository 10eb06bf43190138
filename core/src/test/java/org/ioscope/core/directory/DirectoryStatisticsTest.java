package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DirectoryStatisticsTest {

    private static final long NOW = 1_700_000_000L;
    private static final long DAY = 86_400;

    private final DirectoryTree tree = new TreeBuilder("/data")
            .modified(NOW - DAY * 2)
            .directory("a")
            .file("one.txt", 0, 0)
            .file("two.TXT", 1, 512)
            .modified(NOW - DAY * 4000)
            .owner(0)
            .file("three", 1024, 4096)
            .directory("empty")
            .up()
            .up()
            .modified(NOW + DAY * 5)
            .file("big.iso", 1 << 20, 1 << 20)
            .link("l1", 5, 2, 100, 512)
            .link("l2", 5, 2, 100, 512)
            .modified(0)
            .entry("pipe", EntryType.FIFO)
            .build();
    private final DirectoryStatistics statistics = DirectoryStatistics.of(tree, tree.root(), NOW);

    @AfterEach
    void close() {
        tree.close();
    }

    private List<String> names(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(tree::displayName).toList();
    }

    @Test
    void extensionsHaveCountsAndBytes() {
        for (int number = 0; number < tree.extensions().count(); number++) {
            if (tree.extensions().name(number).equals(".txt")) {
                Tally tally = statistics.extension(number);
                assertEquals(2, tally.count());
                assertEquals(1, tally.apparentBytes());
                assertEquals(512, tally.allocatedBytes());
            }
        }
        assertEquals(3, statistics.extension(Extensions.NONE).count());
    }

    @Test
    void sizesAreClassesOfPowersOfTwo() {
        assertEquals(1, statistics.sizeClass(0).count());
        assertEquals(1, statistics.sizeClass(1).count());
        assertEquals(1, statistics.sizeClass(11).count());
        assertEquals(1, statistics.sizeClass(21).count());
        assertEquals(2, statistics.sizeClass(7).count());
        assertEquals(100, statistics.sizeClass(7).apparentBytes());
    }

    @Test
    void agesAreBandsFromNow() {
        assertEquals(2, statistics.modified().get(AgeBand.WEEK).count());
        assertEquals(1, statistics.modified().get(AgeBand.OLDER).count());
        assertEquals(3, statistics.modified().get(AgeBand.FUTURE).count());
        assertEquals(1, statistics.modified().get(AgeBand.UNKNOWN).count());
    }

    @Test
    void ownersAndTypesAreCounted() {
        assertEquals(5, statistics.owners().get(0).count());
        assertEquals(2, statistics.owners().get(1000).count());
        assertEquals(1, statistics.type(EntryType.FIFO).count());
        assertEquals(3, statistics.type(EntryType.DIRECTORY).count());
    }

    @Test
    void furtherNamesOfAFileAreCountedApart() {
        assertEquals(1, statistics.hardLinks().count());
        assertEquals(512, statistics.hardLinks().allocatedBytes());
    }

    @Test
    void depthsBeginAtTheDirectoryItself() {
        assertEquals(2, statistics.depths().most());
        assertEquals(1, statistics.depths().directories(0));
        assertEquals(4, statistics.depths().files(1));
        assertEquals(3, statistics.depths().files(2));
        assertEquals((4 * 1 + 3 * 2) / 7.0, statistics.depths().meanOfFiles(), 1e-9);
    }

    @Test
    void listsAreSortedAndEqualOnesByLengthAndPath() {
        assertEquals(
                List.of("big.iso", "three", "l1", "two.TXT"),
                names(statistics.largest()).subList(0, 4));
        assertEquals("three", names(statistics.oldest()).getFirst());
        assertEquals(List.of("big.iso", "l1", "l2"), names(statistics.newest()).subList(0, 3));
        assertEquals(List.of("/data", "a", "empty"), names(statistics.directoriesByFiles()));
        assertEquals(List.of("a", "empty"), names(statistics.directoriesBySize()));
    }

    @Test
    void manyThreadsCountWhatOneFinds() {
        TreeBuilder builder = new TreeBuilder("/many");
        for (int directory = 0; directory < 700; directory++) {
            builder.directory("d" + directory).modified(NOW - DAY * directory);
            for (int file = 0; file < 100; file++) {
                builder.file("f" + file + ".x" + file % 7, file, file / 8 * 4096L);
            }
            builder.directory("e").up().up();
        }
        try (DirectoryTree many = builder.build()) {
            DirectoryStatistics all = DirectoryStatistics.of(many, many.root(), NOW);

            assertEquals(70_000, all.type(EntryType.FILE).count());
            assertEquals(1401, all.type(EntryType.DIRECTORY).count());
            assertEquals(
                    many.totalApparent(many.root()), bytes(all.type(EntryType.FILE), all.type(EntryType.DIRECTORY)));
            assertEquals(70_000, all.depths().files(2));
            assertEquals(700, all.depths().directories(2));
            assertEquals(700, all.emptyDirectories().length);
            assertEquals(100, all.modified().get(AgeBand.DAY).count());
            assertEquals("/many/d0/f99.x1", path(many, all.largest()[0]));
            assertEquals("/many/d1/f99.x1", path(many, all.largest()[1]));
            assertEquals("/many/d10/f99.x1", path(many, all.largest()[2]));
            assertEquals("/many/d0/f99.x1", path(many, all.newest()[0]));
            int part = DirectoryProfilerIT.find(many, "d5");
            DirectoryStatistics some = DirectoryStatistics.of(many, part, NOW);
            assertEquals(100, some.type(EntryType.FILE).count());
            assertEquals(2, some.type(EntryType.DIRECTORY).count());
            assertEquals(100, some.depths().files(1));
        }
    }

    private static long bytes(Tally... tallies) {
        return Arrays.stream(tallies).mapToLong(Tally::apparentBytes).sum();
    }

    private static String path(DirectoryTree tree, int node) {
        return new RawPath(tree.path(node)).toString();
    }

    @Test
    void emptyDirectoriesAreListed() {
        assertEquals(List.of("empty"), names(statistics.emptyDirectories()));
    }

    @Test
    void aFileIsAStatisticOfItself() {
        DirectoryStatistics one = DirectoryStatistics.of(tree, DirectoryProfilerIT.find(tree, "big.iso"), NOW);

        assertEquals(1, one.type(EntryType.FILE).count());
        assertArrayEquals(new int[0], one.emptyDirectories());
    }
}
