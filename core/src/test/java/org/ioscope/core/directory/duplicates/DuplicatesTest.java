package org.ioscope.core.directory.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DuplicatesTest {

    private static DuplicateFile file(long allocated, Integer... names) {
        return new DuplicateFile(List.of(names), allocated, true);
    }

    private static Duplicates duplicates(DuplicateGroup... groups) {
        List<DuplicateGroup> list = List.of(groups);
        return new Duplicates(list, Duplicates.freed(list), 9, 1, Map.of(SkipReason.CHANGED, 2), 70, 1.5, true);
    }

    private static Duplicates without(Duplicates duplicates, Integer... gone) {
        return duplicates.in(node -> Set.of(gone).contains(node) ? -1 : node + 100);
    }

    private static final Duplicates FOUND = duplicates(
            new DuplicateGroup(300, List.of(file(300, 1), file(300, 2), file(300, 3))),
            new DuplicateGroup(200, List.of(file(200, 4), file(200, 5, 6), file(200, 7))),
            new DuplicateGroup(90, List.of(file(90, 8), file(90, 9))));

    @Test
    void nodesAreThoseOfTheOtherTreeAndTheRestStays() {
        Duplicates same = without(FOUND);
        assertEquals(600 + 400 + 90, same.freedBytes());
        assertEquals(List.of(105, 106), same.groups().get(1).files().get(1).names());
        assertEquals(9, same.candidates());
        assertEquals(2, same.skipped(SkipReason.CHANGED));
        assertTrue(same.isCancelled());
    }

    @Test
    void whatIsGoneFreesNothingAnyMoreAndTheGroupsAreOrderedAgain() {
        Duplicates left = without(FOUND, 2, 9);
        assertEquals(
                List.of(200L, 300L),
                left.groups().stream().map(DuplicateGroup::length).toList());
        assertEquals(400 + 300, left.freedBytes());
    }

    @Test
    void aFileThatLostOneOfItsNamesMayOccupyItsSpaceElsewhere() {
        DuplicateGroup group = without(FOUND, 6, 7).groups().get(1);
        DuplicateFile linked = group.files().get(1);
        assertEquals(List.of(105), linked.names());
        assertFalse(linked.isWhollyInTree());
        assertEquals(200, group.freedBytes());
    }

    @Test
    void nothingIsLeftOfNothing() {
        Duplicates none = without(FOUND, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertEquals(List.of(), none.groups());
        assertEquals(0, none.freedBytes());
    }
}
