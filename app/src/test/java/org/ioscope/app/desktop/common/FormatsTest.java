package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void aNameFromRightToLeftLeavesTheSentenceInItsOrder() {
        assertEquals("rsync", Formats.inSentence("rsync"));
        String sentence = Formats.inSentence("\u0642\u0627\u0631\u0626") + " holds 710 MB";
        assertEquals(0, new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getLevelAt(sentence.length() - 1));
    }
}
