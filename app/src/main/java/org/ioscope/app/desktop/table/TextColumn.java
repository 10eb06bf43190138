package org.ioscope.app.desktop.table;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of texts.
///
/// @param heading what stands above it
/// @param look how the text stands in its cell
/// @param text what the cell says, safe to show
/// @param hint what the cell's tooltip says; null for none
/// @param comparator ascending order
/// @param value the full text, as it is exported
public record TextColumn<V>(
        Heading heading,
        Look look,
        Function<V, String> text,
        Function<V, @Nullable String> hint,
        Comparator<V> comparator,
        Function<V, String> value)
        implements Column<V> {

    /// How a text stands in its cell.
    public enum Look {
        /// At the left.
        PLAIN,
        /// At the left and dim.
        DIM,
        /// At the right, with digits of one width: numbers that name something.
        NUMBER
    }

    /// A column sorted by its text, whatever the case, that exports what it shows.
    public static <V> TextColumn<V> of(Heading heading, Look look, Function<V, String> text) {
        return new TextColumn<>(
                heading, look, text, _ -> null, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), text);
    }

    @Override
    public boolean isDescendingFirst() {
        return false;
    }

    @Override
    public String exported(V values) {
        return value.apply(values);
    }

    @Override
    public boolean isNumber() {
        return look == Look.NUMBER;
    }
}
