package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.directory.FileKind;
import org.junit.jupiter.api.Test;

final class TreeColoringTest {

    private final PlainTree source = new PlainTree("root");
    private final int folder = source.directory(0, "folder");
    private final int film = source.file(folder, "film.mkv", 700);
    private final int text = source.file(folder, "text.txt", 200);
    private final int nothing = source.file(folder, "nothing.jpg", 0);
    private final int archive = source.file(0, "all.zip", 100);
    private final SizedTree tree = SizedTree.of(source, TreeMeasure.ALLOCATED);

    @Test
    void aDirectoryHasTheColourOfWhatPrevailsInIt() {
        TreeColoring coloring = TreeColoring.byKind(tree);
        assertEquals(TreePalettes.category(FileKind.VIDEO), coloring.category(folder));
        assertEquals(TreePalettes.category(FileKind.DOCUMENT), coloring.category(text));
        assertEquals(TreePalettes.category(FileKind.IMAGE), coloring.category(nothing));
        assertEquals(700, coloring.size(TreePalettes.category(FileKind.VIDEO)));
    }

    @Test
    void childrenAreSortedBySizeAndThoseWithoutAreLeftOut() {
        assertEquals(2, tree.childCount(folder));
        assertEquals(film, tree.child(folder, 0));
        assertEquals(text, tree.child(folder, 1));
        assertEquals(folder, tree.child(0, 0));
        assertEquals(1000, tree.size(0));
        assertEquals(0, tree.size(nothing));
    }

    @Test
    void theNumberOfFilesCanBeTheMeasure() {
        SizedTree files = SizedTree.of(source, TreeMeasure.FILES);
        assertEquals(4, files.size(0));
        assertEquals(3, files.size(folder));
    }

    @Test
    void ageIsCountedFromNow() {
        source.aged(film, 0).aged(text, 100).aged(archive, 20_000);
        TreeColoring coloring = TreeColoring.byAge(tree, PlainTree.NOW);
        assertEquals("Past day", coloring.palette().name(coloring.category(film)));
        assertEquals("Past 6 months", coloring.palette().name(coloring.category(text)));
        assertEquals("Older", coloring.palette().name(coloring.category(archive)));
    }

    @Test
    void ownersAreRankedBySize() {
        TreeColoring coloring = TreeColoring.byOwner(tree, owner -> "user " + owner);
        assertEquals("user " + source.owner(film), coloring.palette().name(0));
        assertEquals(0, coloring.category(film));
        assertEquals(1, coloring.category(text));
    }

    @Test
    void depthIsCountedFromTheTop() {
        TreeColoring coloring = TreeColoring.byDepth(tree);
        assertEquals("1", coloring.palette().name(coloring.category(archive)));
        assertEquals("2", coloring.palette().name(coloring.category(film)));
    }

    @Test
    void growthHasOneHueAndShrinkingAnother() {
        TreeColoring coloring = TreeColoring.byGrowth(tree, node -> node == film ? 700 : node == text ? -10 : 0);
        assertEquals("New", coloring.palette().name(coloring.category(film)));
        assertEquals("Shrunk a little", coloring.palette().name(coloring.category(text)));
        assertEquals("As before", coloring.palette().name(coloring.category(archive)));
    }

    @Test
    void aFilterKeepsTheDirectoriesOfWhatMatches() {
        NodeSet lit = NodeSet.matching(tree, node -> node == film);
        assertTrue(lit.contains(film));
        assertTrue(lit.contains(folder));
        assertTrue(lit.contains(0));
        assertFalse(lit.contains(text));
        assertFalse(lit.contains(archive));
        assertFalse(lit.contains(TreeTiles.FREE));
    }

    @Test
    void aSpotlightIsOnANodeAndAllBelow() {
        NodeSet lit = NodeSet.below(tree, folder);
        assertTrue(lit.contains(text));
        assertFalse(lit.contains(0));
        assertFalse(lit.and(NodeSet.matching(tree, node -> node == archive)).contains(text));
    }

    @Test
    void whatIsNotLitIsNearTheBackground() {
        TreeRamps ramps = new TreeRamps(TreePalettes.KINDS, TreeTheme.DARK);
        NodeSet lit = NodeSet.below(tree, archive);
        PerceivedColor background = PerceivedColor.of(TreeTheme.DARK.background());
        int full = ramps.of(archive, 0, lit)[250];
        int dimmed = ramps.of(film, 0, lit)[250];
        assertTrue(PerceivedColor.of(dimmed).distance(background)
                < PerceivedColor.of(full).distance(background) / 2);
    }
}
