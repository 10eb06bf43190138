package org.ioscope.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/// Reads the name of a file, in whatever encoding.
final class FileArgument implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        return RawArguments.path(text);
    }
}
