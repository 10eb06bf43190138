package org.ioscope.app.cli;

import java.util.Locale;
import org.ioscope.core.directory.rank.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which rows of a scan are shown, and how.
final class ScanView {

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            defaultValue = "25",
            converter = PositiveNumber.class,
            description = "How many rows: the largest of all levels, with what they lie in (25).")
    private int top = 25;

    @Option(
            names = "--depth",
            paramLabel = "NUMBER",
            converter = PositiveNumber.class,
            description = "Show no more levels than that; all is counted.")
    private @Nullable Integer depth;

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            defaultValue = "size",
            converter = SortKeys.class,
            description = "size; count of files; or age: what changed last comes first (size).")
    private Measure sort = Measure.ALLOCATED;

    @Option(names = "--apparent", negatable = true, description = "The length of files instead of what they occupy.")
    private boolean apparent;

    @Option(names = "--directories", negatable = true, description = "Show directories only.")
    private boolean directories;

    @Option(
            names = "--flat",
            negatable = true,
            description = "Whole paths and plain numbers instead of a tree; always so where the output is no terminal.")
    private @Nullable Boolean flat;

    @Option(names = "--bytes", negatable = true, description = "Sizes in bytes.")
    private boolean bytes;

    @Mixin
    private UnitOptions units = new UnitOptions();

    @Mixin
    private WidthOption width = new WidthOption();

    @Mixin
    private AsciiOption ascii = new AsciiOption();

    @Option(names = "--color", negatable = true, description = "Colours; on a terminal unless NO_COLOR is set.")
    private @Nullable Boolean color;

    int top() {
        return top;
    }

    int depth() {
        return depth == null ? Integer.MAX_VALUE : depth;
    }

    Measure measure() {
        return apparent && sort == Measure.ALLOCATED ? Measure.APPARENT : sort;
    }

    boolean isApparent() {
        return apparent;
    }

    boolean isDirectoriesOnly() {
        return directories;
    }

    boolean isFlat(Console console) {
        return flat == null ? console.columns().isEmpty() : flat;
    }

    ScanStyle style(Console console) {
        boolean colored = color == null ? console.wantsColor() : color;
        return new ScanStyle(
                bytes,
                units.units(),
                ascii.isAscii(console),
                colored,
                width.columns(console).getAsInt());
    }

    /// Reads a sort key.
    static final class SortKeys implements ITypeConverter<Measure> {

        @Override
        public Measure convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "size" -> Measure.ALLOCATED;
                case "count" -> Measure.COUNT;
                case "age" -> Measure.NEWEST;
                default -> throw new TypeConversionException("'" + text + "' is none of size, count, age");
            };
        }
    }
}
