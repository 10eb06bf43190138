package org.ioscope.core.export;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ioscope.core.sample.Reading;
import tools.jackson.core.JsonGenerator;

/// One field of the records of `T`, in JSON and in CSV. What is not known is null and an empty cell.
///
/// @param name in both
/// @param json writes the value of an item
/// @param cell the value of an item
record Field<T>(String name, BiConsumer<JsonGenerator, T> json, Function<T, String> cell) {

    /// A number of the kernel.
    static <T> Field<T> number(String name, Function<T, Reading> value) {
        return new Field<>(
                name,
                (json, item) -> {
                    if (value.apply(item) instanceof Reading.Known(long number)) {
                        json.writeNumber(number);
                    } else {
                        json.writeNull();
                    }
                },
                item -> CsvCell.number(value.apply(item)));
    }

    /// A fraction; NaN where it is not known.
    static <T> Field<T> fraction(String name, ToDoubleFunction<T> value) {
        return new Field<>(
                name,
                (json, item) -> {
                    double number = value.applyAsDouble(item);
                    if (Double.isFinite(number)) {
                        json.writeNumber(number);
                    } else {
                        json.writeNull();
                    }
                },
                item -> {
                    double number = value.applyAsDouble(item);
                    return Double.isFinite(number) ? Double.toString(number) : "";
                });
    }

    /// A text of unknown origin; empty where there is none.
    static <T> Field<T> text(String name, Function<T, String> value) {
        return new Field<>(
                name,
                (json, item) -> {
                    String text = value.apply(item);
                    JsonText.write(json, text.isEmpty() ? null : text);
                },
                item -> CsvCell.text(value.apply(item)));
    }

    /// Texts of unknown origin; in CSV with blanks between them.
    static <T> Field<T> texts(String name, Function<T, List<String>> value) {
        return new Field<>(
                name,
                (json, item) -> {
                    json.writeStartArray();
                    value.apply(item).forEach(text -> JsonText.write(json, text));
                    json.writeEndArray();
                },
                item -> CsvCell.text(String.join(" ", value.apply(item))));
    }

    /// True or false.
    static <T> Field<T> flag(String name, Predicate<T> value) {
        return new Field<>(
                name, (json, item) -> json.writeBoolean(value.test(item)), item -> Boolean.toString(value.test(item)));
    }

    /// The same field of a whole that holds the item.
    <W> Field<W> of(Function<W, T> part) {
        return new Field<>(
                name,
                (generator, whole) -> json.accept(generator, part.apply(whole)),
                whole -> cell.apply(part.apply(whole)));
    }
}
