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
    void listsAreSortedAndEqualOnesByPath() {
        assertEquals(
                List.of("big.iso", "three", "two.TXT", "l1"),
                names(statistics.largest()).subList(0, 4));
        assertEquals("three", names(statistics.oldest()).getFirst());
        assertEquals(List.of("big.iso", "l1", "l2"), names(statistics.newest()).subList(0, 3));
        assertEquals(List.of("/data", "a", "empty"), names(statistics.directoriesByFiles()));
        assertEquals(List.of("a", "empty"), names(statistics.directoriesBySize()));
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
