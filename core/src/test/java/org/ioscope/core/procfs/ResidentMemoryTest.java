package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.SystemConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResidentMemoryTest {

    @Test
    void theSecondNumberCountsPages() throws ProcFormatException {
        assertEquals(700 * SystemConfiguration.pageBytes(), parse("9000 700 300 20 0 500 0\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9000", "9000 x 1"})
    void whatIsNoNumberIsToldWithPathAndName(String content) {
        ProcFormatException failure = assertThrows(ProcFormatException.class, () -> parse(content));

        assertEquals("/proc/7/statm: no resident (2nd number) in \"" + content + "\"", failure.getMessage());
    }

    private static long parse(String text) throws ProcFormatException {
        return ResidentMemory.parse("/proc/7/statm", text.getBytes(StandardCharsets.US_ASCII));
    }
}
