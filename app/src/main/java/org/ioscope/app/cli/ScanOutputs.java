package org.ioscope.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `ioscope scan` looks at, and what it makes of it.
final class ScanOutputs {

    /// Instead of a file: standard input or output.
    static final String STANDARD = "-";

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Directories, disks' mount points or files; without one, the current directory.")
    private List<String> paths = List.of();

    @Option(
            names = "--duplicates",
            description = "Show files of the same content, compared byte by byte, and what their deletion would free.")
    private boolean duplicates;

    @Option(names = "--json", description = "One JSON object with all statistics.")
    private boolean json;

    @Option(names = "--csv", description = "The rows of the table as CSV.")
    private boolean csv;

    @Option(
            names = "--ncdu",
            paramLabel = "FILE",
            description = "Export as ncdu does, to a file (FILE.gz, FILE.zst: compressed) or to standard output (-).")
    private @Nullable String ncdu;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "Show an export of ncdu or a snapshot instead of scanning; - reads standard input.")
    private @Nullable String stored;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            converter = FileArgument.class,
            description = "Keep the result in a file, compressed by zstd (FILE.gz: by gzip, FILE.json: not at all).")
    private @Nullable Path snapshot;

    @Option(
            names = "--diff",
            paramLabel = "BEFORE",
            converter = FileArgument.class,
            description =
                    "Show what changed since a snapshot or export of ncdu (BEFORE): until another one, if AFTER is a"
                            + " file, else until now: PATHs are scanned.")
    private @Nullable Path before;

    ScanOutputs() {}

    /// Nothing but paths, shown or as JSON.
    ScanOutputs(List<String> paths, boolean json) {
        this.paths = List.copyOf(paths);
        this.json = json;
    }

    /// @throws CommandLine.ParameterException if they contradict each other
    void check(CommandLine line) {
        boolean exportsToOutput = STANDARD.equals(ncdu);
        if (Stream.of(json, csv, exportsToOutput).filter(on -> on).count() > 1) {
            throw Misuse.of(line, "only one of --json, --csv and --ncdu - can have the standard output");
        }
        if (before != null && exportsToOutput) {
            throw Misuse.of(line, "--diff and --ncdu - exclude each other");
        }
        if (stored != null && !paths.isEmpty()) {
            throw Misuse.of(line, "--import shows a file instead of scanning '" + paths.getFirst() + "'");
        }
        if (duplicates && (stored != null || before != null)) {
            throw Misuse.of(line, "--duplicates reads files, so it excludes --import and --diff");
        }
        if (duplicates && exportsToOutput) {
            throw Misuse.of(line, "--duplicates and --ncdu - exclude each other");
        }
        if (paths.contains("")) {
            throw Misuse.of(line, "an empty path");
        }
    }

    List<String> paths() {
        return paths.isEmpty() ? List.of(".") : paths;
    }

    boolean isDuplicates() {
        return duplicates;
    }

    boolean isJson() {
        return json;
    }

    boolean isCsv() {
        return csv;
    }

    @Nullable
    String ncdu() {
        return ncdu;
    }

    @Nullable
    String stored() {
        return stored;
    }

    @Nullable
    Path snapshot() {
        return snapshot;
    }

    @Nullable
    Path before() {
        return before;
    }
}
