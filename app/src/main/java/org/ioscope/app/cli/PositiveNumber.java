package org.ioscope.app.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number from 1 to 999,999,999.
final class PositiveNumber implements ITypeConverter<Integer> {

    private static final Pattern DIGITS = Pattern.compile("0*[1-9]\\d{0,8}");

    @Override
    public Integer convert(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a whole number from 1 on");
        }
        return Integer.valueOf(text);
    }
}
