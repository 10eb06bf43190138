package org.ioscope.core.directory.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeEntry;
import org.ioscope.core.export.ProgramVersion;
import org.junit.jupiter.api.Test;

class NcduJsonTest {

    private static final String HEAD =
            "[1,2,{\"progname\":\"ioscope\",\"progver\":\"" + ProgramVersion.NUMBER + "\",\"timestamp\":1795256908},\n";

    @Test
    void entriesAreWrittenAsNcduWritesThem() throws IOException {
        try (StoredTrees trees = new StoredTrees("/data")) {
            trees.entry("/data", EntryType.DIRECTORY, 4096, 4096).device = 254L;
            trees.add().directory("b").file("sparse", 1 << 30, 0).up();
            TreeEntry linked = trees.entry("x", EntryType.FILE, 3, 4096);
            linked.links = 2;
            linked.inode = 2_147_394;
            trees.add();
            trees.entry("sym", EntryType.SYMLINK, 1, 0);
            trees.add();
            trees.entry("proc", EntryType.DIRECTORY, 0, 0).flag(NodeFlag.SKIPPED_FILE_SYSTEM);
            trees.add().up();
            trees.entry("share", EntryType.DIRECTORY, 0, 0).flag(NodeFlag.NETWORK_FILE_SYSTEM);
            trees.add().up();
            trees.entry("locked", EntryType.DIRECTORY, 4096, 4096).flag(NodeFlag.UNREADABLE);
            trees.add();
            DirectoryTree tree = trees.finish();
            assertEquals(
                    HEAD
                            + "[{\"name\":\"/data\",\"asize\":4096,\"dsize\":4096,\"dev\":65024},\n"
                            + "[{\"name\":\"b\",\"asize\":4096,\"dsize\":4096},\n"
                            + "{\"name\":\"sparse\",\"asize\":1073741824}],\n"
                            + "{\"name\":\"x\",\"asize\":3,\"dsize\":4096,\"ino\":2147394,\"hlnkc\":true,\"nlink\":2},\n"
                            + "{\"name\":\"sym\",\"asize\":1,\"notreg\":true},\n"
                            + "{\"name\":\"proc\",\"excluded\":\"kernfs\"},\n"
                            + "{\"name\":\"share\",\"excluded\":\"otherfs\"},\n"
                            + "[{\"name\":\"locked\",\"asize\":4096,\"dsize\":4096,\"read_error\":true}]]]\n",
                    StoredTrees.exported(tree).replace(",\"dev\":0", ""));
            tree.close();
        }
    }

    @Test
    void namesAreTheBytesOfTheFileSystem() throws IOException {
        byte[] name = new byte[254];
        for (int i = 0; i < name.length; i++) {
            name[i] = (byte) (i + (i + 1 < '/' ? 1 : 2));
        }
        try (StoredTrees trees = new StoredTrees("/\n\"\\\u00ff")) {
            trees.directory("/\n\"\\\u00ff");
            trees.entry("", EntryType.FILE, 1, 512).name = name;
            trees.add();
            DirectoryTree tree = trees.finish();
            String text = StoredTrees.exported(tree);
            assertTrue(text.contains("\"/\\n\\\"\\\\\u00ff\""), text);
            try (StoredTree stored = StoredTrees.read(text)) {
                assertArrayEquals(name, stored.tree().name(2));
                assertArrayEquals(tree.name(1), stored.tree().name(1));
            }
            tree.close();
        }
    }

    @Test
    void aSnapshotKeepsAllThatIsKnown() throws IOException {
        try (StoredTrees trees = new StoredTrees("/a", "/b/c.d")) {
            trees.directory("/a");
            List<NodeFlag> flags = List.of(NodeFlag.values());
            int number = 0;
            for (EntryType type : EntryType.values()) {
                TreeEntry entry = trees.entry("e" + type + ".TXT", type, 700, 1024);
                entry.modifiedSeconds = 4_000_000_000L;
                entry.accessedDay = 20_000;
                entry.createdDay = 65_535;
                entry.owner = number - 1;
                entry.flag(flags.get(3 + number++));
                trees.add();
                if (type == EntryType.DIRECTORY) {
                    trees.up();
                }
            }
            trees.entry("unknown", EntryType.FILE, 5, -1);
            trees.add();
            trees.entry("share", EntryType.DIRECTORY, 0, 0).flag(NodeFlag.NETWORK_FILE_SYSTEM);
            trees.add().up().file("huge", Long.MAX_VALUE, Long.MAX_VALUE).up();
            trees.file("/b/c.d", 5, 512);
            DirectoryTree tree = trees.finish();
            try (StoredTree stored = StoredTrees.read(StoredTrees.snapshot(tree))) {
                assertEquals(StoredTrees.lines(tree), StoredTrees.lines(stored.tree()));
                assertEquals(StoredTrees.TIME, stored.time());
                assertEquals("ioscope " + ProgramVersion.NUMBER, stored.program());
            }
            tree.close();
        }
    }

    @Test
    void bothWordsOfNcduForAnotherFileSystemAreRead() throws IOException {
        try (StoredTree stored = StoredTrees.read(HEAD + "[{\"name\":\"/\"},{\"name\":\"a\",\"excluded\":\"otherfs\"},"
                + "{\"name\":\"b\",\"excluded\":\"othfs\"},{\"name\":\"c\",\"excluded\":\"pattern\"}]]")) {
            assertTrue(stored.tree().has(2, NodeFlag.OTHER_FILE_SYSTEM));
            assertTrue(stored.tree().has(3, NodeFlag.OTHER_FILE_SYSTEM));
            assertTrue(stored.tree().has(4, NodeFlag.EXCLUDED));
        }
    }

    @Test
    void bytesDoNotOverflow() throws IOException {
        String huge = "\"asize\":18446744073709551615,\"dsize\":9223372036854775807}";
        try (StoredTree stored = StoredTrees.read(
                HEAD + "[{\"name\":\"/\"},{\"name\":\"a\"," + huge + ",{\"name\":\"b\"," + huge + "]]")) {
            assertEquals(Long.MAX_VALUE, stored.tree().totalApparent(1));
            assertTrue(stored.tree().totalAllocated(1) > Long.MAX_VALUE - 1024);
        }
    }

    @Test
    void tenThousandLevelsNeedNoStack() throws IOException {
        try (StoredTrees trees = new StoredTrees("/deep")) {
            trees.directory("/deep");
            for (int level = 0; level < 10_000; level++) {
                trees.directory("d");
            }
            trees.file("bottom", 10, 512);
            DirectoryTree tree = trees.finish();
            try (StoredTree stored = StoredTrees.read(StoredTrees.snapshot(tree))) {
                assertEquals(10_003, stored.tree().nodeCount());
                assertEquals(10_002, stored.tree().depth(10_002));
                assertEquals(tree.totalApparent(1), stored.tree().totalApparent(1));
            }
            tree.close();
        }
    }

    @Test
    void hardLinksAreToldApartByDevice() throws IOException {
        String link = "\"asize\":1000,\"ino\":7,\"hlnkc\":true,\"nlink\":2}";
        String text = HEAD + "[{\"name\":\"/\",\"dev\":1},{\"name\":\"a\"," + link + ",{\"name\":\"b\"," + link
                + ",[{\"name\":\"m\",\"dev\":2},{\"name\":\"a\"," + link + "]]]";
        try (StoredTree stored = StoredTrees.read(text)) {
            assertEquals(2000, stored.tree().totalApparent(1));
            assertEquals(3, stored.tree().totalFiles(1));
        }
    }

    @Test
    void whatOtherProgramsAddIsPassedOver() throws IOException {
        String text =
                "[1,1,{\"progname\":\"gdu\",\"x\":[1,{\"y\":null}]},[{\"name\":\"/\",\"items\":5,\"mtime\":12.75},"
                        + "{\"name\":\"a\\u00e9\\ud83d\\ude00\\t\",\"asize\":-0,\"z\":-1.5e+3}],[],{}]";
        try (StoredTree stored = StoredTrees.read(text)) {
            assertEquals("gdu", stored.program());
            assertEquals(12, stored.tree().modifiedSeconds(1));
            assertEquals("aé😀\\t", stored.tree().displayName(2));
        }
    }

    @Test
    void anOlderNcduDoesNotTellHowManyNames() throws IOException {
        String text = HEAD + "[{\"name\":\"/\"},{\"name\":\"a\",\"asize\":5,\"ino\":1,\"hlnkc\":true},"
                + "{\"name\":\"b\",\"asize\":5,\"ino\":1,\"hlnkc\":true},{\"name\":\"c\",\"nlink\":3,\"asize\":5}]]";
        try (StoredTree stored = StoredTrees.read(text)) {
            assertEquals(10, stored.tree().totalApparent(1));
            assertEquals(
                    List.of(true, true, false),
                    List.of(
                            stored.tree().has(2, NodeFlag.HARD_LINKED),
                            stored.tree().has(3, NodeFlag.HARD_LINKED),
                            stored.tree().has(4, NodeFlag.HARD_LINKED)));
        }
    }
}
