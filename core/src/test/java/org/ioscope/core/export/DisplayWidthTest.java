package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class DisplayWidthTest {

    @Test
    void eastAsianCharactersAndEmojiTakeTwoColumns() {
        assertEquals(4, DisplayWidth.of("root"));
        assertEquals(6, DisplayWidth.of("日本語"));
        assertEquals(2, DisplayWidth.of("😀"));
        assertEquals(5, DisplayWidth.of("größe"));
    }

    @Test
    void combiningMarksTakeNone() {
        assertEquals(1, DisplayWidth.of("e\u0301"));
    }

    @Test
    void cutTextNeverTakesMoreThanItsColumns() {
        assertEquals("systemd+", DisplayWidth.cut("systemd-network", 8, '+'));
        assertEquals("日本+", DisplayWidth.cut("日本語文字", 6, '+'));
        assertEquals("root", DisplayWidth.cut("root", 4, '+'));
    }
}
