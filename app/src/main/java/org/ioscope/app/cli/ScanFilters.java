package org.ioscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.filter.EntryFilters;
import org.ioscope.core.export.FileFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which entries `ioscope scan` counts.
final class ScanFilters {

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out what matches, as a line of a gitignore file does; may be repeated.")
    private List<String> globs = new ArrayList<>();

    @Option(
            names = "--exclude-from",
            paramLabel = "FILE",
            converter = FileArgument.class,
            description = "The same, a pattern a line.")
    private @Nullable Path globFile;

    @Option(
            names = "--regex",
            paramLabel = "REGEX",
            description = "Leave out where this is found in the path below PATH; may be repeated.")
    private List<String> expressions = new ArrayList<>();

    @Option(names = "--gitignore", negatable = true, description = "Leave out what .gitignore files name, and .git.")
    private boolean gitignore;

    @Option(
            names = "--min-size",
            paramLabel = "SIZE",
            converter = ByteAmount.class,
            description = "Only files of at least that length, such as 10M (1024) or 10MB (1000).")
    private @Nullable Long smallest;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = ByteAmount.class,
            description = "Only files of at most that length.")
    private @Nullable Long largest;

    @Option(
            names = "--newer",
            paramLabel = "AGE",
            converter = PointInTime.class,
            description = "Only files changed since: 36h, 7d, 2w, 1y ago, or a date like 2026-01-31.")
    private @Nullable Long newer;

    @Option(
            names = "--older",
            paramLabel = "AGE",
            converter = PointInTime.class,
            description = "Only files not changed since.")
    private @Nullable Long older;

    @Option(
            names = "--owner",
            paramLabel = "USER",
            converter = UserIds.class,
            description = "Only files of that user, a name or a number.")
    private @Nullable Integer owner;

    @Option(
            names = "--hidden",
            paramLabel = "yes|no",
            defaultValue = "yes",
            description = "Whether names that begin with a dot count (yes).")
    private String hidden = "yes";

    /// @throws ParameterException if a pattern is none
    /// @throws IOException if the file of patterns can not be read
    EntryFilter filter(CommandLine line) throws IOException {
        List<String> patterns = new ArrayList<>(globs);
        if (globFile != null) {
            patterns.addAll(lines(globFile));
        }
        EntryFilter filter = EntryFilters.excluding(patterns);
        for (String expression : expressions) {
            try {
                filter = filter.and(EntryFilters.excluding(Pattern.compile(expression)));
            } catch (PatternSyntaxException e) {
                throw new ParameterException(line, "'" + expression + "': " + e.getDescription());
            }
        }
        if (gitignore) {
            filter = filter.and(EntryFilters.gitignore());
        }
        if (smallest != null || largest != null) {
            filter = filter.and(
                    EntryFilters.size(smallest == null ? 0 : smallest, largest == null ? Long.MAX_VALUE : largest));
        }
        if (newer != null || older != null) {
            filter = filter.and(EntryFilters.changed(
                    newer == null ? Long.MIN_VALUE : newer, older == null ? Long.MAX_VALUE : older));
        }
        if (owner != null) {
            filter = filter.and(EntryFilters.ownedBy(owner));
        }
        return switch (hidden) {
            case "yes" -> filter;
            case "no" -> filter.and(EntryFilters.withoutHidden());
            default -> throw new ParameterException(line, "--hidden is yes or no, not '" + hidden + "'");
        };
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IOException("can not read " + file + ": " + FileFailure.cause(e), e);
        }
    }
}
