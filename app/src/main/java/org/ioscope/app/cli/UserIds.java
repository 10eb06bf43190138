package org.ioscope.app.cli;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ioscope.nativeaccess.UserDatabase;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a user as iotop does: a name, else a number; `+123` is a number even where a user is called `123`.
final class UserIds implements ITypeConverter<Integer> {

    /// Numbers that fit into a `uid_t`, nearly all of them.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[1-3]\\d{9}");

    @Override
    public Integer convert(String text) {
        boolean numberOnly = text.startsWith("+");
        OptionalInt named = numberOnly ? OptionalInt.empty() : UserDatabase.uidOf(text);
        if (named.isPresent()) {
            return named.getAsInt();
        }
        String digits = numberOnly ? text.substring(1) : text;
        if (NUMBER.matcher(digits).matches()) {
            return Integer.parseUnsignedInt(digits);
        }
        throw new TypeConversionException("there is no user '" + text + "'");
    }
}
