package org.ioscope.app.cli;

import java.math.BigDecimal;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an amount of bytes: `10`, `10k`, `1.5G`, `10MiB` (powers of 1024) or `10MB` (powers of 1000).
final class ByteAmount implements ITypeConverter<Long> {

    private static final String LETTERS = "kmgtpe";

    @Override
    public Long convert(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.')) {
            end++;
        }
        String unit = lower.substring(end);
        try {
            return new BigDecimal(lower.substring(0, end))
                    .multiply(factor(unit))
                    .toBigInteger()
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no size such as 4096, 10k, 1.5G or 20MB");
        }
    }

    private static BigDecimal factor(String unit) {
        if (unit.isEmpty() || unit.equals("b")) {
            return BigDecimal.ONE;
        }
        int power = LETTERS.indexOf(unit.charAt(0)) + 1;
        int base =
                switch (unit.substring(1)) {
                    case "", "ib" -> 1024;
                    case "b" -> 1000;
                    default -> 0;
                };
        if (power == 0 || base == 0) {
            throw new NumberFormatException(unit);
        }
        return BigDecimal.valueOf(base).pow(power);
    }
}
