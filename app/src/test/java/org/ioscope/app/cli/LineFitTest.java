package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LineFitTest {

    @Test
    void whatFitsStays() {
        assertEquals("abc", cut("abc", 3));
        assertEquals("日本", cut("日本", 4));
    }

    @Test
    void whatDoesNotFitIsCutWithAMark() {
        assertEquals("ab+", cut("abcd", 3));
        assertEquals("日+", cut("日本", 3));
        assertEquals("+", cut("abcd", 0));
    }

    @Test
    void partsGoToLinesOfTheirOwn() {
        assertEquals(List.of("a | b"), fold("a | b", 5));
        assertEquals(List.of("aa | bb", "  cc"), fold("aa | bb | cc", 8));
        assertEquals(List.of("aaa", "  b+"), fold("aaa | bbbbb", 4));
    }

    @Test
    void ofPathsTheEndStays() {
        assertEquals("/a/b", LineFit.cutStart("/a/b", 4));
        assertEquals("+/b", LineFit.cutStart("/aa/b", 3));
        assertEquals("+本", LineFit.cutStart("日本", 3));
        assertEquals("+", LineFit.cutStart("日本", 1));
    }

    private static String cut(String line, int columns) {
        return new String(LineFit.cut(line.getBytes(UTF_8), columns), UTF_8);
    }

    private static List<String> fold(String line, int columns) {
        return LineFit.fold(line.getBytes(UTF_8), columns).stream()
                .map(part -> new String(part, UTF_8))
                .toList();
    }
}
