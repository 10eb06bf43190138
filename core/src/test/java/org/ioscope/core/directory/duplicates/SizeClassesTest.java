package org.ioscope.core.directory.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.TreeBuilder;
import org.junit.jupiter.api.Test;

final class SizeClassesTest {

    @Test
    void lengthsThatDifferByOneAreToldApartHoweverLongAndTheLongestComeFirst() {
        TreeBuilder builder = new TreeBuilder("/data");
        for (long length :
                new long[] {5, (1L << 40) + 1, 1L << 40, 5, 0, (1L << 40) + 1, 1L << 40, 7, Long.MAX_VALUE}) {
            builder.file("f", length, 0);
        }
        builder.entry("pipe", EntryType.FIFO);
        try (DirectoryTree tree = builder.build()) {
            SizeClasses classes = new SizeClasses(tree);
            assertEquals(6, classes.estimate().candidates());
            assertEquals(1, classes.emptyFiles());
            List<Long> lengths = new ArrayList<>();
            for (int[] nodes = classes.next(); nodes.length > 0; nodes = classes.next()) {
                assertEquals(2, nodes.length);
                lengths.add(tree.apparentBytes(nodes[0]));
            }
            assertEquals(List.of((1L << 40) + 1, 1L << 40, 5L), lengths);
        }
    }
}
