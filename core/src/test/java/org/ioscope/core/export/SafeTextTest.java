package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class SafeTextTest {

    @Test
    void plainTextStaysTheSameObject() {
        String plain = "java -jar a.jar ~ \\ !";
        assertSame(plain, SafeText.visible(plain));
    }

    @Test
    void controlCharactersBecomeEscapes() {
        assertEquals("a\\nb\\tc\\rd\\x1b[31me\\x00\\x7f\\x9b", SafeText.visible("a\nb\tc\rd\u001b[31me\0\u007f\u009b"));
    }

    @Test
    void directionMarksAndZeroWidthCharactersBecomeEscapes() {
        assertEquals(
                "a\\u200fb\\u202ec\\u200bd\\ufeffe\\u2028", SafeText.visible("a\u200fb\u202ec\u200bd\ufeffe\u2028"));
    }

    @Test
    void loneSurrogatesAndTagsBecomeEscapes() {
        assertEquals("\\ud800x\\udc00", SafeText.visible("\ud800x\udc00"));
        assertEquals("\\u{e0001}", SafeText.visible(Character.toString(0xE0001)));
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertEquals("größe 日本語 😀 \ufffd", SafeText.visible("größe 日本語 😀 \ufffd"));
    }

    @Test
    void asciiReplacesOneCharacterByOneQuestionMark() {
        assertEquals("gr??e ??? ? ? \\x1b", SafeText.ascii("größe 日本語 😀 \ufffd \u001b"));
    }
}
