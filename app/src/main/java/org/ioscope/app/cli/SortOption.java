package org.ioscope.app.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/// Reads the order of rows: a column, with `-` before it for the other direction.
final class SortOption implements ITypeConverter<RowOrder>, IParameterPreprocessor {

    /// What stands for a leading `-`, so that `-pid` is not taken for the option `-p`.
    private static final String REVERSED = "reversed ";

    @Override
    public boolean preprocess(
            Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> information) {
        if (!arguments.isEmpty() && arguments.peek().startsWith("-")) {
            arguments.push(REVERSED + arguments.pop().substring(1));
        }
        return false;
    }

    @Override
    public RowOrder convert(String text) {
        boolean reversed = text.startsWith(REVERSED) || text.startsWith("-");
        String name = text.substring(text.startsWith(REVERSED) ? REVERSED.length() : reversed ? 1 : 0);
        Column column = Column.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + name + "' is none of the columns " + String.join(", ", Column.optionNames())));
        return new RowOrder(column, reversed);
    }
}
