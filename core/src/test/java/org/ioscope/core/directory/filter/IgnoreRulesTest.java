package org.ioscope.core.directory.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoreRulesTest {

    @Test
    void aPatternWithoutASlashMatchesNamesAnywhere() {
        assertTrue(leavesOut("*.log", "a/b/x.log"));
        assertTrue(leavesOut("x?z", "a/xéz"));
        assertFalse(leavesOut("*.log", "a.log/b"));
        assertTrue(leavesOut("[a-c]1[!x]", "b1y"));
        assertFalse(leavesOut("[a-c]1[!x]", "b1x"));
        assertTrue(leavesOut("a\\*b", "a*b"));
        assertFalse(leavesOut("a\\*b", "axb"));
    }

    @Test
    void aPatternWithASlashMatchesTheWholePath() {
        assertTrue(leavesOut("/a", "a"));
        assertFalse(leavesOut("/a", "b/a"));
        assertTrue(leavesOut("a/*.c", "a/x.c"));
        assertFalse(leavesOut("a/*.c", "a/b/x.c"));
        assertTrue(leavesOut("a/**/x", "a/x"));
        assertTrue(leavesOut("a/**/x", "a/b/c/x"));
        assertTrue(leavesOut("**/x/y", "a/b/x/y"));
        assertTrue(leavesOut("a/**", "a/b/c"));
        assertFalse(leavesOut("a/**", "b/a/c"));
    }

    @Test
    void theLastRuleThatMatchesDecides() {
        IgnoreRules rules = new IgnoreRules(List.of("# all", "", "*.o", "!keep.o  ", "\\#x"));
        assertEquals(IgnoreRules.Verdict.LEFT_OUT, rules.of("a.o".getBytes(UTF_8), 0, false));
        assertEquals(IgnoreRules.Verdict.TAKEN_IN, rules.of("d/keep.o".getBytes(UTF_8), 0, false));
        assertEquals(IgnoreRules.Verdict.NOTHING, rules.of("a.c".getBytes(UTF_8), 0, false));
        assertEquals(IgnoreRules.Verdict.LEFT_OUT, rules.of("#x".getBytes(UTF_8), 0, false));
    }

    @Test
    void aSlashAtTheEndMeansDirectories() {
        IgnoreRules rules = new IgnoreRules(List.of("build/"));
        assertEquals(IgnoreRules.Verdict.LEFT_OUT, rules.of("a/build".getBytes(UTF_8), 0, true));
        assertEquals(IgnoreRules.Verdict.NOTHING, rules.of("a/build".getBytes(UTF_8), 0, false));
    }

    @Test
    void namesNeedNotBeUtf8() {
        IgnoreRules rules = new IgnoreRules(List.of("a?b*"));
        assertEquals(IgnoreRules.Verdict.LEFT_OUT, rules.of("a\u00ffb\u00fe".getBytes(ISO_8859_1), 0, false));
    }

    @Test
    void manyStarsTakeNoLongTime() {
        assertFalse(leavesOut("*a*a*a*a*a*a*a*a*a*a*b", "a".repeat(255)));
        assertFalse(leavesOut("**/a*/**/a*/**/b", "a/".repeat(2000) + "c"));
    }

    private static boolean leavesOut(String pattern, String path) {
        return new IgnoreRules(List.of(pattern)).of(path.getBytes(UTF_8), 0, false) == IgnoreRules.Verdict.LEFT_OUT;
    }
}
