package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            BYTES,            0,            0 B
            BYTES_PER_SECOND, 41200000,     41.2 MB/s
            PERCENT,          63.21,        63.2 %
            PER_SECOND,       0.001,        <0.01/s
            PER_SECOND,       12.34,        12.3/s
            PER_SECOND,       1234,         1.23k/s
            PER_SECOND,       250000,       250k/s
            PER_SECOND,       9223372036854775807, 9.22E/s
            MEAN,             1.5,          1.50
            MILLIS,           0,            0 ms
            MILLIS,           0.042,        42.0 µs
            MILLIS,           0.9994,       999 µs
            MILLIS,           1.2,          1.20 ms
            MILLIS,           1200,         1.20 s
            MILLIS,           12000,        12.0 s
            MILLIS,           900000,       15.0 min
            MILLIS,           72000000,     20.0 h
            BITS_PER_SECOND,  1000000000,   1.00 Gbit/s
            BITS_PER_SECOND,  100000000,    100 Mbit/s
            BITS_PER_SECOND,  9223372036854775807, 9.22M Tbit/s
            PERCENT,          6400,         6400 %
            PERCENT,          9223372036854775807, 9.22E %
            PERCENT,          NaN,          –
            """)
    void aNumberIsWrittenInItsOwnBestUnit(Quantity quantity, double value, String text) {
        assertEquals(text, quantity.text(value, Units.DECIMAL));
    }
}
