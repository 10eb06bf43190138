package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.001, <0.01",
        "0.01, 0.01",
        "9.996, 10.0",
        "999.4, 999",
        "999.5, 1.00k",
        "99_940, 99.9k",
        "999_500, 1.00M",
        "7.5e9, 7.50G",
        "7.5e12, 7.50T",
        "7.5e15, 7.50P",
        "9223372036854775807, 9.22E"
    })
    void aNumberHasAtMostThreeDigitsHoweverLargeItIs(String number, String expected) {
        assertEquals(expected, Digits.shortened(Double.parseDouble(number.replace("_", ""))));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 0.1", "0.02, 0.02", "50, 50", "999, 999", "1000, 1k", "2.5e6, 2.5M", "5e18, 5E"})
    void aRoundNumberHasNoUselessPlaces(double number, String expected) {
        assertEquals(expected, Digits.round(number));
    }
}
