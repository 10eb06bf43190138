package org.ioscope.app.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the time between two refreshes: seconds, with or without a fraction.
final class Delays implements ITypeConverter<Duration> {

    private static final BigDecimal SHORTEST = new BigDecimal("0.2");
    private static final BigDecimal LONGEST = new BigDecimal("3600");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}");

    @Override
    public Duration convert(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a number of seconds such as 1 or 0.5");
        }
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.compareTo(SHORTEST) < 0 || seconds.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'" + text + "' is not within 0.2 to 3600 seconds");
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}
