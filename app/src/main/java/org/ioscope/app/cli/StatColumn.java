package org.ioscope.app.cli;

import java.util.function.Function;

/// A column of a table of `ioscope stat`.
///
/// @param name above it
/// @param width least columns of the terminal that it takes
/// @param rank which columns go first where not all fit: the highest; 0 always stays
/// @param align where its cells stand
/// @param cell the text of a row
record StatColumn<R>(String name, int width, int rank, Align align, Function<R, String> cell) {

    /// A shorter end of a path tells too little.
    private static final int LEAST_REST = 28;

    /// Where cells stand.
    enum Align {
        /// Numbers.
        RIGHT,
        /// Names, which are cut where they are very long.
        LEFT,
        /// Paths in the last column: they take the room that is left, and of longer ones the end is shown.
        REST
    }

    static <R> StatColumn<R> number(String name, int width, int rank, Function<R, String> cell) {
        return new StatColumn<>(name, width, rank, Align.RIGHT, cell);
    }

    static <R> StatColumn<R> name(String name, int width, Function<R, String> cell) {
        return new StatColumn<>(name, width, 0, Align.LEFT, cell);
    }

    static <R> StatColumn<R> rest(String name, Function<R, String> cell) {
        return new StatColumn<>(name, LEAST_REST, 0, Align.REST, cell);
    }
}
