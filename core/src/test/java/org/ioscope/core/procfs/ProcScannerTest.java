package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcScannerTest {

    private static ProcScanner over(String text) {
        return new ProcScanner("/proc/x", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fieldsAreTakenOneAfterTheOther() throws ProcFormatException {
        ProcScanner text = over("  8\t0 sda 1.57 avg10=0.25\n\nlast");

        assertTrue(text.nextLine());
        assertEquals(8, text.number("major"));
        assertEquals(0, text.number("minor"));
        assertFalse(text.skipField(bytes("sd")), "a part of a field is not the field");
        assertTrue(text.skipField(bytes("sda")));
        assertEquals(1.57, text.decimal("load"));
        text.require(bytes("avg10="));
        assertEquals(0.25, text.decimal("avg10"));
        assertEquals(-1, text.numberOr(-1, "more"));
        assertTrue(text.nextLine());
        assertFalse(text.hasField());
        assertTrue(text.nextLine());
        assertEquals("last", text.field("name"));
        assertFalse(text.nextLine());
        assertFalse(text.nextLine());
    }

    @Test
    void aNameEndsWhereItIsSaidTo() throws ProcFormatException {
        ProcScanner text = over("  eth0:123 4\n  lo 5\n");
        text.nextLine();
        assertEquals("eth0", text.until(':', "name"));
        assertEquals(123, text.number("bytes"));
        text.nextLine();
        assertThrows(ProcFormatException.class, () -> text.until(':', "name"));
    }

    @Test
    void whatIsNotThereIsToldWithFileItemTypeAndLine() {
        ProcScanner text = over("one\ntwo x\n");
        text.nextLine();
        text.nextLine();
        text.skipField();
        ProcFormatException failure = assertThrows(ProcFormatException.class, () -> text.number("count"));
        assertEquals("/proc/x: no count (number) in \"two x\"", failure.getMessage());
        assertThrows(ProcFormatException.class, () -> over("").number("count"));
    }

    @Test
    void aFileIsReadAnewFromItsBeginningWhateverItsSize(@TempDir Path folder) throws IOException {
        FakeProc proc = new FakeProc(folder);
        proc.write("long", "7 ".repeat(5000) + "\n8\n");
        try (ProcFile file = proc.files().open("long")) {
            assertEquals(7, first(file.scanAtOnce()));
            assertEquals(7, first(file.scan()));
            ProcScanner text = file.scan();
            text.nextLine();
            text.nextLine();
            assertEquals(8, text.number("last"));
            proc.write("long", "9\n");
            assertEquals(9, first(file.scanAtOnce()));
            assertEquals(9, first(file.scan()));
        }
    }

    private static long first(ProcScanner text) throws ProcFormatException {
        text.nextLine();
        return text.number("first");
    }
}
