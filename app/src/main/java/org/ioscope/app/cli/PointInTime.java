package org.ioscope.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time as seconds since 1970: how long ago it was (`90m`, `36h`, `7d`, `2w`, `1y`) or a date.
final class PointInTime implements ITypeConverter<Long> {

    private static final int MOST_DIGITS = 6;

    @Override
    public Long convert(String text) {
        int last = text.length() - 1;
        long unit = last < 1 ? 0 : seconds(text.charAt(last));
        try {
            if (unit > 0 && last <= MOST_DIGITS && text.charAt(0) != '-') {
                return Instant.now().getEpochSecond() - Integer.parseInt(text.substring(0, last)) * unit;
            }
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
        } catch (DateTimeException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is neither an age such as 36h, 7d or 1y nor a date");
        }
    }

    private static long seconds(char unit) {
        return switch (unit) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3_600;
            case 'd' -> 86_400;
            case 'w' -> 7 * 86_400;
            case 'y' -> 365 * 86_400L;
            default -> 0;
        };
    }
}
