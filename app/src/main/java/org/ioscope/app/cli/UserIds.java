package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a user as iotop does: a name, else a number; `+123` is a number even where a user is called `123`.
final class UserIds implements ITypeConverter<Integer> {

    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[1-3]\\d{9}");

    @Override
    public Integer convert(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        boolean number = NUMBER.matcher(digits).matches();
        if (!text.startsWith("+")) {
            OptionalInt id = inPasswd(text);
            if (id.isEmpty() && !number) {
                id = inOtherDatabases(text);
            }
            if (id.isPresent()) {
                return id.getAsInt();
            }
        }
        if (number) {
            return Integer.parseUnsignedInt(digits);
        }
        throw new TypeConversionException("there is no user '" + text + "'");
    }

    private static OptionalInt inPasswd(String name) {
        try (Stream<String> lines = Files.lines(PASSWD, ISO_8859_1)) {
            return lines.map(line -> idIn(line, name))
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        } catch (IOException _) {
            // A machine may do without the file: the other databases are asked then.
            return OptionalInt.empty();
        }
    }

    /// LDAP and the like, through the C library's own tool, which knows what this machine uses.
    private static OptionalInt inOtherDatabases(String name) {
        try {
            Process getent = new ProcessBuilder("getent", "passwd", "--", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            getent.getOutputStream().close();
            return idIn(new String(getent.getInputStream().readAllBytes(), UTF_8).strip(), name);
        } catch (IOException _) {
            // No such tool here, so there are no other databases to ask either.
            return OptionalInt.empty();
        }
    }

    /// The third field of a line of `passwd(5)`, if the first is `name`.
    private static OptionalInt idIn(String line, String name) {
        String[] fields = line.split(":", 4);
        boolean found = fields.length > 3
                && fields[0].equals(name)
                && NUMBER.matcher(fields[2]).matches();
        return found ? OptionalInt.of(Integer.parseUnsignedInt(fields[2])) : OptionalInt.empty();
    }
}
