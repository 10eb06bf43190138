package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ioscope.core.sample.Reading;

/// A counter of the kernel that is read another way than by the code under test, just before and just after each
/// of its two readings: what it counted has to lie between what was counted inside and outside.
final class Bracket {

    /// Reads the counter.
    interface Counter {
        long read() throws IOException;
    }

    private final String name;
    private final Counter counter;
    private final long beforeFirst;
    private long afterFirst;
    private long beforeLast;

    Bracket(String name, Counter counter) throws IOException {
        this.name = name;
        this.counter = counter;
        beforeFirst = counter.read();
    }

    /// A number in a file: the first group of a pattern.
    static Bracket of(String path, String pattern) throws IOException {
        return new Bracket(path + " " + pattern, () -> number(path, pattern));
    }

    static long number(String path, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(path)));
        assertTrue(matcher.find(), () -> path + " has no " + pattern);
        return Long.parseLong(matcher.group(1));
    }

    /// After the first reading of the code under test.
    void opened() throws IOException {
        afterFirst = counter.read();
    }

    /// Before its second reading.
    void closing() throws IOException {
        beforeLast = counter.read();
    }

    /// After its second reading.
    ///
    /// @param unit what one count stands for
    void assertHolds(Reading reading, long unit) throws IOException {
        long least = (beforeLast - afterFirst) * unit;
        long most = (counter.read() - beforeFirst) * unit;
        long value = reading.value().orElseThrow(() -> new AssertionError(name + ": " + reading));
        assertTrue(least <= value && value <= most, () -> name + ": " + value + " is not in " + least + " to " + most);
    }
}
