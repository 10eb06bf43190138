package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B/s",
        "0.4, <1 B/s",
        "999, 999 B/s",
        "999.5, 1.00 KB/s",
        "41_200_000, 41.2 MB/s",
        "999_400_000, 999 MB/s",
        "999_500_000, 1.00 GB/s",
        "40e9, 40.0 GB/s",
        "999.6e15, 1.00 EB/s",
        "92233720368547758070, 92.2 EB/s"
    })
    void aValueHasAtMostThreeDigits(String bytes, String expected) {
        assertEquals(expected, Units.DECIMAL.rate(Double.parseDouble(bytes.replace("_", ""))));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000, <0.01", "12000, 0.01", "312000, 0.31", "9_994_000, 9.99", "9_996_000, 10.0", "400e6, 400"
    })
    void smallValuesOfAColumnKeepItsUnitAndNeverReadAsZero(String bytes, String expected) {
        ByteScale scale = Units.DECIMAL.scale(412e6, true);
        assertEquals("MB/s", scale.unit());
        assertEquals(expected, scale.number(Double.parseDouble(bytes.replace("_", ""))));
    }
}
