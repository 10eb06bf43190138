package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.TreeBuilder;
import org.junit.jupiter.api.Test;

final class ScanJsonTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static String json(DirectoryTree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScanJson.write(tree, NOW, null, out);
        return out.toString(UTF_8);
    }

    private static DirectoryTree tree() {
        return new TreeBuilder("/data")
                .modified(NOW.minus(Duration.ofDays(3)).getEpochSecond())
                .owner(1000)
                .file("a.txt", 1, 512)
                .directory("sub")
                .modified(NOW.minus(Duration.ofDays(400)).getEpochSecond())
                .owner(-2)
                .file("b.TXT", 700, 1024)
                .file("zero", 0, 0)
                .directory("empty")
                .build();
    }

    private static void assertHolds(String json, String part) {
        assertTrue(json.contains(part), json);
    }

    @Test
    void statisticsHaveCountAndBytesOfEachClass() throws IOException {
        try (DirectoryTree tree = tree()) {
            String json = json(tree);
            assertHolds(
                    json,
                    "\"files\":3,\"directories\":3,\"apparentBytes\":701,\"allocatedBytes\":1536,\"hardLinks\":0,");
            assertHolds(
                    json,
                    "\"extensions\":[{\"extension\":\".txt\",\"files\":2,\"apparentBytes\":701,\"allocatedBytes\":1536},"
                            + "{\"extension\":\"\",\"files\":1,\"apparentBytes\":0,\"allocatedBytes\":0}],");
            assertHolds(json, "\"depth\":{\"most\":2,\"mean\":1.3333333333333333,\"entries\":[1,2,3]},");
            assertHolds(
                    json,
                    "\"sizes\":[{\"least\":0,\"most\":0,\"files\":1,\"apparentBytes\":0,\"allocatedBytes\":0},"
                            + "{\"least\":1,\"most\":1,\"files\":1,\"apparentBytes\":1,\"allocatedBytes\":512},"
                            + "{\"least\":512,\"most\":1023,\"files\":1,\"apparentBytes\":700,\"allocatedBytes\":1024}],");
            assertHolds(
                    json,
                    "\"modified\":[{\"age\":\"week\",\"files\":1,\"apparentBytes\":1,\"allocatedBytes\":512},"
                            + "{\"age\":\"two-years\",\"files\":2,\"apparentBytes\":700,\"allocatedBytes\":1024}],");
            assertHolds(
                    json,
                    "\"owners\":[{\"uid\":4294967294,\"files\":2,\"apparentBytes\":700,\"allocatedBytes\":1024},"
                            + "{\"uid\":1000,\"files\":1,\"apparentBytes\":1,\"allocatedBytes\":512}],");
            assertHolds(
                    json, "\"largest\":[{\"path\":\"/data/sub/b.TXT\",\"apparentBytes\":700,\"allocatedBytes\":1024},");
        }
    }

    @Test
    void theReportOfFilomaIsInIt() throws IOException {
        try (DirectoryTree tree = tree()) {
            String json = json(tree);
            assertHolds(json, "\"file_extensions\":{\".txt\":2,\"<no extension>\":1},");
            assertHolds(json, "\"common_folder_names\":{\"empty\":1,\"sub\":1},");
            assertHolds(json, "\"empty_folders\":[\"/data/sub/empty\"],");
            assertHolds(json, "\"depth_distribution\":{\"0\":1,\"1\":2,\"2\":3},");
            assertHolds(
                    json, "\"top_folders_by_file_count\":[[\"/data/sub\",2],[\"/data\",1],[\"/data/sub/empty\",0]],");
        }
    }

    @Test
    void severalScannedPathsAreAtDepthZeroAndWhatIsAboveThemIsNotCounted() throws IOException {
        try (StoredTrees trees = new StoredTrees("/a", "/b")) {
            trees.directory("/a").file("x", 5, 512).up();
            trees.directory("/b").up();
            try (DirectoryTree tree = trees.finish()) {
                String json = json(tree);
                assertHolds(json, "\"files\":1,\"directories\":2,");
                assertHolds(json, "\"depth\":{\"most\":1,\"mean\":0.3333333333333333,\"entries\":[2,1]},");
                assertHolds(json, "\"empty_folders\":[\"/b\"],");
                assertHolds(json, "\"top_folders_by_file_count\":[[\"/a\",1],[\"/b\",0]],");
                assertEquals(DirectoryTree.TOP, tree.root());
            }
        }
    }
}
