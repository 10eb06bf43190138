package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ProcessEntryTest {

    private final ProcessEntry process = new ProcessEntry(100);

    @Test
    void whoseProcessorTimeStandsStillHasNotRun() {
        assertTrue(process.hasRun(7));
        assertFalse(process.hasRun(7));
        assertTrue(process.hasRun(8));
    }

    @Test
    void aKernelThatDoesNotTellProcessorTimesHidesNobody() {
        assertTrue(process.hasRun(0));
        assertTrue(process.hasRun(0));
    }
}
