package org.ioscope.core.directory.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntryTableTest {

    private static long hash(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return EntryTable.hash(bytes, 0, bytes.length);
    }

    @Test
    void manyNamesAreToldApart() {
        EntryTable table = new EntryTable();
        for (int i = 0; i < 10_000; i++) {
            table.put(hash("file" + i), EntryTable.file(i * 512L, i % 2 == 0));
        }
        assertEquals(10_000, table.size());
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i * 512L, EntryTable.bytes(table.get(hash("file" + i))));
        }
        assertEquals(EntryTable.ABSENT, table.get(hash("file")));
        table.put(hash("file7"), EntryTable.file(1, false));
        assertEquals(10_000, table.size());
        long[] sum = new long[1];
        table.forEach((_, value) -> sum[0] += EntryTable.bytes(value));
        assertEquals(512L * 10_000 * 9_999 / 2 - 512 * 7 + 1, sum[0]);
    }

    @Test
    void aFileWithOtherNamesOccupiesNothingOfItsOwn() {
        assertEquals(0, EntryTable.ownBytes(EntryTable.file(4096, true)));
        assertEquals(4096, EntryTable.ownBytes(EntryTable.file(4096, false)));
        assertEquals(0, EntryTable.bytes(EntryTable.file(-1, false)));
    }

    @Test
    void aDirectoryThatWentElsewhereIsLeftAlone() {
        EntryTable table = new EntryTable();
        table.putDirectory(hash("d"), new FileId(1, 2));
        assertEquals(new FileId(1, 2), table.directory(hash("d")));
        table.forgetDirectory(hash("d"));
        assertNull(table.directory(hash("d")));
        assertEquals(EntryTable.LEFT_ALONE, table.get(hash("d")));
        table.forgetDirectory(hash("x"));
        assertEquals(EntryTable.ABSENT, table.get(hash("x")));
        assertNotEquals(hash("d"), hash("x"));
    }
}
