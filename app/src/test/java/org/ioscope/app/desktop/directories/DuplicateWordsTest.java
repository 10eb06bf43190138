package org.ioscope.app.desktop.directories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.TreeBuilder;
import org.ioscope.core.directory.duplicates.DuplicateEstimate;
import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.duplicates.SkipReason;
import org.junit.jupiter.api.Test;

class DuplicateWordsTest {

    private static final ShownTree TREE = ShownTree.live(
            new TreeBuilder("/data").build(),
            new ScanRequest(List.of(ScanRequest.path("/data")), ScanOptions.DEFAULT, null));
    private static final DuplicateFile HERE = new DuplicateFile(List.of(1), 2_000_000, true);
    private static final DuplicateFile LINKED = new DuplicateFile(List.of(2, 3), 2_000_000, false);
    private static final DuplicateGroup GROUP = new DuplicateGroup(1_999_000, List.of(HERE, LINKED), 2_000_000);

    private static DuplicatesState.Found found(List<DuplicateGroup> groups, boolean cancelled) {
        Map<SkipReason, Integer> skipped = Map.of(SkipReason.UNREADABLE, 1, SkipReason.CHANGED, 1200);
        Duplicates result = new Duplicates(groups, 2_000_000, 40, 0, skipped, 5_000_000, 2.34, cancelled);
        return DuplicatesState.Found.of(TREE, result);
    }

    @Test
    void theAnswerIsOneLine() {
        assertEquals(
                "1 group of equal files: 2.00 MB could be freed",
                DuplicateWords.title(found(List.of(GROUP), false), Units.DECIMAL));
        assertEquals("2 × 2.00 MB", DuplicateWords.group(GROUP, Units.DECIMAL));
        assertEquals("No duplicates", DuplicateWords.none(found(List.of(), false)));
        assertEquals("No duplicates found before it was cancelled", DuplicateWords.none(found(List.of(), true)));
    }

    @Test
    void whatWasReadAndWhatNotIsToldWithTheReasons() {
        assertEquals(
                List.of(
                        "40 files share a size, 5.00 MB read in 2.3\u00a0s.",
                        "Not compared: 1\u202f200 files that changed since the scan, 1 file that could not be read."),
                DuplicateWords.details(found(List.of(), false), Units.DECIMAL));
        assertTrue(DuplicateWords.limits(found(List.of(), true)).startsWith("Cancelled before"));
        assertEquals("", DuplicateWords.limits(found(List.of(), false)));
    }

    @Test
    void howMuchThereIsToReadIsSaidBefore() {
        DuplicatesState.Idle idle = new DuplicatesState.Idle("", new DuplicateEstimate(40, 7_000_000));
        assertTrue(
                DuplicateWords.offer(idle, Units.DECIMAL)
                        .endsWith(
                                "Here 40 files share a size, 7.00 MB together: of most only the ends are read, of equal ones all."));
        assertTrue(DuplicateWords.offer(new DuplicatesState.Idle("Why.", new DuplicateEstimate(0, 0)), Units.DECIMAL)
                .startsWith("Why. Here no two files"));
    }

    @Test
    void theBarCountsBytesAndFiles() {
        RawPath path = new RawPath(new byte[0]);
        assertEquals(-1, DuplicateWords.part(new DuplicateProgress(0, 0, 0, 0, 0, path)));
        assertEquals(0.5, DuplicateWords.part(new DuplicateProgress(4, 2, 6000, 3000, 9000, path)));
        DuplicateProgress begun = new DuplicateProgress(2, 0, 1L << 30, 1L << 28, 1L << 28, path);
        assertEquals(0.25, DuplicateWords.part(begun), 0.001);
        assertEquals("0 of 2 files settled  ·  268 MB read", DuplicateWords.figures(begun, Units.DECIMAL));
    }

    @Test
    void linksAreTold() {
        assertEquals("", DuplicateWords.note(new DuplicateRow.Name(HERE, 1, false)));
        assertEquals("hard link elsewhere", DuplicateWords.note(new DuplicateRow.Name(LINKED, 2, false)));
        assertEquals("hard link", DuplicateWords.note(new DuplicateRow.Name(LINKED, 3, true)));
    }
}
