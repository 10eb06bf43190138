package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrnoTest {

    @ParameterizedTest
    @EnumSource
    void everyConstantIsFoundByItsNumber(Errno errno) {
        assertEquals(errno, Errno.of(errno.number()));
    }

    @Test
    void numbersWithoutANameAreUnknownAndStillToldInTheMessage() {
        assertEquals(Errno.UNKNOWN, Errno.of(95_000));
        assertEquals(
                "open(\"x\"): errno 71 (Protocol error)",
                ErrnoException.of(71, "open", "\"x\"").getMessage());
    }

    @Test
    void theMessageTellsCallSubjectNameAndWords() {
        ErrnoException failure = ErrnoException.of(13, "openat", "\"/proc/812/io\"");

        assertEquals("openat(\"/proc/812/io\"): EACCES (Permission denied)", failure.getMessage());
        assertEquals(Errno.EACCES, failure.errno());
        assertEquals("openat", failure.call());
    }
}
