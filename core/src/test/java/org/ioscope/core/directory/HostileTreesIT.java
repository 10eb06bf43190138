package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ioscope.core.child.ChildProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Trees that other programs stumble over.
final class HostileTreesIT {

    private static final int LEVELS = 10_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    /// Java can not name what lies so deep, `rm` can.
    @AfterEach
    void delete() throws IOException {
        Shell.run(
                folder.getParent(),
                "chmod -R u+rwx '" + folder.getFileName() + "'; rm -rf '" + folder.getFileName() + "'");
    }

    private DirectoryProfile scan(Backend backend) {
        return DirectoryProfiler.profile(
                ScanOptions.DEFAULT.toBuilder().backend(backend).build(), List.of(PathBytes.of(folder)));
    }

    @Test
    void aChainOfTenThousandDirectoriesIsReadToItsEnd() throws IOException {
        Shell.run(
                folder,
                "perl -e 'for (1.." + LEVELS + ") { mkdir \"directory\"; chdir \"directory\" or die } "
                        + "open F, \">end\"; print F \"12345\"'");

        for (Backend backend : List.of(Backend.SEQUENTIAL, Backend.PARALLEL)) {
            DirectoryProfile profile = scan(backend);

            try (DirectoryTree tree = profile.tree()) {
                assertEquals(0, profile.errors().count(), profile.errors().listed()::toString);
                assertEquals(LEVELS, tree.totalDirectories(tree.root()));
                assertEquals(1, tree.totalFiles(tree.root()));
                assertEquals(Shell.number(folder, "du -s -B1 ."), tree.totalAllocated(tree.root()));
                DirectoryStatistics statistics = DirectoryStatistics.of(tree, tree.root());
                assertEquals(LEVELS + 1, statistics.depths().most());
                assertTrue(tree.path(tree.nodeCount() - 1).length > 10 * LEVELS);
            }
        }
    }

    /// Each level has further directories, so that the first one's descriptor would have to stay open at each.
    @Test
    void aDeepCombNeedsNoMoreDescriptorsThanThereAre() throws IOException {
        Shell.run(
                folder,
                "perl -e 'for (1..200) { mkdir \"a\"; mkdir \"b\"; mkdir \"b/in\"; mkdir \"z\"; "
                        + "chdir(\"a\") or die }'");
        DescriptorLedger few = new DescriptorLedger(10);
        DirectoryScan scan = new DirectoryScan(ScanOptions.DEFAULT, List.of(PathBytes.of(folder)), few);

        scan.run();

        try (DirectoryTree tree = scan.result().join().tree()) {
            assertEquals(0, scan.result().join().errors().count());
            assertEquals(200 * 4, tree.totalDirectories(tree.root()));
            assertEquals(0, few.open());
        }
    }

    @Test
    void nioSaysWhereAPathIsTooLongForIt() throws IOException {
        Shell.run(folder, "perl -e 'for (1..600) { mkdir \"directory\"; chdir \"directory\" or die }'");

        DirectoryProfile profile = scan(Backend.NIO);

        try (DirectoryTree tree = profile.tree()) {
            assertEquals(
                    Map.of(ScanError.Kind.NAME_TOO_LONG, 1), profile.errors().counts());
            assertTrue(tree.totalDirectories(tree.root()) > 390);
        }
    }

    /// A user without rights sees the names in a directory that may be listed but not searched, and that there is one
    /// that may not be read.
    @Test
    void everythingThatMayNotBeReadIsSaid(@TempDir Path classes) throws Exception {
        Shell.run(
                folder,
                "mkdir open closed listed; touch open/a closed/b listed/c listed/d; chmod 755 . open;"
                        + " chmod 700 closed; chmod 744 listed");

        String output = ChildProgram.runAsNobody(classes, List.of(), ScanPrinter.class, folder.toString());

        assertTrue(output.contains("files 3 directories 3"), output);
        assertTrue(output.contains("PERMISSION_DENIED " + folder + "/closed open"), output);
        assertTrue(output.contains("PERMISSION_DENIED " + folder + "/listed/c stat"), output);
        assertTrue(output.contains("PERMISSION_DENIED " + folder + "/listed/d stat"), output);
        assertTrue(output.contains("empty 0"), output);
    }
}
