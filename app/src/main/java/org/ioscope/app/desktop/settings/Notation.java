package org.ioscope.app.desktop.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ioscope.core.export.FlatJson;

/// How values of a type are written in JSON, and read; what can not be a value of the type is no value.
///
/// @param write to JSON's notation
/// @param read from JSON's notation
record Notation<T>(Function<T, String> write, Function<String, Optional<T>> read) {

    static final Notation<Boolean> FLAG = new Notation<>(String::valueOf, value -> switch (value) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
    });

    static final Notation<String> TEXT = new Notation<>(FlatJson::quoted, FlatJson::text);

    /// A constant of an enum, in lower case.
    static <E extends Enum<E>> Notation<E> oneOf(Class<E> type) {
        return new Notation<>(
                value -> FlatJson.quoted(value.name().toLowerCase(Locale.ROOT)),
                value -> FlatJson.text(value)
                        .flatMap(name -> Arrays.stream(type.getEnumConstants())
                                .filter(constant ->
                                        constant.name().toLowerCase(Locale.ROOT).equals(name))
                                .findFirst()));
    }

    /// Seconds within a range.
    static Notation<Duration> seconds(Duration least, Duration most) {
        return new Notation<>(
                value -> String.valueOf(value.toMillis() / 1000.0),
                value -> number(value)
                        .map(seconds -> Duration.ofMillis(Math.round(1000 * seconds)))
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    /// Where the window was.
    static Notation<WindowPlace> place() {
        return new Notation<>(
                value -> FlatJson.quoted(value.encoded()),
                value -> FlatJson.text(value).flatMap(WindowPlace::decode));
    }

    private static Optional<Double> number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
