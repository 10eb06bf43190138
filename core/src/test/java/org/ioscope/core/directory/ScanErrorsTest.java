package org.ioscope.core.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.ioscope.core.directory.ScanError.Kind;
import org.junit.jupiter.api.Test;

class ScanErrorsTest {

    private static final int EACCES = 13;
    private static final int EIO = 5;

    private static RawPath path(String path) {
        return new RawPath(path.getBytes(UTF_8));
    }

    private static ScanErrors errors(int errno, String... paths) {
        ScanErrors errors = new ScanErrors();
        for (String path : paths) {
            errors.add(new ScanError(ScanError.kindOf(errno), path(path), "open", errno));
        }
        return errors;
    }

    private static List<String> paths(ScanErrors errors) {
        return errors.listed().stream().map(error -> error.path().display()).toList();
    }

    @Test
    void aDirectoryThatIsReadAgainBringsItsOwnErrors() {
        ScanErrors before = errors(EACCES, "/d/a", "/d/a/b", "/d/ab", "/d/c");
        ScanErrors after = before.replaced(path("/d/a"), errors(EIO, "/d/a/x"));
        assertEquals(List.of("/d/ab", "/d/c", "/d/a/x"), paths(after));
        assertEquals(3, after.count());
        assertEquals(Map.of(ScanError.kindOf(EACCES), 2, ScanError.kindOf(EIO), 1), after.counts());
        assertEquals(4, before.count());
    }

    @Test
    void kindsThatAreGoneAreNotCounted() {
        ScanErrors after = errors(EACCES, "/", "/root").replaced(path("/"), new ScanErrors());
        assertEquals(0, after.count());
        assertEquals(Map.of(), after.counts());
    }

    @Test
    void onlySoManyAreListedAsAlways() {
        ScanErrors full = new ScanErrors();
        for (int i = 0; i < ScanErrors.LISTED; i++) {
            full.add(new ScanError(Kind.OTHER, path("/d/" + i), "stat", EIO));
        }
        ScanErrors after = full.replaced(path("/e"), errors(EIO, "/e/1"));
        assertEquals(ScanErrors.LISTED + 1, after.count());
        assertEquals(ScanErrors.LISTED, after.listed().size());
    }
}
